import type { ReadExport } from '#evidence/collected.ts';
import { readExport } from '#evidence/read-export.ts';
import { readers } from '#evidence/readers.ts';
import { inWords } from '#evidence/words.ts';

/** Reads a text as an export of a format. */
export const read = (
  format: string,
  content: string | Uint8Array,
  columns: Readonly<Record<string, string>> = {},
): ReadExport => {
  const reader = readers.get(format);
  if (!reader) throw new Error(`no reader ${format}`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readExport({ path: 'a', bytes, reader, columns: new Map(Object.entries(columns)) });
};

/** Facts in a line each: line of the file, subject, name and value; problems behind them. */
export const told = ({ rows, facts, problems }: ReadExport): string =>
  [
    `${rows} rows`,
    ...facts.map(
      ({ name, subject, value, line }) =>
        `${line === undefined ? '' : `${line}: `}${subject === undefined ? '' : `${subject}: `}${name} ${inWords(value)}`,
    ),
    ...problems.map(({ line, message }) => `${line}! ${message}`),
  ].join('\n');

/** JSON as tools write it: one member a line. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
