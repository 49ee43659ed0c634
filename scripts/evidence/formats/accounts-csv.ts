import { quote } from '#content/quote.ts';
import { accountExpectations, accountFactDescriptions, accountFacts } from '../accounts.ts';
import type { Account, Fact } from '../collected.ts';
import type { CsvRow } from '../csv.ts';
import type { ExportProblem } from '../export-problem.ts';
import type { CsvReader } from '../reader.ts';
import { asDay, asYesNo } from '../words.ts';
import { factValue, mapColumns } from './mapped-columns.ts';
import type { MappedTable } from './mapped-columns.ts';

const ours = ['account', 'role', 'email', 'privileged', 'mfa', 'enabled', 'last_login'] as const;

/** A cell that says yes or no in no word that is known, or no day, is a problem and no fact. */
const readRow = (
  table: MappedTable,
  row: CsvRow,
): { readonly account?: Account; readonly problems: readonly ExportProblem[] } => {
  const problems: ExportProblem[] = [];
  const text = (name: string): string => table.text(row, name);
  const unexpected = (name: string, expected: string): Record<string, never> => {
    const message = `Unexpected ${quote(text(name))} in \`${name}\`, expected ${expected}`;
    problems.push({ line: row.line, message });
    return {};
  };
  const yesNo = (name: 'privileged' | 'mfa' | 'enabled'): Partial<Account> => {
    if (text(name) === '') return {};
    const value = asYesNo(text(name));
    return value === undefined ? unexpected(name, '`yes` or `no`') : { [name]: value };
  };
  const account = text('account');
  if (account === '') {
    const message = 'Unexpected empty cell in `account`, expected the name of an account';
    return { problems: [{ line: row.line, message }] };
  }
  const lastLogin = asDay(text('last_login'));
  const never = text('last_login') === '' || /^never/i.test(text('last_login'));
  return {
    account: {
      account,
      ...(text('role') === '' ? {} : { role: text('role') }),
      ...(text('email') === '' ? {} : { email: text('email') }),
      ...yesNo('privileged'),
      ...yesNo('mfa'),
      ...yesNo('enabled'),
      ...(lastLogin !== undefined
        ? { lastLogin }
        : never
          ? {}
          : unexpected('last_login', 'a day such as `2026-03-31`')),
      line: row.line,
    },
    problems,
  };
};

/** What further columns say, under the names that the record gives them. */
const furtherFacts = (table: MappedTable, row: CsvRow): readonly Fact[] => {
  const subject = table.text(row, 'account');
  return table.further.flatMap((name) => {
    const text = table.text(row, name);
    return text === '' || subject === ''
      ? []
      : [{ name, subject, value: factValue(text), line: row.line }];
  });
};

/** Accounts of any tool: the record says which column is which. */
export const accountsCsv: CsvReader = {
  format: 'accounts-csv',
  medium: 'csv',
  mapped: true,
  title: 'Accounts of any tool',
  source:
    'The export of users, members or devices of any tool as CSV. `columns` of the record gives our name and theirs: `{account: login, mfa: two_factor}`; without it the columns bear our names. Every further column that `columns` names is a fact of that name, such as `encrypted` and `last_seen` of a list of devices.',
  tells: 'state',
  entry: ['account', 'accounts'],
  needs: ['account'],
  facts: accountFactDescriptions,
  expectations: accountExpectations,
  // Any table with a column `account` would fit; only its record can say so.
  recognises: () => false,
  read: (table, columns) => {
    const mapped = mapColumns(table, columns, ours, ['account']);
    if (!mapped.has('account')) return { rows: 0, facts: [], problems: mapped.problems };
    const read = table.rows.map((row) => readRow(mapped, row));
    const accounts = read.flatMap(({ account }) => (account ? [account] : []));
    return {
      rows: table.rows.length,
      facts: [...accountFacts(accounts), ...table.rows.flatMap((row) => furtherFacts(mapped, row))],
      accounts,
      problems: [...mapped.problems, ...read.flatMap(({ problems }) => problems)],
    };
  },
};
