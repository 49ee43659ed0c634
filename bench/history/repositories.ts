import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tellDenseStory } from './dense-story.ts';
import { startImport, type ImportStream } from './import-stream.ts';
import { tellStory } from './story.ts';

/** Raised with every change of what is generated, so that no older repository is taken for it. */
const generation = 1;

/**
 * The stories that a history can tell: an ISMS beside code, changed by pull requests; or nothing
 * but an ISMS, where each commit sets a version.
 */
export const stories = ['mixed', 'dense'] as const;

/** One of them. */
export type StoryName = (typeof stories)[number];

const tellers: Readonly<
  Record<StoryName, (stream: ImportStream, folder: string, commits: number) => Promise<void>>
> = { mixed: tellStory, dense: tellDenseStory };

const git = (folder: string, ...command: readonly string[]): void => {
  execFileSync('git', command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
};

const generate = async (folder: string, story: StoryName, commits: number): Promise<void> => {
  git(folder, 'init', '--quiet', '--initial-branch=main', '--object-format=sha1', '.');
  const stream = startImport(folder);
  await tellers[story](stream, folder, commits);
  await stream.end();
  // A clone has one pack, in the order in which a forge sends it.
  git(folder, '-c', 'pack.threads=1', 'repack', '-a', '-d', '--quiet');
};

/** The folder of a repository with so many commits, generated unless the cache holds it. */
export const repositoryOf = async (
  cache: string,
  story: StoryName,
  commits: number,
): Promise<string> => {
  const name = story === 'mixed' ? 'history' : `history-${story}`;
  const folder = join(cache, `${name}-${commits}-${generation}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  try {
    await generate(unfinished, story, commits);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  return folder;
};
