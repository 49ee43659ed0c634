import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitStory } from '../git-story.ts';

/**
 * Lets a repository's git verify SSH signatures by a program that reads all and says nothing, so
 * that `--verbose` shows what git would have verified. A program that stops early stops git, too.
 */
export const silence = (repo: GitStory): void => {
  const program = join(repo.folder, '.git', 'verifier');
  writeFileSync(program, '#!/bin/sh\ncat > /dev/null\n');
  chmodSync(program, 0o755);
  repo.git('config', 'gpg.ssh.program', program);
  repo.git('config', 'gpg.ssh.allowedSignersFile', '/dev/null');
};
