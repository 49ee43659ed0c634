import { accountFacts } from '../accounts.ts';
import type { Account, Fact } from '../collected.ts';
import type { CsvRow } from '../csv.ts';
import { of } from '../descriptions.ts';
import { factsOf } from '../facts.ts';
import type { CsvReader } from '../reader.ts';
import { missingColumns } from '../table.ts';
import type { Table } from '../table.ts';
import { asDay, asYesNo } from '../words.ts';
import { accountFormat } from './json-accounts.ts';

const email = 'Email Address [Required]';
const status = 'Status [READ ONLY]';
const enrolled = '2sv Enrolled [READ ONLY]';
const enforced = '2sv Enforced [READ ONLY]';
const lastSignIn = 'Last Sign In [READ ONLY]';
const needs = [email, status, enrolled] as const;

const accountIn = (table: Table, row: CsvRow): Account => {
  const mfa = asYesNo(table.cell(row, enrolled));
  const lastLogin = asDay(table.cell(row, lastSignIn));
  return {
    account: table.cell(row, email),
    email: table.cell(row, email),
    enabled: table.cell(row, status).toLowerCase() === 'active',
    ...(mfa === undefined ? {} : { mfa }),
    ...(lastLogin === undefined ? {} : { lastLogin }),
    line: row.line,
  };
};

const furtherFacts = (table: Table, row: CsvRow): readonly Fact[] =>
  factsOf(
    { subject: table.cell(row, email), line: row.line },
    { mfa_enforced: asYesNo(table.cell(row, enforced)) },
  );

/** Users of Google Workspace. */
export const googleUsers: CsvReader = {
  ...accountFormat,
  format: 'google-users',
  medium: 'csv',
  title: 'Google Workspace: users',
  source: 'Admin console, Directory, Users, Download users, all columns, as CSV.',
  needs,
  facts: [
    ...accountFormat.facts,
    of('account', 'mfa_enforced', 'yes or no', 'whether a second factor is required of it'),
  ],
  recognises: (table) => needs.every((column) => table.has(column)),
  read: (table) => {
    const problems = missingColumns(table, needs);
    if (problems.length > 0) return { rows: 0, facts: [], problems };
    const accounts = table.rows.map((row) => accountIn(table, row));
    return {
      rows: table.rows.length,
      facts: [...accountFacts(accounts), ...table.rows.flatMap((row) => furtherFacts(table, row))],
      accounts,
      problems,
    };
  },
};
