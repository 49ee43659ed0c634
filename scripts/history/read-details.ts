import type { Commit } from './commit-object.ts';
import type { Graph } from './graph.ts';
import type { CommitWords, Step, StepDetail, WritingCommit } from './history.ts';
import { inBatches } from './in-batches.ts';
import { broughtBy, type LinePoint, type MainLine } from './main-line.ts';
import type { Change } from './packed-changes.ts';
import { readOwnChanges } from './read-changes.ts';
import type { Repository } from './repository.ts';

/** What the details of steps are read from. */
export interface DetailGround {
  readonly repository: Repository;
  readonly graph: Graph;
  readonly line: MainLine;
  /** Oldest first. */
  readonly steps: readonly Step[];
  readonly commit: (id: string) => Promise<Commit>;
  readonly take: (commit: Commit) => Promise<CommitWords>;
}

interface WithChanges {
  readonly changes: readonly Change[];
}

/** The changes stay where they are packed until they are asked for. */
class Written implements WritingCommit {
  readonly commit: CommitWords;
  readonly #own: WithChanges | undefined;

  constructor(commit: CommitWords, own: WithChanges | undefined) {
    this.commit = commit;
    this.#own = own;
  }

  get changes(): readonly Change[] {
    return this.#own?.changes ?? [];
  }
}

class WrittenStep extends Written implements StepDetail {
  readonly position: number;
  readonly day: string;
  readonly beforeParent: boolean;
  readonly brought: readonly WritingCommit[];

  constructor(
    { commit, own }: { readonly commit: CommitWords; readonly own: WithChanges | undefined },
    position: number,
    { day, beforeParent }: LinePoint,
    brought: readonly WritingCommit[],
  ) {
    super(commit, own);
    this.position = position;
    this.day = day;
    this.beforeParent = beforeParent;
    this.brought = brought;
  }
}

/** The step at a position, where it changed content. */
const stepAt = (steps: readonly Step[], position: number): Step | undefined => {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.position ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return steps[low]?.position === position ? steps[low] : undefined;
};

const isMerge = ({ graph, line }: DetailGround, position: number): boolean =>
  (graph.parents[graph.numbers.get(line.at(position).id) ?? -1]?.length ?? 0) > 1;

const noCommits: readonly string[] = [];
const noWriting: readonly WritingCommit[] = [];

/**
 * The steps in question with the commits that they brought, by position. A step of one parent did
 * what the main line shows already; git is asked only for what merges and brought commits did.
 */
export const readDetails = async (
  ground: DetailGround,
  positions: ReadonlySet<number>,
): Promise<ReadonlyMap<number, StepDetail>> => {
  const { repository, graph, line, steps, commit, take } = ground;
  const brought = broughtBy(graph, line, positions);
  const asked = [...positions].flatMap((position) => [
    ...(isMerge(ground, position) ? [line.at(position).id] : noCommits),
    ...(brought.get(position) ?? noCommits),
  ]);
  const changes = new Map<string, WithChanges>();
  if (asked.length > 0) {
    for await (const own of readOwnChanges(repository.git, repository.prefix, asked)) {
      changes.set(own.id, own.range);
    }
  }
  // The ids are those of the graph: one text for each.
  const read = async (id: string): Promise<CommitWords> => {
    const words = await take(await commit(id));
    const numbers = graph.parents[graph.numbers.get(id) ?? -1] ?? [];
    return { ...words, parents: numbers.map((number) => graph.ids[number] ?? '') };
  };
  const written = async (id: string): Promise<WritingCommit> =>
    new Written(await read(id), changes.get(id));
  const details = await inBatches([...positions], async (position): Promise<StepDetail> => {
    const point = line.at(position);
    const own = isMerge(ground, position) ? changes.get(point.id) : stepAt(steps, position);
    const ids = brought.get(position);
    const all = ids == null ? noWriting : await Promise.all(ids.map(written));
    return new WrittenStep({ commit: await read(point.id), own }, position, point, all);
  });
  return new Map(details.map((detail) => [detail.position, detail]));
};
