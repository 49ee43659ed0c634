import type { Account, Fact } from '../collected.ts';
import type { CsvRow } from '../csv.ts';
import { of, ofExport } from '../descriptions.ts';
import { earliest, factsOf, wholeFacts } from '../facts.ts';
import type { CsvReader } from '../reader.ts';
import { missingColumns } from '../table.ts';
import type { Table } from '../table.ts';
import { asDay, asYesNo } from '../words.ts';

const needs = [
  'user',
  'arn',
  'password_enabled',
  'mfa_active',
  'access_key_1_active',
  'access_key_2_active',
] as const;

const root = '<root_account>';

/** The number of the account in an ARN: `arn:aws:iam::111122223333:user/asha`. */
const accountOf = (arn: string): string => arn.split(':')[4] ?? '';

/** A user with the number of the account: reports of several accounts are put into one file. */
const subjectOf = (table: Table, row: CsvRow): string => {
  const account = accountOf(table.cell(row, 'arn'));
  const user = table.cell(row, 'user');
  return account === '' ? user : `${account}/${user}`;
};

const keys = ['1', '2'] as const;

const keyDays = (table: Table, row: CsvRow, column: string): readonly (string | undefined)[] =>
  keys
    .filter((key) => asYesNo(table.cell(row, `access_key_${key}_active`)))
    .map((key) => asDay(table.cell(row, `access_key_${key}_${column}`)));

const rowFacts = (table: Table, row: CsvRow): readonly Fact[] => {
  const entry = { subject: subjectOf(table, row), line: row.line };
  const yesNo = (column: string): boolean | undefined => asYesNo(table.cell(row, column));
  const hasKey = keys.some((key) => yesNo(`access_key_${key}_active`));
  if (table.cell(row, 'user') === root) {
    return factsOf(entry, {
      root_mfa_active: yesNo('mfa_active'),
      root_access_key_active: hasKey,
      root_last_used: asDay(table.cell(row, 'password_last_used')),
    });
  }
  const console_ = yesNo('password_enabled');
  return factsOf(entry, {
    password_enabled: console_,
    mfa_active: yesNo('mfa_active'),
    console_mfa_active: console_ ? yesNo('mfa_active') : undefined,
    password_last_used: asDay(table.cell(row, 'password_last_used')),
    password_last_changed: asDay(table.cell(row, 'password_last_changed')),
    access_key_active: hasKey,
    access_key_last_rotated: earliest(keyDays(table, row, 'last_rotated')),
    access_key_last_used: keyDays(table, row, 'last_used_date')
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1),
  });
};

const accountIn = (table: Table, row: CsvRow, several: boolean): Account => {
  const user = table.cell(row, 'user');
  const isRoot = user === root;
  const mfa = asYesNo(table.cell(row, 'mfa_active'));
  const enabled = asYesNo(table.cell(row, 'password_enabled'));
  const key = keys.some((number) => asYesNo(table.cell(row, `access_key_${number}_active`)));
  const lastLogin = asDay(table.cell(row, 'password_last_used'));
  return {
    account: several || isRoot ? subjectOf(table, row) : user,
    ...(isRoot ? { privileged: true } : {}),
    ...(mfa === undefined ? {} : { mfa }),
    ...(enabled === undefined ? {} : { enabled: enabled || key }),
    ...(lastLogin === undefined ? {} : { lastLogin }),
    line: row.line,
  };
};

const user = 'user';
const rootUser = 'root user of an account';

/** The credential report of AWS IAM. */
export const awsCredentialReport: CsvReader = {
  format: 'aws-credential-report',
  medium: 'csv',
  title: 'AWS IAM: credential report',
  source:
    '`aws iam generate-credential-report`, then `aws iam get-credential-report --query Content --output text | base64 --decode`. Reports of several accounts may stand in one file, under one header.',
  tells: 'state',
  entry: ['user', 'users'],
  needs,
  facts: [
    ofExport('users', 'how many users it lists, root users included'),
    of(rootUser, 'root_mfa_active', 'yes or no', 'whether it has a second factor'),
    of(rootUser, 'root_access_key_active', 'yes or no', 'whether it has an access key'),
    of(rootUser, 'root_last_used', 'day', 'last day on which somebody signed in with it'),
    of(user, 'password_enabled', 'yes or no', 'whether it can sign in to the console'),
    of(user, 'mfa_active', 'yes or no', 'whether it has a second factor'),
    of(`${user} with a password`, 'console_mfa_active', 'yes or no', 'the same, of those alone'),
    of(user, 'password_last_used', 'day', 'last day on which it signed in to the console'),
    of(user, 'password_last_changed', 'day', 'day on which the password was set'),
    of(user, 'access_key_active', 'yes or no', 'whether it has an access key in use'),
    of(`${user} with a key`, 'access_key_last_rotated', 'day', 'day of its oldest key in use'),
    of(`${user} with a key`, 'access_key_last_used', 'day', 'last day on which a key was used'),
  ],
  expectations: [
    {
      id: 'root-mfa',
      fact: 'root_mfa_active',
      equals: 'yes',
      why: 'The root user can do everything, and no policy limits it.',
      mend: 'register a hardware key or an authenticator for the root user, or take its credentials away centrally in AWS Organizations; then collect a new item',
    },
    {
      id: 'root-access-key',
      fact: 'root_access_key_active',
      equals: 'no',
      why: 'A key of the root user works from anywhere, without a second factor.',
      mend: 'delete the access keys of the root user and give the task a role of its own; then collect a new item',
    },
    {
      id: 'console-mfa',
      fact: 'console_mfa_active',
      equals: 'yes',
      why: 'A password alone can be guessed, phished or bought.',
      mend: 'have each of them register a second factor, or take the password away; then collect a new item',
    },
  ],
  recognises: (table) => needs.every((column) => table.has(column)),
  read: (table) => {
    const problems = missingColumns(table, needs);
    if (problems.length > 0) return { rows: 0, facts: [], problems };
    const { rows } = table;
    const several = new Set(rows.map((row) => accountOf(table.cell(row, 'arn')))).size > 1;
    return {
      rows: rows.length,
      facts: [
        ...wholeFacts({ users: rows.length }),
        ...rows.flatMap((row) => rowFacts(table, row)),
      ],
      accounts: rows.map((row) => accountIn(table, row, several)),
      problems,
    };
  },
};
