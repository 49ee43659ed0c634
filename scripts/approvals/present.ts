import type { AnyRecord } from '#content/record.ts';
import { mayBeRecord } from '#history/content-paths.ts';
import type { History } from '#history/history.ts';
import { recordFacts, type RecordFacts } from '#history/record-facts.ts';
import type { RecordPlace } from '#history/record-lines.ts';
import { treeIdOf } from '#history/tree-id.ts';
import type { TreeFile } from '#history/tree-reader.ts';
import type { WorkingFile } from '#history/working-files.ts';
import { contentOf } from './runs.ts';

/** What of a record the proof needs. */
export type ProvableRecord = Pick<AnyRecord, 'id' | 'kind' | 'path' | 'source'>;

/** A record as it is to be judged, with where the commit holds it. */
export interface Present {
  readonly id: string;
  readonly kind: ProvableRecord['kind'];
  readonly facts: RecordFacts;
  readonly source: Uint8Array;
  /** Where the commit holds it; absent for a record that is not committed. */
  readonly place?: RecordPlace;
  /** Path and content id as it stands, where they differ from the commit. */
  readonly uncommitted?: { readonly path: string; readonly content: string };
}

/** The folder whose tree is the content of the SoA. */
export const soaFolder = 'soa';

/** The SoA is approved as the folder that its statement lies in. */
const soaStatement = `${soaFolder}/index.md`;

/** The path of what is approved of a record: the file, for the SoA its folder. */
export const pathOfContent = (path: string): string => (path === soaStatement ? soaFolder : path);

type Files = ReadonlyMap<string, TreeFile>;
type WorkingFiles = ReadonlyMap<string, WorkingFile>;

const placeAt = (file: TreeFile): RecordPlace => ({
  path: file.path,
  mode: file.mode,
  blob: file.id,
});

/** A record that was moved without a commit: found in the commit by its id. */
const findMoved = async (
  history: History,
  files: Files,
  records: readonly ProvableRecord[],
): Promise<ReadonlyMap<string, TreeFile>> => {
  const paths = new Set(records.map(({ path }) => path));
  const found = new Map<string, TreeFile>();
  for (const file of files.values()) {
    if (!mayBeRecord(file.path) || paths.has(file.path) || !file.mode.startsWith('100')) continue;
    const id = (await history.facts(file.id))?.id;
    if (id != null && !found.has(id)) found.set(id, file);
  }
  return found;
};

const sameFile = (file: TreeFile | undefined, working: WorkingFile | undefined): boolean =>
  file != null && working != null && (file.id === working.id || file.id === working.idWithLf);

const below = (path: string): boolean => path.startsWith(`${soaFolder}/`);

/** The files of the SoA in the working folder, each with the id that the commit would give it. */
const workingSoa = (files: Files, working: WorkingFiles): readonly TreeFile[] =>
  [...working]
    .filter(([path]) => below(path))
    .map(([path, ids]) => {
      const file = files.get(path);
      const id = file != null && sameFile(file, ids) ? file.id : ids.id;
      return { path: path.slice(soaFolder.length + 1), mode: file?.mode ?? '100644', id };
    });

const uncommittedContent = (
  history: History,
  record: ProvableRecord,
  place: RecordPlace | undefined,
  files: Files,
  working: WorkingFiles,
): string | undefined => {
  if (record.kind === 'soa') {
    const tree = treeIdOf(history.format, workingSoa(files, working));
    return tree === place?.tree ? undefined : tree;
  }
  const ids = working.get(record.path);
  const file = place == null ? undefined : files.get(place.path);
  return sameFile(file, ids) ? undefined : (ids?.id ?? '');
};

/**
 * Finds each record that has a version and a status in the commit, and says where the working
 * folder differs from it. `working` is absent where the records were read from the commit.
 */
export const locate = async (
  history: History,
  records: readonly ProvableRecord[],
  working: WorkingFiles | undefined,
): Promise<readonly Present[]> => {
  const files: Files = new Map((await history.files()).map((file) => [file.path, file]));
  const moved =
    working == null ? new Map<string, TreeFile>() : await findMoved(history, files, records);
  const tree = await history.contentAt(history.line.length - 1, soaFolder);
  const found: Present[] = [];
  for (const record of records) {
    const facts = recordFacts(record.source);
    if (facts?.version == null || facts.status == null) continue;
    const file = await committedFile(history, record, files, moved);
    const place = file == null ? undefined : withTree(placeAt(file), record, tree);
    const content =
      working == null ? undefined : uncommittedContent(history, record, place, files, working);
    found.push({
      id: record.id,
      kind: record.kind,
      facts,
      source: record.source,
      ...(place == null ? {} : { place }),
      ...(content == null ? {} : { uncommitted: { path: record.path, content } }),
    });
  }
  return found;
};

const withTree = (
  place: RecordPlace,
  record: ProvableRecord,
  tree: string | undefined,
): RecordPlace => (record.kind === 'soa' && tree != null ? { ...place, tree } : place);

const committedFile = async (
  history: History,
  record: ProvableRecord,
  files: Files,
  moved: ReadonlyMap<string, TreeFile>,
): Promise<TreeFile | undefined> => {
  const file = files.get(record.path);
  const same =
    file?.mode.startsWith('100') === true && (await history.facts(file.id))?.id === record.id;
  return same ? file : moved.get(record.id);
};

/** Git object id of a record as it stands. */
export const presentContent = ({ place, uncommitted }: Present): string =>
  uncommitted?.content ?? (place == null ? '' : contentOf(place));
