import { asking } from './asking.ts';
import { logOptions, type Git, type GitProcess } from './git.ts';
import { GrowingGraph, type Graph } from './graph.ts';
import { missingObject, problemFromGit } from './history-problem.ts';
import type { ObjectFormat } from './object-id.ts';
import { readAnswers, type GitObject } from './read-objects.ts';

/** Names commits as it comes upon them, in the order in which they are best read. */
export type Announce = (expect: (id: string) => void) => Promise<void>;

/** Names all commits reachable from some (full ids), as git lists them. */
const announceAll =
  (git: Git, starts: readonly string[]): Announce =>
  async (expect) => {
    const list = git.start('log', ...logOptions, '--no-patch', '--format=%H', '--stdin', '--');
    list.input.end(starts.map((id) => `${id}\n`).join(''));
    try {
      let rest = '';
      for await (const chunk of list.output) {
        const lines = (rest + (chunk as Buffer).toString('latin1')).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(expect);
      }
      const complaint = await list.ended;
      if (complaint !== '') throw problemFromGit(complaint);
    } finally {
      list.stop();
      await list.ended.catch(() => undefined);
    }
  };

/** Reads what a `cat-file --batch` gives; `read` gets as many commits at a time as have come. */
const readFrom = async (
  contents: GitProcess,
  format: ObjectFormat,
  read: (commits: readonly GitObject[]) => void,
): Promise<void> => {
  try {
    for await (const answers of readAnswers(contents.output, format)) {
      const commits = answers.map((answer) => {
        if ('missing' in answer) throw missingObject(answer.missing);
        return answer;
      });
      read(commits);
    }
    const complaint = await contents.ended;
    if (complaint !== '') throw problemFromGit(complaint);
  } finally {
    contents.stop();
    await contents.ended.catch(() => undefined);
  }
};

/** Reads what is unread or announced and, while that goes on, the parents that come to light. */
const readAnnounced = async (
  git: Git,
  format: ObjectFormat,
  graph: GrowingGraph,
  announce: Announce,
): Promise<void> => {
  // Git holds its answers back until there are many, which is what makes it fast.
  const contents = git.start('cat-file', '--batch', '--buffer');
  const ask = asking(contents);
  let open = true;
  graph.unread().forEach(ask);
  const announced = announce((id) => {
    if (graph.name(id)) ask(id);
  }).finally(() => {
    open = false;
    queueMicrotask(() => contents.input.end());
  });
  const read = readFrom(contents, format, (commits) => {
    for (const { id, bytes } of commits) {
      const found = graph.add(id, bytes);
      if (open) found.forEach(ask);
    }
  });
  await Promise.allSettled([announced, read]);
  await announced;
  await read;
};

// Beyond, a list by git costs less than asking from parent to parent.
const mostRounds = 200;

/** Reads the commits named and not read, from parent to parent, unless that takes too long. */
const readRest = async (git: Git, format: ObjectFormat, graph: GrowingGraph): Promise<void> => {
  const unread = graph.unread();
  if (unread.length === 0) return;
  const contents = git.start('cat-file', '--batch');
  const ask = asking(contents);
  let waiting = unread.length;
  let rounds = 0;
  unread.forEach(ask);
  await readFrom(contents, format, (commits) => {
    rounds += 1;
    for (const { id, bytes } of commits) {
      waiting -= 1;
      const found = graph.add(id, bytes);
      if (rounds > mostRounds) continue;
      waiting += found.length;
      found.forEach(ask);
    }
    if (waiting === 0) queueMicrotask(() => contents.input.end());
  });
};

/**
 * Reads every commit reachable from `starts` (full ids). `announce` names in advance what it can,
 * which saves time and decides nothing: what the parents of a commit are is taken from its bytes,
 * hashed again, so grafts and caches cannot lie.
 */
export const readGraph = async (
  git: Git,
  format: ObjectFormat,
  starts: readonly string[],
  announce: Announce = announceAll(git, starts),
): Promise<Graph> => {
  const graph = new GrowingGraph();
  await readAnnounced(git, format, graph, (expect) => {
    starts.forEach(expect);
    return announce(expect);
  });
  await readRest(git, format, graph);
  const unread = graph.unread();
  if (unread.length > 0) await readAnnounced(git, format, graph, announceAll(git, unread));
  return graph.finished();
};
