import { quote } from '#content/quote.ts';
import type { Decision, ReadDecisions } from './collected.ts';
import { readCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { firstProblems } from './export-problem.ts';
import { missingColumns, tableOf } from './table.ts';
import type { Table } from './table.ts';
import { asDay, asYesNo } from './words.ts';

type Problem = ReadDecisions['problems'][number];

/** The columns of decisions in their order (RECORDS 3.10); the first and `decision` must be there. */
export const decisionColumns = [
  'account',
  'owner',
  'role',
  'privileged',
  'mfa',
  'last_login',
  'decision',
  'reason',
  'by',
  'done',
  'ticket',
] as const;

type Column = (typeof decisionColumns)[number];

const words: ReadonlyMap<string, Decision['decision']> = new Map([
  ['keep', 'keep'],
  ['change', 'change'],
  ['revoke', 'revoke'],
  ['escalate', 'escalate'],
]);

const guard = /^'(?=[=+\-@\t\r＝＋－＠])/u;

/** The cells of one row: empty ones are absent, and a guard against formulas is taken off. */
const textsOf = (table: Table, row: CsvRow): ReadonlyMap<Column, string> =>
  new Map(
    decisionColumns.flatMap((column) => {
      const text = table.cell(row, column).replace(guard, '');
      return text === '' ? [] : [[column, text] as const];
    }),
  );

/** A cell read as something, or what it should have been. */
interface Expected<T> {
  readonly column: Column;
  readonly as: (text: string) => T | undefined;
  readonly expected: string;
}

const yesNo = (column: Column): Expected<boolean> => ({
  column,
  as: asYesNo,
  expected: '`yes` or `no`',
});

const day = (column: Column): Expected<string> => ({
  column,
  as: asDay,
  expected: 'a day such as `2026-03-31`',
});

const decisionWord: Expected<Decision['decision']> = {
  column: 'decision',
  as: (text) => words.get(text.toLowerCase()),
  expected: '`keep`, `change`, `revoke` or `escalate`',
};

const present = <T>(name: string, value: T | undefined): Readonly<Record<string, T>> =>
  value === undefined ? {} : { [name]: value };

/** Reads the cells of one row; what is no word that it should be goes to `unexpected`. */
const cellsOf = (
  texts: ReadonlyMap<Column, string>,
  unexpected: (column: Column, expected: string) => void,
): Partial<Decision> => {
  const read = <T>({ column, as, expected }: Expected<T>): T | undefined => {
    const text = texts.get(column);
    const value = text === undefined ? undefined : as(text);
    if (text !== undefined && value === undefined) unexpected(column, expected);
    return value;
  };
  return {
    ...present('account', texts.get('account')),
    ...present('owner', texts.get('owner')),
    ...present('by', texts.get('by')),
    ...present('role', texts.get('role')),
    ...present('privileged', read(yesNo('privileged'))),
    ...present('mfa', read(yesNo('mfa'))),
    ...present('lastLogin', read(day('last_login'))),
    ...present('decision', read(decisionWord)),
    ...present('reason', texts.get('reason')),
    ...present('done', read(day('done'))),
    ...present('ticket', texts.get('ticket')),
  };
};

const readRow = (
  table: Table,
  row: CsvRow,
): { readonly decision?: Decision; readonly problems: readonly Problem[] } => {
  const texts = textsOf(table, row);
  const problems: Problem[] = [];
  const unexpected = (column: Column, expected: string): void => {
    const text = texts.get(column);
    const found = text === undefined ? 'Unexpected empty cell' : `Unexpected ${quote(text)}`;
    problems.push({
      line: row.line,
      column: table.column(row, column),
      message: `${found} in \`${column}\`, expected ${expected}`,
    });
  };
  const cells = cellsOf(texts, unexpected);
  const { account, decision } = cells;
  if (account === undefined) unexpected('account', 'the name of an account');
  if (!texts.has('decision')) unexpected('decision', decisionWord.expected);
  return account === undefined || decision === undefined
    ? { problems }
    : { decision: { ...cells, account, decision, line: row.line }, problems };
};

/**
 * Reads the decisions of an access review: one line an account. A line without an account or a
 * decision is left out and told; other cells that cannot be read are told, and the line stays.
 */
export const readDecisions = (path: string, text: string): ReadDecisions => {
  const table = tableOf(readCsv(text));
  const missing = missingColumns(table, ['account', 'decision']);
  const rows = missing.length > 0 ? [] : table.rows.map((row) => readRow(table, row));
  const ofFile = [...table.problems, ...missing].map((problem) => ({ ...problem, column: 1 }));
  return {
    path,
    decisions: rows.flatMap(({ decision }) => (decision ? [decision] : [])),
    problems: firstProblems(
      [...ofFile, ...rows.flatMap(({ problems }) => problems)].toSorted(
        (a, b) => a.line - b.line || a.column - b.column,
      ),
    ),
  };
};
