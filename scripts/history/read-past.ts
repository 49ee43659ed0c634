import type { AnyRecord } from '#content/record.ts';
import type { History, Step } from './history.ts';
import { HistoryProblem } from './history-problem.ts';
import { inBatches } from './in-batches.ts';
import type { Change } from './packed-changes.ts';
import { pastDataReader } from './past-data.ts';
import { documentFields, mayBeDocument, pastFieldsAt, type PastFields } from './past-fields.ts';
import type { Past, PastContent } from './past.ts';

/** What is asked of a record to know whether its earlier texts matter. */
export type KnownRecord = Pick<AnyRecord, 'id' | 'kind' | 'path' | 'data'>;

/** A text from the step on that set it; without a blob it was removed. */
interface Moment {
  readonly position: number;
  readonly path: string;
  readonly fields: PastFields;
  readonly blob?: string;
}

const isRegular = (side: Change['after']): side is NonNullable<Change['after']> =>
  side?.mode.startsWith('100') === true;

/** Scope and risk method, with the ids of those that they replaced. */
const followedDocuments = (records: Iterable<KnownRecord>): ReadonlyMap<string, string> => {
  const followed = new Map<string, string>();
  for (const { id, kind, path, data } of records) {
    if (kind !== 'document' || !('type' in data)) continue;
    if (data.type !== 'scope' && data.type !== 'method') continue;
    followed.set(id, path);
    // Where they were removed, their paths are found on the way back.
    for (const old of data.supersedes ?? []) if (!followed.has(old)) followed.set(old, '');
  }
  return followed;
};

/** Collects moments from step to step, newest first, following documents through renames. */
class Collector {
  readonly moments: Moment[] = [];
  readonly #history: History;
  readonly #fixed = new Map<string, PastFields | undefined>();
  /** Ids of documents by the paths at which they lie before the steps seen. */
  readonly #at = new Map<string, string>();
  /** Documents that are at no path here and may lie at another one before. */
  readonly #sought = new Set<string>();

  constructor(history: History, documents: ReadonlyMap<string, string>) {
    this.#history = history;
    for (const [id, path] of documents) {
      if (path === '') this.#sought.add(id);
      else this.#at.set(path, id);
    }
  }

  async step({ position, changes }: Step): Promise<void> {
    for (const { path, after } of changes) {
      const fields = this.#fieldsAt(path);
      if (fields == null) continue;
      this.moments.push({
        position,
        path,
        fields,
        ...(isRegular(after) ? { blob: after.id } : {}),
      });
    }
    const came = changes.filter(({ path, before }) => before[0] == null && this.#at.has(path));
    if (came.length > 0 || this.#sought.size > 0) await this.#followBack(position, changes, came);
  }

  #fieldsAt(path: string): PastFields | undefined {
    if (this.#at.has(path)) return documentFields;
    if (!this.#fixed.has(path)) this.#fixed.set(path, pastFieldsAt(path));
    return this.#fixed.get(path);
  }

  async #followBack(
    position: number,
    changes: readonly Change[],
    came: readonly Change[],
  ): Promise<void> {
    for (const { path } of came) {
      this.#sought.add(this.#at.get(path) ?? '');
      this.#at.delete(path);
    }
    for (const { path, before, after } of changes) {
      const side = before[0];
      // What goes on under its path is looked at only beside a document that just came.
      const left = after == null || came.length > 0;
      if (!left || !isRegular(side) || this.#at.has(path) || !mayBeDocument(path)) continue;
      const id = (await this.#history.facts(side.id))?.id;
      if (id == null || !this.#sought.delete(id)) continue;
      this.#at.set(path, id);
      this.moments.push({ position, path, fields: documentFields });
    }
  }
}

type Data = PastContent['data'];

/** Each blob is read once; what is kept of it is small. */
const readAll = async (
  history: History,
  moments: readonly Moment[],
): Promise<ReadonlyMap<string, Data>> => {
  const read = pastDataReader();
  const asked = new Map<string, Moment>();
  for (const moment of moments) if (moment.blob != null) asked.set(moment.blob, moment);
  const found = await inBatches([...asked], async ([blob, { path, fields }]) => {
    return [blob, read(path, await history.blob(blob), fields)] as const;
  });
  return new Map(found);
};

const contentsOf = (
  { line }: History,
  moments: readonly Moment[],
  data: ReadonlyMap<string, Data>,
): ReadonlyMap<string, readonly PastContent[]> => {
  const contents = new Map<string, PastContent[]>();
  const last = new Map<string, string | undefined>();
  for (const { position, path, blob } of moments) {
    const now = blob == null ? undefined : data.get(blob);
    const text = JSON.stringify(now);
    if (text === last.get(path)) continue;
    last.set(path, text);
    const { day, id: commit } = line.at(position);
    const content: PastContent = { path, day, commit, position, data: now };
    const known = contents.get(path);
    if (known == null) contents.set(path, [content]);
    else known.push(content);
  }
  return contents;
};

/**
 * Reads what stood on the main line before, in one pass over its steps. `records` are those of the
 * commit asked for: they say which documents are scope and risk method. `undefined` where the
 * history cannot be read, or lacks one of the texts. Does not close the history.
 */
export const readPast = async (
  history: History | HistoryProblem,
  records: Iterable<KnownRecord>,
): Promise<Past | undefined> => {
  if (history instanceof HistoryProblem) return undefined;
  const collector = new Collector(history, followedDocuments(records));
  try {
    for (const step of history.steps.toReversed()) await collector.step(step);
    const moments = collector.moments.reverse();
    return { contents: contentsOf(history, moments, await readAll(history, moments)) };
  } catch (error) {
    if (error instanceof HistoryProblem) return undefined;
    throw error;
  }
};
