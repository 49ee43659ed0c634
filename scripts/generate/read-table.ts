import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a table by the names of its columns. */
export type Row = ReadonlyMap<string, string>;

/** The rows of a tab-separated file in `scripts/catalogues/data`. */
export const readTable = (name: string): readonly Row[] => {
  const file = join(import.meta.dirname, '../catalogues/data', `${name}.tsv`);
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new Error(
        `Unexpected ${cells.length} cells in \`${line}\`, expected ${columns.length}`,
      );
    }
    return new Map(columns.map((column, index) => [column, cells[index] ?? '']));
  });
};

/** A cell that must be there and not empty. */
export const cell = (row: Row, column: string): string => {
  const value = row.get(column);
  if (value === undefined || value === '') throw new Error(`Cannot find a value of \`${column}\``);
  return value;
};

/** A cell with several values. */
export const cells = (row: Row, column: string): readonly string[] =>
  (row.get(column) ?? '').split(';').filter((value) => value !== '');
