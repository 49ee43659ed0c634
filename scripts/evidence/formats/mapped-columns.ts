import { quote } from '#content/quote.ts';
import { didYouMean } from '#findings/near-miss.ts';
import type { CsvRow } from '../csv.ts';
import type { ExportProblem } from '../export-problem.ts';
import type { ColumnNames } from '../reader.ts';
import type { Table } from '../table.ts';

/** A table by our names of its columns. */
export interface MappedTable {
  readonly has: (ours: string) => boolean;
  readonly text: (row: CsvRow, ours: string) => string;
  /** Our names beyond `known` that the record maps: each becomes a fact of that name. */
  readonly further: readonly string[];
  readonly problems: readonly ExportProblem[];
}

/**
 * Reads a table by our names: each stands for the column that the record's `columns` names, or for
 * the one of the same name. A column that is named or demanded and not there is a problem.
 */
export const mapColumns = (
  table: Table,
  columns: ColumnNames,
  known: readonly string[],
  demanded: readonly string[],
): MappedTable => {
  const theirs = (ours: string): string => columns.get(ours) ?? ours;
  const missing = [...new Set([...demanded, ...columns.keys()])].filter(
    (ours) => !table.has(theirs(ours)),
  );
  return {
    has: (ours) => table.has(theirs(ours)),
    text: (row, ours) => table.cell(row, theirs(ours)),
    further: [...columns.keys()].filter((ours) => !known.includes(ours)),
    problems: missing.map((ours) => {
      const name = theirs(ours);
      const for_ = name === ours ? '' : ` for \`${ours}\``;
      return {
        line: 1,
        message: `Cannot find column ${quote(name)}${for_}${didYouMean(name, table.names)}`,
      };
    }),
  };
};

const number = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?$/;

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

/** A cell as the value of a fact: yes or no, or a number, where it is written as one, else text. */
export const factValue = (text: string): string | number | boolean =>
  yesNo.get(text.toLowerCase()) ?? (number.test(text) ? Number(text) : text);
