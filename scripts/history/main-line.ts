import { dayOf, secondsADay } from './day.ts';
import { firstParents, reachedFrom, walk, type Graph } from './graph.ts';

/** One commit of the main line. */
export interface LinePoint {
  readonly id: string;
  /** ISO day (UTC) of the largest committer date so far. */
  readonly day: string;
  /** The largest committer date so far, seconds since 1970. */
  readonly time: number;
  /** It says to be more than a day older than its parent. */
  readonly beforeParent: boolean;
}

/** The chain of first parents from the first commit (position 0) to the commit asked for. */
export interface MainLine {
  readonly length: number;
  readonly at: (position: number) => LinePoint;
  /** Position of a commit by full id; `undefined` where it is not on the line. */
  readonly positionOf: (id: string) => number | undefined;
}

/** Days are asked for again and again, slow to write out, and few. */
const days = (): ((time: number) => string) => {
  const known = new Map<number, string>();
  return (time) => {
    const number = Math.floor(time / secondsADay);
    const day = known.get(number) ?? dayOf(time);
    known.set(number, day);
    return day;
  };
};

/** Reads the main line of `head` off the graph. */
export const mainLineOf = (graph: Graph, head: string): MainLine => {
  const line = Int32Array.from(firstParents(graph, graph.numbers.get(head) ?? 0)).reverse();
  const positions = new Int32Array(graph.ids.length).fill(-1);
  line.forEach((commit, position) => (positions[commit] = position));
  const claimed = (position: number): number => graph.committed[line[position] ?? 0] ?? 0;
  const times = new Float64Array(line.length);
  let latest = -Infinity;
  line.forEach((_, position) => {
    times[position] = latest = Math.max(latest, claimed(position));
  });
  const dayAt = days();
  const pointAt = (position: number): LinePoint => {
    const time = times[position] ?? 0;
    const parent = times[position - 1] ?? -Infinity;
    return {
      id: graph.ids[line[position] ?? 0] ?? '',
      day: dayAt(time),
      time,
      beforeParent: claimed(position) < parent - secondsADay,
    };
  };
  return {
    length: line.length,
    at: pointAt,
    positionOf: (id) => {
      const number = graph.numbers.get(id);
      const position = number == null ? -1 : (positions[number] ?? -1);
      return position < 0 ? undefined : position;
    },
  };
};

/**
 * The brought commits of the steps in question by position: all commits reachable from the step
 * but not from its first parent, without the step itself. Steps that brought none are absent.
 */
export const broughtBy = (
  graph: Graph,
  line: MainLine,
  positions: ReadonlySet<number>,
): ReadonlyMap<number, readonly string[]> => {
  const found = new Map<number, string[]>();
  const seen = new Uint8Array(graph.ids.length);
  const head = graph.numbers.get(line.at(line.length - 1).id) ?? 0;
  for (const [position, step] of firstParents(graph, head).reverse().entries()) {
    seen[step] = 1;
    walk(graph, (graph.parents[step] ?? []).slice(1), (commit) => {
      if (seen[commit] === 1) return false;
      seen[commit] = 1;
      if (positions.has(position)) {
        const ids = found.get(position);
        if (ids == null) found.set(position, [graph.ids[commit] ?? '']);
        else ids.push(graph.ids[commit] ?? '');
      }
      return true;
    });
  }
  return found;
};

/** The first position whose step is not an ancestor of `commit`, nor that commit itself. */
export const firstPositionAfter = (graph: Graph, line: MainLine, commit: string): number => {
  const reached = reachedFrom(graph, graph.numbers.get(commit) ?? 0);
  let position = line.length;
  while (position > 0 && reached[graph.numbers.get(line.at(position - 1).id) ?? 0] !== 1) {
    position -= 1;
  }
  return position;
};
