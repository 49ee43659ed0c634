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

const needs = ['rolname', 'rolsuper', 'rolcreaterole', 'rolcanlogin'] as const;

const accountIn = (table: Table, row: CsvRow): Account => {
  const superuser = asYesNo(table.cell(row, 'rolsuper'));
  const createsRoles = asYesNo(table.cell(row, 'rolcreaterole'));
  const enabled = asYesNo(table.cell(row, 'rolcanlogin'));
  return {
    account: table.cell(row, 'rolname'),
    privileged: superuser === true || createsRoles === true,
    ...(superuser ? { role: 'superuser' } : createsRoles ? { role: 'creates roles' } : {}),
    ...(enabled === undefined ? {} : { enabled }),
    line: row.line,
  };
};

const furtherFacts = (table: Table, row: CsvRow): readonly Fact[] =>
  factsOf(
    { subject: table.cell(row, 'rolname'), line: row.line },
    {
      superuser: asYesNo(table.cell(row, 'rolsuper')),
      creates_roles: asYesNo(table.cell(row, 'rolcreaterole')),
      can_login: asYesNo(table.cell(row, 'rolcanlogin')),
      valid_until: asDay(table.cell(row, 'rolvaliduntil')),
    },
  );

/** Roles of a PostgreSQL server. */
export const postgresRoles: CsvReader = {
  format: 'postgres-roles',
  medium: 'csv',
  title: 'PostgreSQL: roles',
  source:
    '`psql --csv -c "select rolname, rolsuper, rolcreaterole, rolcanlogin, rolvaliduntil from pg_roles order by rolname"`',
  tells: 'state',
  entry: ['role', 'roles'],
  needs,
  facts: [
    ...accountFormat.facts.filter(({ name }) => !/mfa|email|last_login/.test(name)),
    of('role', 'superuser', 'yes or no', 'whether it passes every check of rights'),
    of('role', 'creates_roles', 'yes or no', 'whether it makes other roles'),
    of('role', 'can_login', 'yes or no', 'whether a connection can be opened with it'),
    of('role', 'valid_until', 'day', 'last day of its password; absent where it has no end'),
  ],
  // Which superuser has a reason to be there only the review of accounts can say.
  expectations: [],
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
