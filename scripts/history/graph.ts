import { parseLinks } from './commit-object.ts';
import { logOptions, type Git } from './git.ts';
import { missingObject, problemFromGit } from './history-problem.ts';
import type { ObjectFormat } from './object-id.ts';
import { readObjects } from './read-objects.ts';

/** All commits reachable from where reading began, by number; parents as their bytes say. */
export interface Graph {
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly parents: readonly (readonly number[])[];
  /** Committer date of each, seconds since 1970. */
  readonly committed: readonly number[];
}

/**
 * Reads every commit reachable from `starts` (full ids). Git only lists which there are; what
 * their parents are is taken from their bytes, hashed again, so grafts and caches cannot lie.
 */
export const readGraph = async (
  git: Git,
  format: ObjectFormat,
  starts: readonly string[],
): Promise<Graph> => {
  const list = git.start('log', ...logOptions, '--no-patch', '--format=%H', ...starts, '--');
  const contents = git.start('cat-file', '--batch', '--buffer');
  list.output.pipe(contents.input);
  const ids: string[] = [];
  const links: (readonly string[])[] = [];
  const committed: number[] = [];
  try {
    for await (const object of readObjects(contents.output, format)) {
      if ('missing' in object) throw missingObject(object.missing);
      const read = parseLinks(object.bytes);
      ids.push(object.id);
      links.push(read.parents);
      committed.push(read.committed);
    }
    const complaint = (await list.ended) || (await contents.ended);
    if (complaint !== '') throw problemFromGit(complaint);
  } finally {
    list.stop();
    contents.stop();
    await Promise.allSettled([list.ended, contents.ended]);
  }
  return connect(ids, links, committed);
};

const connect = (
  ids: readonly string[],
  links: readonly (readonly string[])[],
  committed: readonly number[],
): Graph => {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number == null) throw missingObject(id);
    return number;
  };
  return { ids, numbers, parents: links.map((parents) => parents.map(numberOf)), committed };
};

/** The chain of first parents down from a commit, newest first. */
export const firstParents = (graph: Graph, from: number): number[] => {
  const line: number[] = [];
  for (let at: number | undefined = from; at != null; at = graph.parents[at]?.[0]) line.push(at);
  return line;
};

/** Calls `visit` for all commits reachable from `from` that `visit` has not refused with `false`. */
export const walk = (
  graph: Graph,
  from: readonly number[],
  visit: (commit: number) => boolean,
): void => {
  const waiting = [...from];
  for (let at = waiting.pop(); at != null; at = waiting.pop()) {
    if (visit(at)) waiting.push(...(graph.parents[at] ?? []));
  }
};
