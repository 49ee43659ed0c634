import type { AnyRecord } from '#content/record.ts';
import type { Finding } from '#findings/finding.ts';

const placeOf = (record: AnyRecord, words: string): { line: number; column: number } => {
  const lines = Buffer.from(record.source).toString('utf8').split(/\r?\n/);
  const index = lines.findIndex((line) => line.includes(words));
  if (index === -1) return { line: 1, column: 1 };
  return { line: index + 1, column: (lines[index]?.indexOf(words) ?? 0) + 1 };
};

const codePoint = (point: number): string =>
  `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;

/** A character that none of the fonts can draw: the print would show a box in its place. */
export const missingGlyph = (record: AnyRecord, point: number): Finding => ({
  rule: 'record/markup',
  severity: 'error',
  path: record.path,
  ...placeOf(record, String.fromCodePoint(point)),
  message: `Cannot print ${codePoint(point)}, no glyph for it in any font of the pack`,
  hint: 'write the character in another way',
  record: record.id,
  related: [],
});

/** An address that a page asked for and was refused: finished pages ask for nothing. */
export const blockedRequest = (record: AnyRecord, address: string): Finding => ({
  rule: 'record/markup',
  severity: 'error',
  path: record.path,
  ...placeOf(record, address),
  message: `Unexpected request for \`${address}\` while printing, it was refused`,
  hint: 'put the file into the tree and link to it by a relative path',
  record: record.id,
  related: [],
});
