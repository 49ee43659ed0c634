import { quote } from '#content/quote.ts';
import { didYouMean } from '#findings/near-miss.ts';
import type { Csv, CsvRow } from './csv.ts';
import type { ExportProblem } from './export-problem.ts';

/** A CSV file by the names of its columns. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
  /** The text of a cell without the blanks around it; empty where there is no such column. */
  readonly cell: (row: CsvRow, column: string) => string;
  /** Column from 1 on which a cell begins in its line. */
  readonly column: (row: CsvRow, column: string) => number;
  readonly has: (column: string) => boolean;
  readonly problems: readonly ExportProblem[];
}

const repeated = (names: readonly string[]): readonly ExportProblem[] =>
  [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))].map(
    (name) => ({ line: 1, message: `Unexpected second column ${quote(name)}` }),
  );

/** More columns than any export has: looking for repeated names must stay cheap. */
const mostColumns = 1000;

/** Looks at a CSV file by the names of its columns; of two with one name the first is read. */
export const tableOf = ({ header, rows, problems }: Csv): Table => {
  const names = header.cells.slice(0, mostColumns).map((name) => name.trim());
  const indexes = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (!indexes.has(name)) indexes.set(name, index);
  }
  return {
    names,
    rows,
    cell: (row, column) => row.cells[indexes.get(column) ?? -1]?.trim() ?? '',
    column: (row, column) => row.columns[indexes.get(column) ?? -1] ?? 1,
    has: (column) => indexes.has(column),
    problems: [...problems, ...repeated(names)],
  };
};

/** Says which of the columns that must be there are not. */
export const missingColumns = (
  table: Table,
  columns: readonly string[],
): readonly ExportProblem[] =>
  columns
    .filter((column) => !table.has(column))
    .map((column) => ({
      line: 1,
      message: `Cannot find column ${quote(column)}${didYouMean(column, table.names)}`,
    }));
