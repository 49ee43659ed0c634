import type { Account, Fact } from './collected.ts';
import { wholeFacts } from './facts.ts';
import type { BuiltInExpectation } from './expectation.ts';
import type { FactDescription } from './reader.ts';

type Value = string | boolean | undefined;

const known = (account: Account): readonly (readonly [string, Value])[] => {
  const { role, email, privileged, mfa, enabled, lastLogin } = account;
  // Nobody signs in to a closed account, so that it needs no second factor.
  const factor = enabled === false ? undefined : mfa;
  return [
    ['role', role],
    ['email', email],
    ['enabled', enabled],
    ['privileged', privileged],
    ['mfa', factor],
    ['privileged_mfa', privileged ? factor : undefined],
    ['last_login', lastLogin],
  ];
};

/** How many accounts in use have no second factor; `undefined` where the export speaks of none. */
const withoutMfa = (accounts: readonly Account[]): number | undefined =>
  accounts.some(({ mfa }) => mfa !== undefined)
    ? accounts.filter(({ mfa, enabled }) => mfa === false && enabled !== false).length
    : undefined;

/** The facts that every format gives of its accounts. */
export const accountFacts = (accounts: readonly Account[]): readonly Fact[] => [
  ...wholeFacts({ accounts: accounts.length, accounts_without_mfa: withoutMfa(accounts) }),
  ...accounts.flatMap((account) =>
    known(account).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [{ name, subject: account.account, value, line: account.line } satisfies Fact],
    ),
  ),
];

/** Those facts, as documentation tells of them. */
export const accountFactDescriptions: readonly FactDescription[] = [
  { name: 'accounts', type: 'number', about: 'the export', means: 'how many accounts it lists' },
  {
    name: 'accounts_without_mfa',
    type: 'number',
    about: 'the export',
    means: 'how many of those in use have no second factor',
  },
  { name: 'role', type: 'text', about: 'account', means: 'role or rights' },
  { name: 'email', type: 'text', about: 'account', means: 'address' },
  { name: 'enabled', type: 'yes or no', about: 'account', means: 'whether it can be used' },
  { name: 'privileged', type: 'yes or no', about: 'account', means: 'whether it administers' },
  {
    name: 'mfa',
    type: 'yes or no',
    about: 'account in use',
    means: 'whether it has a second factor',
  },
  {
    name: 'privileged_mfa',
    type: 'yes or no',
    about: 'privileged account in use',
    means: 'whether it has a second factor',
  },
  { name: 'last_login', type: 'day', about: 'account', means: 'last day on which it was used' },
];

/** What every list of accounts must show of second factors, as far as it speaks of them. */
export const accountExpectations: readonly BuiltInExpectation[] = [
  {
    id: 'account-mfa',
    fact: 'mfa',
    equals: 'yes',
    always: true,
    why: 'A password alone can be guessed, phished or bought.',
    mend: 'have each of them register a second factor, or close the account; then collect a new item',
  },
  {
    id: 'privileged-mfa',
    fact: 'privileged_mfa',
    equals: 'yes',
    why: 'Who takes over an account that administers has everything.',
    mend: 'have each of them register a second factor before anything else; then collect a new item',
    unless: 'account-mfa',
  },
];
