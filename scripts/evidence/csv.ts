import { counted } from '#findings/counted.ts';
import { firstProblems } from './export-problem.ts';
import type { ExportProblem } from './export-problem.ts';

/** One row of a CSV file: where it begins, and its cells without their quotes. */
export interface CsvRow {
  /** Line of the file from 1, on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Columns from 1 on which the cells begin; in UTF-16 units of the line of each cell. */
  readonly columns: readonly number[];
}

/** A CSV file. Rows that have not as many cells as the header are left out and told. */
export interface Csv {
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
  readonly problems: readonly ExportProblem[];
}

const separators = [',', ';', '\t'] as const;

type Separator = (typeof separators)[number];

/** The sign that stands most often in the first line: spreadsheets of some countries write `;`. */
const separatorOf = (text: string): Separator => {
  const end = text.indexOf('\n');
  const first = (end === -1 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const counts = separators.map((sign) => first.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
};

interface Cell {
  readonly text: string;
  /** Offset behind the cell, where a separator, a line end or nothing follows. */
  readonly end: number;
  /** Line ends inside the quotes. */
  readonly lines: number;
  readonly problem?: string;
}

/** Offset of the first of the signs at or behind `from`, else the end of the text. */
const next = (text: string, signs: RegExp, from: number): number => {
  signs.lastIndex = from;
  return signs.exec(text)?.index ?? text.length;
};

const plainCell = (text: string, at: number, stop: RegExp): Cell => {
  const end = next(text, stop, at);
  const cell = text.slice(at, end);
  return {
    text: cell,
    end,
    lines: 0,
    ...(cell.includes('"') ? { problem: 'Unexpected `"` in a cell without quotes' } : {}),
  };
};

const linesIn = (text: string): number => text.split('\n').length - 1;

const quotedCell = (text: string, at: number, stop: RegExp): Cell => {
  const parts: string[] = [];
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) {
      // The rest of the file is not swallowed: the cell ends with its line.
      const end = next(text, /\n/g, at);
      return {
        text: text.slice(at + 1, end),
        end,
        lines: 0,
        problem: 'Cannot find the closing `"`',
      };
    }
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      const end = next(text, stop, quote + 1);
      const cell = parts.join('');
      const rest = text.slice(quote + 1, end);
      const problem =
        rest.trim() === '' ? {} : { problem: 'Unexpected text behind the closing `"`' };
      return { text: cell, end, lines: linesIn(cell), ...problem };
    }
    parts.push('"');
    from = quote + 2;
  }
};

interface Scanned {
  readonly rows: readonly CsvRow[];
  readonly problems: readonly ExportProblem[];
}

const scan = (text: string): Scanned => {
  const separator = separatorOf(text);
  const stop = new RegExp(`[${separator}\\n]`, 'g');
  const rows: CsvRow[] = [];
  const problems: ExportProblem[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  while (at < text.length) {
    const row = { line, cells: [] as string[], columns: [] as number[] };
    for (;;) {
      row.columns.push(at - lineStart + 1);
      const cell = text[at] === '"' ? quotedCell(text, at, stop) : plainCell(text, at, stop);
      row.cells.push(cell.text);
      if (cell.problem !== undefined) problems.push({ line, message: cell.problem });
      if (cell.lines > 0) {
        line += cell.lines;
        lineStart = text.lastIndexOf('\n', cell.end - 1) + 1;
      }
      at = cell.end + 1;
      if (text[cell.end] !== separator) break;
    }
    line += 1;
    lineStart = at;
    if (row.cells.length > 1 || row.cells[0]?.trim() !== '') rows.push(row);
  }
  return { rows, problems };
};

const wrongLength = (row: CsvRow, { cells }: CsvRow): ExportProblem => ({
  line: row.line,
  message: `Unexpected row of ${counted(row.cells.length, 'cell')}, expected ${cells.length} as in the header`,
});

/**
 * Reads CSV (RFC 4180) with a header: commas, semicolons or tabs between the cells, LF line ends as
 * `decodeText` leaves them. Empty lines are passed over. Linear in the length of the text.
 */
export const readCsv = (text: string): Csv => {
  const { rows, problems } = scan(text);
  const [header = { line: 1, cells: [], columns: [] }, ...others] = rows;
  const uneven = others.filter(({ cells }) => cells.length !== header.cells.length);
  const empty = rows.length === 0 ? [{ line: 1, message: 'Unexpected empty file' }] : [];
  return {
    header,
    rows: others.filter(({ cells }) => cells.length === header.cells.length),
    problems: firstProblems(
      [...empty, ...problems, ...uneven.map((row) => wrongLength(row, header))].toSorted(
        (a, b) => a.line - b.line,
      ),
    ),
  };
};
