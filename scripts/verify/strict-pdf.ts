import { lastCrossReference, readCrossReference, type CrossReference } from './cross-reference.ts';
import { readObject, type PdfObject } from './pdf-object.ts';
import { isBlank } from './pdf-syntax.ts';
import { wholeNumber, type PdfValue } from './pdf-values.ts';
import { malformed } from './refused.ts';

/** What one saving added to a file: its own objects and trailer, and where its bytes lie. */
export interface Revision {
  readonly start: number;
  /** Offset behind `%%EOF`, without the end of line. */
  readonly end: number;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: ReadonlyMap<string, PdfValue>;
}

/** A file that was read without any repair, oldest revision first. */
export interface StrictPdf {
  readonly bytes: Buffer;
  readonly revisions: readonly [Revision, ...Revision[]];
}

const revisionLimit = 100;

const readChain = (bytes: Buffer): readonly CrossReference[] => {
  const chain: CrossReference[] = [];
  let at: number | undefined = lastCrossReference(bytes);
  while (at !== undefined) {
    const table: CrossReference = readCrossReference(bytes, at);
    const next = chain[0];
    if (next !== undefined && table.end > next.at) malformed('the chain of tables is not in order');
    chain.unshift(table);
    if (chain.length > revisionLimit) malformed(`there are more than ${revisionLimit} revisions`);
    const previous = table.trailer.get('Prev');
    at = wholeNumber(previous);
    if (previous !== undefined && (at === undefined || at >= table.at))
      malformed('`/Prev` does not point backwards');
  }
  return chain;
};

const requireBlanks = (bytes: Buffer, from: number, to: number): void => {
  for (let at = from; at < to; at += 1)
    if (!isBlank(bytes[at])) malformed(`byte ${at} belongs to no object`);
};

/** Refuses overlapping objects and bytes outside of them: what no table lists cannot be compared. */
const requireCover = (bytes: Buffer, from: number, to: number, objects: readonly PdfObject[]) => {
  let at = from;
  for (const object of [...objects].sort((a, b) => a.start - b.start)) {
    if (object.start < at || object.end > to)
      malformed(`object ${object.number} stands outside of its revision`);
    requireBlanks(bytes, at, object.start);
    at = object.end;
  }
  requireBlanks(bytes, at, to);
};

const headerEnd = (bytes: Buffer): number => {
  const header = /^%PDF-\d\.\d(\r\n|\n|\r)(%[\x80-\xff]{4,}(\r\n|\n|\r))?/.exec(
    bytes.toString('latin1', 0, 64),
  );
  return header?.[0].length ?? malformed('the file does not begin with a PDF header');
};

const readRevision = (
  bytes: Buffer,
  table: CrossReference,
  start: number,
  offsets: ReadonlyMap<number, number>,
): Revision => {
  for (const [number, offset] of table.offsets)
    if (offset < start || offset >= table.at)
      malformed(`object ${number} of a later table stands outside of its revision`);
  const objects = [...table.offsets.keys()].map((number) => readObject(bytes, number, offsets));
  requireCover(bytes, start === 0 ? headerEnd(bytes) : start, table.at, objects);
  return {
    start,
    end: table.end,
    objects: new Map(objects.map((object) => [object.number, object])),
    trailer: table.trailer,
  };
};

/**
 * Reads a PDF as our writer makes them (ISO 32000-1 §7.5, classic tables only): every byte is
 * accounted for, nothing is repaired. Throws `Refused` with `malformed` for all else.
 */
export const readStrictPdf = (file: Uint8Array): StrictPdf => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  headerEnd(bytes);
  const offsets = new Map<number, number>();
  const revisions: Revision[] = [];
  for (const table of readChain(bytes)) {
    for (const [number, offset] of table.offsets) offsets.set(number, offset);
    revisions.push(readRevision(bytes, table, revisions.at(-1)?.end ?? 0, offsets));
  }
  const [first, ...later] = revisions;
  if (first === undefined) return malformed('the file holds no revision');
  return { bytes, revisions: [first, ...later] };
};

/** The objects as they stood after the revision of this index. */
export const objectsAt = (pdf: StrictPdf, index: number): ReadonlyMap<number, PdfObject> => {
  const view = new Map<number, PdfObject>();
  for (const revision of pdf.revisions.slice(0, index + 1))
    for (const [number, object] of revision.objects) view.set(number, object);
  return view;
};

/** Follows a pointer, once: pointers to pointers are refused. */
export const resolve = (
  view: ReadonlyMap<number, PdfObject>,
  value: PdfValue | undefined,
): PdfValue | undefined => {
  if (value?.kind !== 'reference') return value;
  const found = view.get(value.number)?.value;
  if (found?.kind === 'reference') return malformed(`object ${value.number} is only a pointer`);
  return found;
};

/** The dictionary behind a value (a stream's counts), or `undefined`. */
export const dictionaryOf = (
  view: ReadonlyMap<number, PdfObject>,
  value: PdfValue | undefined,
): ReadonlyMap<string, PdfValue> | undefined => {
  const found = resolve(view, value);
  return found?.kind === 'dictionary' || found?.kind === 'stream' ? found.entries : undefined;
};

/** The items of the array behind a value; empty where it is absent. Refuses another type. */
export const arrayOf = (
  view: ReadonlyMap<number, PdfObject>,
  value: PdfValue | undefined,
): readonly PdfValue[] => {
  const found = resolve(view, value);
  if (found === undefined) return [];
  return found.kind === 'array' ? found.items : malformed('an array was expected');
};

/** The catalog of a view: what `/Root` of the trailer points to. */
export const catalogOf = (
  view: ReadonlyMap<number, PdfObject>,
  trailer: ReadonlyMap<string, PdfValue>,
): ReadonlyMap<string, PdfValue> => {
  const catalog = dictionaryOf(view, trailer.get('Root'));
  return catalog ?? malformed('the file has no catalog');
};
