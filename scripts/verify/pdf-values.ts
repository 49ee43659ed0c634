import { malformed } from './refused.ts';

/** A dictionary; keys without the slash, each once. */
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** A stream: its dictionary and the offsets of its raw bytes in the file. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly start: number;
  readonly end: number;
}

/** A string, each character one byte (latin1), with the offsets of its token. */
export interface PdfString {
  readonly kind: 'string';
  readonly value: string;
  readonly form: 'literal' | 'hex';
  readonly start: number;
  readonly end: number;
}

/** A pointer to an object. */
export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

/** A value as ISO 32000-1 §7.3 knows them. */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly value: string }
  | PdfString
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary
  | PdfStream
  | PdfReference;

const dictionaryText = (entries: ReadonlyMap<string, PdfValue>): string =>
  [...entries.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)
    .join(',');

/** One text for each value, whatever its layout in the file: equal texts are equal values. */
export const canonical = (value: PdfValue): string => {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'number':
      return value.text;
    case 'name':
      return `/${JSON.stringify(value.value)}`;
    case 'string':
      return JSON.stringify(value.value);
    case 'array':
      return `[${value.items.map(canonical).join(',')}]`;
    case 'dictionary':
      return `{${dictionaryText(value.entries)}}`;
    case 'stream':
      return `stream@${value.start}{${dictionaryText(value.entries)}}`;
    case 'reference':
      return `@${value.number}`;
  }
};

/** A non-negative whole number that is written with digits only; `undefined` for anything else. */
export const wholeNumber = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' && /^\d{1,15}$/.test(value.text) ? Number(value.text) : undefined;

/** The name under a key, or `undefined`. */
export const nameAt = (entries: ReadonlyMap<string, PdfValue>, key: string): string | undefined => {
  const value = entries.get(key);
  return value?.kind === 'name' ? value.value : undefined;
};

/** The text string under a key (PDFDocEncoding read as latin1, or UTF-16BE or UTF-8 by its mark). */
export const textAt = (entries: ReadonlyMap<string, PdfValue>, key: string): string | undefined => {
  const value = entries.get(key);
  return value?.kind === 'string' ? textOf(value) : undefined;
};

/** A text string as Unicode (ISO 32000-1 §7.9.2). */
export const textOf = (value: PdfString): string => {
  const bytes = Buffer.from(value.value, 'latin1');
  if (value.value.startsWith('\u00fe\u00ff')) {
    if (bytes.length % 2 !== 0) return malformed('a UTF-16 text string has half a character');
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  }
  if (value.value.startsWith('\u00ef\u00bb\u00bf')) return bytes.subarray(3).toString('utf8');
  return value.value;
};
