import { contentNames, contentPath } from './content-paths.ts';
import { logOptions, type Git, type GitProcess } from './git.ts';
import { problemFromGit } from './history-problem.ts';
import { readRawLog, type LoggedCommit } from './raw-log.ts';

/** What `log` is to print of each commit. */
const rawOptions = ['--root', '--raw', '-z', '--no-abbrev', '--no-renames', '--format=%x01%H'];

/** The options of `log` that list the steps of a main line with what each changed. */
export const stepOptions: readonly string[] = [
  ...logOptions,
  '--first-parent',
  '--diff-merges=first-parent',
  ...rawOptions,
];

// Also lists the folders, which gives the tree that the SoA's approval covers.
const foldersToo = '-t';

/** How the paths of content begin: nearly all others are told apart by their first bytes. */
const contentStarts = (prefix: string): readonly Buffer[] =>
  contentNames.map((name) => Buffer.from(prefix + name));

async function* changesOf(
  process: GitProcess,
  prefix: string,
): AsyncGenerator<readonly LoggedCommit[]> {
  try {
    yield* readRawLog(process.output, contentStarts(prefix), (path) => contentPath(path, prefix));
    const complaint = await process.ended;
    if (complaint !== '') throw problemFromGit(complaint);
  } finally {
    process.stop();
    await process.ended.catch(() => undefined);
  }
}

/**
 * What each step of the main line down from `head` (a full id) changed of the content, newest
 * first; as many steps at a time as have come.
 */
export const readSteps = (
  git: Git,
  prefix: string,
  head: string,
): AsyncIterable<readonly LoggedCommit[]> =>
  changesOf(git.start('log', ...stepOptions, foldersToo, head, '--'), prefix);

/** What each of these commits (full ids) changed: of a merge, what is in none of its parents. */
export async function* readOwnChanges(
  git: Git,
  prefix: string,
  ids: readonly string[],
): AsyncGenerator<LoggedCommit, void, void> {
  const process = git.start(
    'log',
    ...logOptions,
    '--no-walk=unsorted',
    '--stdin',
    '-c',
    ...rawOptions,
    foldersToo,
  );
  process.input.end(ids.map((id) => `${id}\n`).join(''));
  for await (const commits of changesOf(process, prefix)) yield* commits;
}
