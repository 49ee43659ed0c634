import type { PdfString, PdfValue } from './pdf-values.ts';
import { malformed } from './refused.ts';

/** Where reading stands; `at` moves forward. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

const depthLimit = 64;
const blanks: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const delimiters: ReadonlySet<number> = new Set(Buffer.from('()<>[]{}/%', 'latin1'));

/** Whether a byte is white space of ISO 32000-1 §7.2.2. */
export const isBlank = (byte: number | undefined): boolean =>
  byte !== undefined && blanks.has(byte);

const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !blanks.has(byte) && !delimiters.has(byte);

/** Moves behind white space; a comment is not white space here, our writer makes none. */
export const skipBlanks = (cursor: Cursor): void => {
  while (isBlank(cursor.bytes[cursor.at])) cursor.at += 1;
};

/** The first byte behind white space, where the cursor then stands; `undefined` at the end. */
export const nextByte = (cursor: Cursor): number | undefined => {
  skipBlanks(cursor);
  return cursor.bytes[cursor.at];
};

const regularEnd = (cursor: Cursor, from: number): number => {
  let end = from;
  while (isRegular(cursor.bytes[end])) end += 1;
  return end;
};

/** Reads a word of regular characters; empty where there is none. */
export const readWord = (cursor: Cursor): string => {
  const end = regularEnd(cursor, cursor.at);
  const word = cursor.bytes.toString('latin1', cursor.at, end);
  cursor.at = end;
  return word;
};

/** Reads exactly this word, or refuses. */
export const expectWord = (cursor: Cursor, word: string): void => {
  const at = cursor.at;
  const found = readWord(cursor);
  if (found !== word) malformed(`\`${word}\` was expected at byte ${at}`);
};

const readName = (cursor: Cursor): string => {
  const at = cursor.at;
  cursor.at += 1;
  const raw = readWord(cursor);
  if (/#(?![0-9A-Fa-f]{2})/.test(raw)) malformed(`a name at byte ${at} has a broken escape`);
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
};

const readHexString = (cursor: Cursor): PdfString => {
  const start = cursor.at;
  const close = cursor.bytes.indexOf('>', start, 'latin1');
  const hex = close < 0 ? '' : cursor.bytes.toString('latin1', start + 1, close);
  if (close < 0 || hex.length % 2 !== 0 || !/^[0-9A-Fa-f]*$/.test(hex))
    return malformed(`the hexadecimal string at byte ${start} is not plain`);
  cursor.at = close + 1;
  const value = Buffer.from(hex, 'hex').toString('latin1');
  return { kind: 'string', value, form: 'hex', start, end: cursor.at };
};

const plainEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['(', '('],
  [')', ')'],
  ['\\', '\\'],
]);

const readEscape = (cursor: Cursor): string => {
  const rest = cursor.bytes.toString('latin1', cursor.at + 1, cursor.at + 4);
  const octal = /^[0-7]{1,3}/.exec(rest)?.[0];
  const plain = plainEscapes.get(rest.charAt(0));
  const newline = /^(\r\n|\n|\r)/.exec(rest)?.[0];
  if (octal !== undefined) cursor.at += 1 + octal.length;
  else cursor.at += 1 + (newline?.length ?? 1);
  if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
  if (newline !== undefined) return '';
  return plain ?? malformed(`a string at byte ${cursor.at} has an unknown escape`);
};

const readLiteralString = (cursor: Cursor): PdfString => {
  const start = cursor.at;
  const parts: string[] = [];
  let open = 1;
  cursor.at += 1;
  while (open > 0) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) return malformed(`the string at byte ${start} has no end`);
    if (byte === 0x5c) {
      parts.push(readEscape(cursor));
      continue;
    }
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    if (open > 0) parts.push(String.fromCharCode(byte));
    cursor.at += 1;
  }
  return { kind: 'string', value: parts.join(''), form: 'literal', start, end: cursor.at };
};

const readArray = (cursor: Cursor, depth: number): PdfValue => {
  const items: PdfValue[] = [];
  cursor.at += 1;
  while (nextByte(cursor) !== 0x5d) items.push(readValue(cursor, depth + 1));
  cursor.at += 1;
  return { kind: 'array', items };
};

const readDictionary = (cursor: Cursor, depth: number): PdfValue => {
  const entries = new Map<string, PdfValue>();
  const start = cursor.at;
  cursor.at += 2;
  while (nextByte(cursor) === 0x2f) {
    const key = readName(cursor);
    if (entries.has(key)) malformed(`the dictionary at byte ${start} holds \`/${key}\` twice`);
    skipBlanks(cursor);
    entries.set(key, readValue(cursor, depth + 1));
  }
  if (cursor.bytes.toString('latin1', cursor.at, cursor.at + 2) !== '>>')
    malformed(`the dictionary at byte ${start} has no proper end`);
  cursor.at += 2;
  return { kind: 'dictionary', entries };
};

/** Digits, blank, `0 R`: only generation 0 exists in what our writer makes. */
const referenceAt = (cursor: Cursor): RegExpExecArray | null =>
  /^([1-9]\d{0,6})[ \r\n]0[ \r\n]R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
    cursor.bytes.toString('latin1', cursor.at, cursor.at + 16),
  );

const readPlain = (cursor: Cursor): PdfValue => {
  const reference = referenceAt(cursor);
  if (reference !== null) {
    cursor.at += reference[0].length;
    return { kind: 'reference', number: Number(reference[1]) };
  }
  const at = cursor.at;
  const word = readWord(cursor);
  if (word === 'null') return { kind: 'null' };
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'number', text: word };
  return malformed(`byte ${at} does not begin a value`);
};

/** Reads one value (ISO 32000-1 §7.3) at the cursor; streams are read by who knows their length. */
export const readValue = (cursor: Cursor, depth = 0): PdfValue => {
  if (depth > depthLimit) return malformed(`values are nested deeper than ${depthLimit}`);
  switch (cursor.bytes[cursor.at]) {
    case 0x2f:
      return { kind: 'name', value: readName(cursor) };
    case 0x28:
      return readLiteralString(cursor);
    case 0x5b:
      return readArray(cursor, depth);
    case 0x3c:
      return cursor.bytes[cursor.at + 1] === 0x3c
        ? readDictionary(cursor, depth)
        : readHexString(cursor);
    default:
      return readPlain(cursor);
  }
};
