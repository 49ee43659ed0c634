import type { Finding, Place } from '#findings/finding.ts';
import { didYouMean } from '#findings/near-miss.ts';
import { checkCharacters } from './check-characters.ts';
import { decodeText } from './decode-text.ts';
import { oneOf } from './expectation.ts';
import { overLimit } from './limits.ts';
import type { Limits } from './limits.ts';
import { lineStarts, placeOf, placeOfByte } from './places.ts';
import { fileFinding, schemaFinding } from './problem.ts';
import { quote } from './quote.ts';

/** One row of a table: its cells by column, without the empty ones, and where each stands. */
export interface TabRow {
  readonly cells: ReadonlyMap<string, string>;
  /** The place of a cell; of a column that the row leaves out, the row. */
  readonly placeOf: (column: string) => Place;
}

/** A table of tab-separated values with a header line, no quoting. */
export interface TabTable {
  readonly rows: readonly TabRow[];
  readonly findings: readonly Finding[];
  /** It could not be read as a whole: more rows may be there. */
  readonly broken: boolean;
}

/** What the columns of a table may be called. */
export interface TabColumns {
  readonly known: readonly string[];
  readonly required: readonly string[];
  /** Other names of columns: `criterion` for `id`. */
  readonly also: ReadonlyMap<string, string>;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

const cellsOf = (line: string, offset: number): readonly Cell[] => {
  const cells: Cell[] = [];
  let start = offset;
  for (const raw of line.split('\t')) {
    const text = raw.trim();
    cells.push({ text, start: start + (text === '' ? 0 : raw.indexOf(text)) });
    start += raw.length + 1;
  }
  return cells;
};

type At = (start: number, length: number) => Place;

const headerFindings = (
  header: readonly Cell[],
  names: readonly string[],
  columns: TabColumns,
  at: At,
): readonly Finding[] => {
  const free = columns.known.filter((name) => !names.includes(name));
  const empty = names.every((name) => name === '');
  const wrong = (empty ? [] : header).flatMap(({ text, start }, index) => {
    const place = at(start, text.length);
    const name = names[index] ?? '';
    if (!columns.known.includes(name)) {
      const message = `Unexpected column ${quote(text)}, expected ${oneOf(columns.known)}${didYouMean(text, free)}`;
      return [schemaFinding(place, { message, hint: 'rename the column, or remove it' })];
    }
    if (names.indexOf(name) === index) return [];
    const message = `Unexpected second column ${quote(text)}, expected each once`;
    return [schemaFinding(place, { message, hint: 'remove one of the two' })];
  });
  const missing = columns.required.filter((name) => !names.includes(name));
  if (missing.length === 0 || wrong.length > 0) return wrong;
  const message = `Cannot find column ${oneOf(missing).replace(' or ', ' and ')}, expected a header line with ${oneOf(columns.required).replace(' or ', ' and ')}`;
  const hint = 'write the names of the columns into the first line, with tabs between them';
  return [schemaFinding(at(0, 0), { message, hint })];
};

const rowOf = (
  cells: readonly Cell[],
  names: readonly string[],
  at: At,
): TabRow | Finding | undefined => {
  const [first] = cells;
  if (!first || cells.every(({ text }) => text === '')) return undefined;
  const extra = cells.slice(names.length).find(({ text }) => text !== '');
  if (extra) {
    const message = `Unexpected cell ${quote(extra.text)} behind the last column, expected ${names.length} cells in a row`;
    const hint = 'remove it, or the tab too many before it';
    return schemaFinding(at(extra.start, extra.text.length), { message, hint });
  }
  const filled = names.flatMap((name, index) => {
    const cell = cells[index];
    return cell && cell.text !== '' ? [[name, cell] as const] : [];
  });
  const known = new Map(filled);
  return {
    cells: new Map(filled.map(([name, { text }]) => [name, text])),
    placeOf: (column) => {
      const cell = known.get(column);
      return cell ? at(cell.start, cell.text.length) : at(first.start, 0);
    },
  };
};

const isFinding = (row: TabRow | Finding): row is Finding => 'message' in row;

const unread = (findings: readonly Finding[]): TabTable => ({ rows: [], findings, broken: true });

const tableOf = (path: string, text: string, columns: TabColumns, limits: Limits): TabTable => {
  const starts = lineStarts(text);
  const at: At = (start, length) => placeOf(path, starts, start, start + length);
  const lines = text.split('\n');
  const header = cellsOf(lines[0] ?? '', 0);
  const names = header.map(({ text: name }) => columns.also.get(name) ?? name);
  const ofHeader = headerFindings(header, names, columns, at);
  if (ofHeader.length > 0) return unread(ofHeader);
  const cells = lines.length * names.length;
  if (cells > limits.table_cells) {
    const problem = overLimit(limits, 'table_cells', 'size', 'cells', cells);
    return unread([fileFinding(at(0, 0), problem)]);
  }
  const rows = lines
    .slice(1)
    .map((line, index) => rowOf(cellsOf(line, starts[index + 1] ?? 0), names, at))
    .filter((row) => row !== undefined);
  const findings = rows.filter(isFinding);
  return {
    rows: rows.filter((row): row is TabRow => !isFinding(row)),
    findings: [...findings, ...checkCharacters(path, text, text.length)],
    broken: findings.length > 0,
  };
};

/** Reads tab-separated values (UTF-8, a header line, no quoting) with the place of every cell. */
export const readTabTable = (
  path: string,
  bytes: Uint8Array,
  columns: TabColumns,
  limits: Limits,
): TabTable => {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return tableOf(path, decoded.text, columns, limits);
  const { message, hint, offset } = decoded.problem;
  return unread([fileFinding(placeOfByte(path, bytes, offset), { message, hint })]);
};
