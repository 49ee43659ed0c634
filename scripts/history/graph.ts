import { parseLinks } from './commit-object.ts';
import { missingObject } from './history-problem.ts';

/** All commits reachable from where reading began, by number; parents as their bytes say. */
export interface Graph {
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly parents: readonly (readonly number[])[];
  /** Committer date of each, seconds since 1970. */
  readonly committed: readonly number[];
}

/** A graph in the making: commits get their numbers as they are first named, be it as a parent. */
export class GrowingGraph {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #parents: (readonly number[])[] = [];
  readonly #committed: number[] = [];

  /** Numbers a commit; `true` where it was not known before. */
  name(id: string): boolean {
    const before = this.#ids.length;
    return this.#numberOf(id) === before;
  }

  /** Reads a commit that was named; gives those of its parents that were not known before. */
  add(id: string, bytes: Buffer): readonly string[] {
    const { parents, committed } = parseLinks(bytes);
    const number = this.#numberOf(id);
    const before = this.#ids.length;
    this.#parents[number] = parents.map((parent) => this.#numberOf(parent));
    this.#committed[number] = committed;
    return this.#ids.length === before ? [] : this.#ids.slice(before);
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known != null) return known;
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  /** The commits that were named and not read. */
  unread(): readonly string[] {
    return this.#ids.filter((_, number) => this.#parents[number] == null);
  }

  /** Throws a `HistoryProblem` where a commit was named and not read. */
  finished(): Graph {
    const [missing] = this.unread();
    if (missing != null) throw missingObject(missing);
    const ids = this.#ids;
    return { ids, numbers: this.#numbers, parents: this.#parents, committed: this.#committed };
  }
}

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

/** By number, 1 for a commit and each of its ancestors, 0 for all others. */
export const reachedFrom = (graph: Graph, start: number): Uint8Array => {
  const reached = new Uint8Array(graph.ids.length);
  walk(graph, [start], (commit) => {
    if (reached[commit] === 1) return false;
    reached[commit] = 1;
    return true;
  });
  return reached;
};

/** Whether a commit is `from` or one of its ancestors; ids are full. */
export const isReachable = (graph: Graph, from: string, commit: string): boolean => {
  const wanted = graph.numbers.get(commit);
  const start = graph.numbers.get(from);
  return wanted != null && start != null && reachedFrom(graph, start)[wanted] === 1;
};
