import { isBlank, nextByte, readValue, readWord, skipBlanks, type Cursor } from './pdf-syntax.ts';
import { wholeNumber, type PdfValue } from './pdf-values.ts';
import { malformed } from './refused.ts';

/** One cross-reference table with its trailer: the closing part of a revision. */
export interface CrossReference {
  /** Offset of the word `xref`. */
  readonly at: number;
  /** Offset behind `%%EOF`. */
  readonly end: number;
  /** Object number → offset of the objects in use. */
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: ReadonlyMap<string, PdfValue>;
}

const entryPattern = /^(\d{10}) (\d{5}) ([nf])( \n| \r|\r\n)$/;

const readEntry = (cursor: Cursor, number: number, offsets: Map<number, number>): void => {
  const entry = entryPattern.exec(cursor.bytes.toString('latin1', cursor.at, cursor.at + 20));
  if (entry === null)
    return malformed(`the cross-reference entry at byte ${cursor.at} is not exact`);
  cursor.at += 20;
  if (entry[3] === 'f') {
    if (number !== 0) malformed(`object ${number} is freed`);
    return;
  }
  if (number === 0 || entry[2] !== '00000') malformed(`object ${number} is not of generation 0`);
  if (offsets.has(number)) malformed(`object ${number} is listed twice in one table`);
  offsets.set(number, Number(entry[1]));
};

const readLine = (cursor: Cursor): string => {
  const line = /^([^\r\n]{0,40}?) ?(\r\n|\n|\r)/.exec(
    cursor.bytes.toString('latin1', cursor.at, cursor.at + 44),
  );
  if (line === null) return malformed(`a line was expected at byte ${cursor.at}`);
  cursor.at += line[0].length;
  return line[1] ?? '';
};

const readSections = (cursor: Cursor): ReadonlyMap<number, number> => {
  const offsets = new Map<number, number>();
  while (nextByte(cursor) !== 0x74) {
    const head = /^(\d{1,7}) (\d{1,7})$/.exec(readLine(cursor));
    if (head === null) return malformed('a cross-reference section has no proper head');
    const first = Number(head[1]);
    for (let i = 0; i < Number(head[2]); i += 1) readEntry(cursor, first + i, offsets);
  }
  return offsets;
};

const refusedKeys = ['Encrypt', 'XRefStm'];

const readTrailer = (cursor: Cursor, offsets: ReadonlyMap<number, number>) => {
  if (readWord(cursor) !== 'trailer') malformed('a cross-reference table has no trailer');
  skipBlanks(cursor);
  const trailer = readValue(cursor);
  if (trailer.kind !== 'dictionary') return malformed('a trailer is no dictionary');
  for (const key of refusedKeys)
    if (trailer.entries.has(key)) malformed(`\`/${key}\` in the trailer is not accepted`);
  const size = wholeNumber(trailer.entries.get('Size')) ?? 0;
  for (const number of offsets.keys())
    if (number >= size) malformed(`object ${number} is outside \`/Size\` ${size}`);
  return trailer.entries;
};

const readClosing = (cursor: Cursor, at: number): void => {
  skipBlanks(cursor);
  const closing = /^startxref(?:\r\n|\n|\r)(\d{1,10})(?:\r\n|\n|\r)%%EOF/.exec(
    cursor.bytes.toString('latin1', cursor.at, cursor.at + 32),
  );
  if (closing === null || Number(closing[1]) !== at)
    return malformed(`the revision of the table at byte ${at} has no proper end`);
  cursor.at += closing[0].length;
};

/** Reads the table that must stand at an offset (ISO 32000-1 §7.5.4-7.5.5). Throws `Refused`. */
export const readCrossReference = (bytes: Buffer, at: number): CrossReference => {
  const cursor = { bytes, at };
  if (readWord(cursor) !== 'xref' || !isBlank(bytes[cursor.at]))
    malformed(`no cross-reference table stands at byte ${at}`);
  if (readLine(cursor) !== '') malformed(`the table at byte ${at} begins strangely`);
  const offsets = readSections(cursor);
  const trailer = readTrailer(cursor, offsets);
  readClosing(cursor, at);
  return { at, end: cursor.at, offsets, trailer };
};

/** The offset that the last lines of a file name; refuses a file that ends in another way. */
export const lastCrossReference = (bytes: Buffer): number => {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 48));
  const found = /startxref(?:\r\n|\n|\r)(\d{1,10})(?:\r\n|\n|\r)%%EOF(?:\r\n|\n|\r)?$/.exec(tail);
  return found === null
    ? malformed('the file does not end with `startxref`, an offset and `%%EOF`')
    : Number(found[1]);
};
