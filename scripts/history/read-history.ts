import { parseCommit, type Commit } from './commit-object.ts';
import { contentNames } from './content-paths.ts';
import { factsReader } from './facts-reader.ts';
import { isReachable } from './graph.ts';
import type { FoundContent, History, Step } from './history.ts';
import { corruptObject, HistoryProblem } from './history-problem.ts';
import { firstPositionAfter, mainLineOf, type MainLine } from './main-line.ts';
import { openObjectReader, type ObjectReader } from './object-reader.ts';
import type { Change, ChangeRange } from './packed-changes.ts';
import { readSteps } from './read-changes.ts';
import { readDetails } from './read-details.ts';
import { readGraph } from './read-graph.ts';
import { remembered } from './remembered.ts';
import type { Repository } from './repository.ts';
import { orAbsent, readNotes, readTags } from './references.ts';
import { entryAt, filesBelow, rememberingTrees, type TreeFile } from './tree-reader.ts';

const shallow = (): HistoryProblem =>
  new HistoryProblem(
    'history-incomplete',
    'This clone lacks older commits',
    '`git fetch --unshallow`; on GitHub Actions set `fetch-depth: 0`',
  );

interface ListedSteps {
  /** Steps that change content, newest first; `age` counts from the newest commit. */
  readonly steps: {
    readonly id: string;
    readonly age: number;
    readonly range: ChangeRange;
  }[];
  count: number;
}

/** Lists the steps that git finds, each of which `found` gets to know at once. */
const listSteps = async (
  { git, prefix }: Repository,
  head: string,
  found: (id: string) => void,
): Promise<ListedSteps> => {
  const listed: ListedSteps = { steps: [], count: 0 };
  for await (const commits of readSteps(git, prefix, head)) {
    for (const { id, range } of commits) {
      found(id);
      if (!range.empty) listed.steps.push({ id, age: listed.count, range });
      listed.count += 1;
    }
  }
  return listed;
};

/** A step whose changes stay packed until they are asked for. */
class PackedStep implements Step {
  readonly position: number;
  readonly #range: ChangeRange;

  constructor(position: number, range: ChangeRange) {
    this.position = position;
    this.#range = range;
  }

  get changes(): readonly Change[] {
    return this.#range.changes;
  }
}

/** Git's list of steps must be the chain that the commits' own bytes give. */
const stepsOn = (line: MainLine, listed: ListedSteps): readonly Step[] => {
  if (listed.count !== line.length) throw corruptObject(line.at(line.length - 1).id);
  return listed.steps
    .map(({ id, age, range }) => {
      const position = line.length - 1 - age;
      if (line.positionOf(id) !== position) throw corruptObject(id);
      return new PackedStep(position, range);
    })
    .reverse();
};

// Of contents that stand beside each other, few commits are asked for again.
const mostCommits = 256;

/** The tree that a commit names: its first header, in all commits but damaged ones. */
const treeOf = (id: string, bytes: Buffer): string => {
  const plain = /^tree ([0-9a-f]+)\n[a-z]/.exec(bytes.toString('latin1', 0, id.length + 8))?.[1];
  return plain ?? parseCommit(id, bytes).tree;
};

const contentReaders = (repository: Repository, objects: ObjectReader, line: MainLine) => {
  const trees = rememberingTrees(objects);
  const commit = async (id: string): Promise<Commit> =>
    parseCommit(id, await objects.read(id, 'commit'));
  const rootIn = remembered(async (id: string): Promise<string | undefined> => {
    const tree = treeOf(id, await objects.read(id, 'commit'));
    return (await entryAt(trees, tree, repository.prefix))?.id;
  }, mostCommits);
  const contentIn = async (id: string, path: string): Promise<string | undefined> => {
    const root = await rootIn(id);
    return root == null ? undefined : (await entryAt(trees, root, path))?.id;
  };
  const filesIn = async (id: string): Promise<readonly TreeFile[]> => {
    const root = await rootIn(id);
    if (root == null) return [];
    return filesBelow(objects, root, '', (name) => contentNames.includes(name));
  };
  const found = async (commitId: string, path: string): Promise<FoundContent> => {
    const id = await contentIn(commitId, path);
    return id == null ? {} : { id };
  };
  return {
    commit,
    facts: factsReader((id) => objects.read(id, 'blob')),
    blob: (id: string) => objects.read(id, 'blob'),
    contentAt: (position: number, path: string) => contentIn(line.at(position).id, path),
    contentIn: (id: string, path: string) => orAbsent(found(id, path)),
    files: () => filesIn(line.at(line.length - 1).id),
    filesIn: async (id: string) => (await orAbsent(filesIn(id))) ?? [],
    commitAt: (position: number) => commit(line.at(position).id),
    tags: () => readTags(repository.git, objects, repository.format),
    notes: () => readNotes(repository.git, objects, async (id) => (await commit(id)).tree),
  };
};

/**
 * Reads the main line of `head` (a full commit id) in one pass, and the graph of all commits
 * beside it. `since` is a commit (full id) whose history counts as old.
 * Throws a `HistoryProblem` where the clone is shallow, lacks objects or holds damaged ones.
 */
export const readHistory = async (
  repository: Repository,
  head: string,
  since?: string,
): Promise<History> => {
  if (repository.shallow) throw shallow();
  const starts = since == null ? [head] : [head, since];
  let listed: ListedSteps = { steps: [], count: 0 };
  const graph = await readGraph(repository.git, repository.format, starts, async (expect) => {
    listed = await listSteps(repository, head, expect);
  });
  const line = mainLineOf(graph, head);
  const steps = stepsOn(line, listed);
  const objects = openObjectReader(repository.git, repository.format);
  const { commit, ...readers } = contentReaders(repository, objects, line);
  return {
    format: repository.format,
    head,
    prefix: repository.prefix,
    root: line.at(0).id,
    line,
    steps,
    newFrom: since == null ? line.length : firstPositionAfter(graph, line, since),
    includes: (commit) => isReachable(graph, head, commit),
    ...readers,
    details: (positions, take) =>
      readDetails({ repository, graph, line, steps, commit, take }, positions),
    close: objects.close,
  };
};
