import { quote } from '#content/quote.ts';
import type { Fact } from '../collected.ts';
import type { CsvRow } from '../csv.ts';
import type { ExportProblem } from '../export-problem.ts';
import { factsOf } from '../facts.ts';
import type { Values } from '../facts.ts';
import { asDay } from '../words.ts';
import { factValue } from './mapped-columns.ts';
import type { MappedTable } from './mapped-columns.ts';

/** Which columns of a table hold what. */
export interface Columns {
  /** Whom or what a row is about. */
  readonly subject: string;
  readonly texts: readonly string[];
  readonly days: readonly string[];
}

/** One row as facts, and the cells that are no day and should be one. */
export interface ReadRow {
  readonly subject: string;
  readonly line: number;
  readonly facts: readonly Fact[];
  readonly problems: readonly ExportProblem[];
}

const daysOf = (
  table: MappedTable,
  row: CsvRow,
  names: readonly string[],
): { readonly values: Values; readonly problems: readonly ExportProblem[] } => {
  const cells = names.map((name) => ({ name, text: table.text(row, name) }));
  return {
    values: Object.fromEntries(cells.map(({ name, text }) => [name, asDay(text)])),
    problems: cells
      .filter(({ text }) => text !== '' && asDay(text) === undefined)
      .map(({ name, text }) => ({
        line: row.line,
        message: `Unexpected ${quote(text)} in \`${name}\`, expected a day such as \`2026-03-31\``,
      })),
  };
};

const textsOf = (table: MappedTable, row: CsvRow, names: readonly string[]): Values =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = table.text(row, name);
      return text === '' ? [] : [[name, text]];
    }),
  );

const furtherOf = (table: MappedTable, row: CsvRow): Values =>
  Object.fromEntries(
    table.further.flatMap((name) => {
      const text = table.text(row, name);
      return text === '' ? [] : [[name, factValue(text)]];
    }),
  );

/** Reads a row whose cells are facts of the same names; empty cells are none. */
export const readMappedRow = (table: MappedTable, row: CsvRow, columns: Columns): ReadRow => {
  const { line } = row;
  const subject = table.text(row, columns.subject);
  if (subject === '') {
    const message = `Unexpected empty cell in \`${columns.subject}\``;
    return { subject, line, facts: [], problems: [{ line, message }] };
  }
  const { values, problems } = daysOf(table, row, columns.days);
  const all = { ...textsOf(table, row, columns.texts), ...values, ...furtherOf(table, row) };
  return { subject, line, facts: factsOf({ subject, line }, all), problems };
};
