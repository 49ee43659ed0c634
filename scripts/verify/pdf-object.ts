import { expectWord, isBlank, readValue, readWord, skipBlanks, type Cursor } from './pdf-syntax.ts';
import { nameAt, wholeNumber, type PdfStream, type PdfValue } from './pdf-values.ts';
import { malformed } from './refused.ts';

/** An indirect object and the offsets of its bytes, from `N 0 obj` to the end of `endobj`. */
export interface PdfObject {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly value: PdfValue;
}

const readHead = (cursor: Cursor, number: number): void => {
  const head = `${number} 0 obj`;
  const found = cursor.bytes.toString('latin1', cursor.at, cursor.at + head.length);
  if (found !== head) malformed(`object ${number} does not stand at its offset ${cursor.at}`);
  cursor.at += head.length;
  if (!isBlank(cursor.bytes[cursor.at]) && cursor.bytes[cursor.at] !== 0x3c)
    malformed(`object ${number} begins strangely`);
  skipBlanks(cursor);
};

const lengthOf = (
  bytes: Buffer,
  length: PdfValue | undefined,
  offsets: ReadonlyMap<number, number>,
): number | undefined => {
  if (length?.kind !== 'reference') return wholeNumber(length);
  const at = offsets.get(length.number);
  if (at === undefined) return undefined;
  const cursor = { bytes, at };
  readHead(cursor, length.number);
  return wholeNumber(readValue(cursor));
};

const refusedTypes: ReadonlySet<string> = new Set(['ObjStm', 'XRef']);

const readStream = (
  cursor: Cursor,
  entries: ReadonlyMap<string, PdfValue>,
  offsets: ReadonlyMap<number, number>,
): PdfStream => {
  const { bytes } = cursor;
  const type = nameAt(entries, 'Type');
  if (type !== undefined && refusedTypes.has(type)) malformed('object streams are not accepted');
  if (bytes[cursor.at] === 0x0d) cursor.at += 1;
  if (bytes[cursor.at] !== 0x0a) malformed(`the stream at byte ${cursor.at} begins strangely`);
  const start = cursor.at + 1;
  const length = lengthOf(bytes, entries.get('Length'), offsets);
  if (length === undefined || start + length > bytes.length)
    return malformed(`the stream at byte ${start} has no proper length`);
  cursor.at = start + length;
  skipLineEnd(cursor);
  expectWord(cursor, 'endstream');
  return { kind: 'stream', entries, start, end: start + length };
};

/** Moves behind one end of line, where there is one. */
const skipLineEnd = (cursor: Cursor): void => {
  if (cursor.bytes[cursor.at] === 0x0d) cursor.at += 1;
  if (cursor.bytes[cursor.at] === 0x0a) cursor.at += 1;
};

/**
 * Reads the object that must stand at an offset (ISO 32000-1 §7.3.10), a stream with its length.
 * `offsets` says where each object of the revision stands. Throws `Refused`.
 */
export const readObject = (
  bytes: Buffer,
  number: number,
  offsets: ReadonlyMap<number, number>,
): PdfObject => {
  const start = offsets.get(number) ?? malformed(`object ${number} has no offset`);
  const cursor = { bytes, at: start };
  readHead(cursor, number);
  let value = readValue(cursor);
  skipBlanks(cursor);
  let word = readWord(cursor);
  if (word === 'stream' && value.kind === 'dictionary') {
    value = readStream(cursor, value.entries, offsets);
    skipBlanks(cursor);
    word = readWord(cursor);
  }
  if (word !== 'endobj') malformed(`object ${number} has no proper end`);
  return { number, start, end: cursor.at, value };
};
