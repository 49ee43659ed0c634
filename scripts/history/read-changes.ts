import { contentPath } from './content-paths.ts';
import { logOptions, type Git, type GitProcess } from './git.ts';
import { problemFromGit } from './history-problem.ts';
import { nulTokens } from './nul-tokens.ts';
import { readRawLog, type RawCommit } from './raw-log.ts';

// `-t` also lists the folders, which gives the tree that the SoA's approval covers.
const rawOptions = [
  '--root',
  '--raw',
  '-t',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--format=%x01%H',
];

async function* changesOf(process: GitProcess, prefix: string): AsyncGenerator<RawCommit> {
  try {
    yield* readRawLog(nulTokens(process.output), (path) => contentPath(path, prefix));
    const complaint = await process.ended;
    if (complaint !== '') throw problemFromGit(complaint);
  } finally {
    process.stop();
    await process.ended.catch(() => undefined);
  }
}

/** What each step of the main line down from `head` (a full id) changed of the content, newest first. */
export const readSteps = (git: Git, prefix: string, head: string): AsyncIterable<RawCommit> =>
  changesOf(
    git.start(
      'log',
      ...logOptions,
      '--first-parent',
      '--diff-merges=first-parent',
      ...rawOptions,
      head,
      '--',
    ),
    prefix,
  );

/** What each of these commits (full ids) changed: of a merge, what is in none of its parents. */
export const readOwnChanges = (
  git: Git,
  prefix: string,
  ids: readonly string[],
): AsyncIterable<RawCommit> => {
  const process = git.start(
    'log',
    ...logOptions,
    '--no-walk=unsorted',
    '--stdin',
    '-c',
    ...rawOptions,
  );
  process.input.end(ids.map((id) => `${id}\n`).join(''));
  return changesOf(process, prefix);
};
