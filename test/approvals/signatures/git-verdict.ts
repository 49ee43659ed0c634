import { execFileSync, spawnSync } from 'node:child_process';
import { checkSignature } from '#approvals/signatures/check-signature.ts';
import type { SignatureFacts } from '#approvals/signatures/signature-facts.ts';
import { parseCommit } from '#history/commit-object.ts';
import type { ObjectFormat } from '#history/object-id.ts';
import { parseTag } from '#history/tag-object.ts';
import type { GitStory } from '../../git-story.ts';

export type SignedType = 'commit' | 'tag';

export const bytesOf = (repo: GitStory, type: SignedType, id: string): Buffer =>
  execFileSync('git', ['cat-file', type, id], { cwd: repo.folder, env: repo.environment });

/** Writes an object as it is, and gives its id. */
export const writeObject = (repo: GitStory, type: SignedType, bytes: Uint8Array): string =>
  execFileSync('git', ['hash-object', '-t', type, '-w', '--stdin', '--literally'], {
    cwd: repo.folder,
    env: repo.environment,
    input: bytes,
    encoding: 'utf8',
  }).trim();

/** Whether `git verify-commit` or `git verify-tag` takes an object, with the repository's settings. */
export const gitAccepts = (
  repo: GitStory,
  type: SignedType,
  id: string,
  environment: NodeJS.ProcessEnv = {},
): boolean => {
  for (;;) {
    const { status, signal } = spawnSync('git', [`verify-${type}`, id], {
      cwd: repo.folder,
      env: { ...repo.environment, ...environment },
    });
    // Git itself is stopped where a program that it asks ends before it has read all.
    if (signal !== 'SIGPIPE') return status === 0;
  }
};

/** Our facts of a commit or tag by its bytes; `undefined` where it is not signed. */
export const ourFacts = async (
  format: ObjectFormat,
  type: SignedType,
  bytes: Buffer,
  openpgpKeys: readonly Uint8Array[] = [],
): Promise<SignatureFacts | undefined> => {
  const id = '0'.repeat(format === 'sha1' ? 40 : 64);
  const read = type === 'commit' ? parseCommit(id, bytes) : parseTag(id, bytes, format);
  return read?.signed == null
    ? undefined
    : checkSignature(read.signed, { namespace: 'git', openpgpKeys });
};
