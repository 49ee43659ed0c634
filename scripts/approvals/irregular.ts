import { recordPlace } from '#content/record-place.ts';
import type { Kind } from '#content/record.ts';
import { mayBeRecord } from '#history/content-paths.ts';
import type { History } from '#history/history.ts';
import type { TreeFile } from '#history/tree-reader.ts';
import type { Present } from './present.ts';

/** What the path last was as a regular file. */
const lastFileAt = async (
  history: History,
  path: string,
): Promise<Present['facts'] | undefined> => {
  for (const { changes } of history.steps.toReversed()) {
    const before = changes.find((change) => change.path === path)?.before[0];
    if (before?.mode.startsWith('100') === true) return history.facts(before.id);
  }
  return undefined;
};

const kindOf = (path: string): Kind => {
  const place = recordPlace(path, () => false);
  return place.type === 'record' ? place.kind : 'document';
};

const presentOf = (file: TreeFile, facts: Present['facts']): Present => ({
  id: facts.id,
  kind: kindOf(file.path),
  facts,
  source: new Uint8Array(),
  place: { path: file.path, mode: file.mode, blob: file.id },
});

/**
 * The symbolic links and submodules that stand in the place of a record: each under the id that
 * its path had when it was a file. `known` are the ids of records that are files.
 */
export const findIrregular = async (
  history: History,
  known: ReadonlySet<string>,
): Promise<readonly Present[]> => {
  const found: Present[] = [];
  for (const file of await history.files()) {
    if (!mayBeRecord(file.path) || file.mode.startsWith('100')) continue;
    const facts = await lastFileAt(history, file.path);
    if (facts != null && !known.has(facts.id)) found.push(presentOf(file, facts));
  }
  return found;
};
