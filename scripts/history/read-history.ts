import { parseCommit, type Commit } from './commit-object.ts';
import { contentNames } from './content-paths.ts';
import { isReachable, type Graph } from './graph.ts';
import type { FoundContent, History, Step, StepDetail, WritingCommit } from './history.ts';
import { corruptObject, HistoryProblem } from './history-problem.ts';
import { broughtBy, firstPositionAfter, mainLineOf, type MainLine } from './main-line.ts';
import { openObjectReader, type ObjectReader } from './object-reader.ts';
import type { Change } from './raw-log.ts';
import { readOwnChanges, readSteps } from './read-changes.ts';
import { readGraph } from './read-graph.ts';
import { recordFacts, type RecordFacts } from './record-facts.ts';
import type { Repository } from './repository.ts';
import { orAbsent, readNotes, readTags } from './references.ts';
import { entryAt, filesBelow, type TreeFile } from './tree-reader.ts';

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
    readonly changes: readonly Change[];
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
    for (const { id, changes } of commits) {
      found(id);
      if (changes.length > 0) listed.steps.push({ id, age: listed.count, changes });
      listed.count += 1;
    }
  }
  return listed;
};

/** Git's list of steps must be the chain that the commits' own bytes give. */
const stepsOn = (line: MainLine, listed: ListedSteps): readonly Step[] => {
  if (listed.count !== line.length) throw corruptObject(line.at(line.length - 1).id);
  return listed.steps
    .map(({ id, age, changes }) => {
      const position = line.length - 1 - age;
      if (line.positionOf(id) !== position) throw corruptObject(id);
      return { position, changes };
    })
    .reverse();
};

const readDetails = async (
  repository: Repository,
  graph: Graph,
  line: MainLine,
  commit: (id: string) => Promise<Commit>,
  positions: ReadonlySet<number>,
): Promise<ReadonlyMap<number, StepDetail>> => {
  if (positions.size === 0) return new Map();
  const brought = broughtBy(graph, line, positions);
  const asked = [...brought].flatMap(([position, ids]) => [line.at(position).id, ...ids]);
  const changes = new Map<string, readonly Change[]>();
  for await (const own of readOwnChanges(repository.git, repository.prefix, asked)) {
    changes.set(own.id, own.changes);
  }
  const written = async (id: string): Promise<WritingCommit> => ({
    commit: await commit(id),
    changes: changes.get(id) ?? [],
  });
  const details = [...brought].map(async ([position, ids]): Promise<[number, StepDetail]> => {
    const { id, day, beforeParent } = line.at(position);
    const all = await Promise.all(ids.map(written));
    return [position, { ...(await written(id)), position, day, beforeParent, brought: all }];
  });
  return new Map(await Promise.all(details));
};

/** Remembers what was asked for before; what an object id names never changes. */
const remembered = <T>(read: (id: string) => Promise<T>): ((id: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
};

const contentReaders = (repository: Repository, objects: ObjectReader, line: MainLine) => {
  const commit = async (id: string): Promise<Commit> =>
    parseCommit(id, await objects.read(id, 'commit'));
  const rootIn = async (id: string): Promise<string | undefined> => {
    const { tree } = await commit(id);
    return (await entryAt(objects, tree, repository.prefix))?.id;
  };
  const facts = async (id: string): Promise<RecordFacts | undefined> =>
    recordFacts(await objects.read(id, 'blob'));
  const contentIn = async (id: string, path: string): Promise<string | undefined> => {
    const root = await rootIn(id);
    return root == null ? undefined : (await entryAt(objects, root, path))?.id;
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
    facts: remembered(facts),
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
    details: (positions) => readDetails(repository, graph, line, commit, positions),
    close: objects.close,
  };
};
