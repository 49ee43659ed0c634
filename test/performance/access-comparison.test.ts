import { expect, test } from 'vitest';
import type { Account, Decision } from '#evidence/collected.ts';
import { compareAccess } from '#performance/access-comparison.ts';
import type { AccessLists } from '#performance/access-comparison.ts';

const account = (name: string, more: Partial<Account> = {}): Account => ({
  account: name,
  line: 2,
  ...more,
});
const decision = (name: string, more: Partial<Decision> = {}): Decision => ({
  account: name,
  owner: name,
  decision: 'keep',
  line: 2,
  ...more,
});
const compare = (lists: Partial<AccessLists>) =>
  compareAccess({ decisions: [], day: '2026-03-30', hasLeft: () => false, ...lists });
const flagsOf = (listed: Partial<Account>, decided: Partial<Decision> = {}, lists = {}) =>
  compare({
    exported: [account('ann', listed)],
    decisions: [decision('ann', decided)],
    ...lists,
  }).accounts[0]?.flags;

test('sets decisions beside accounts, in the order of names', () => {
  const { accounts, undecided, unlisted, repeated, miswritten } = compare({
    exported: [account('bob'), account('ann')],
    decisions: [decision(' ann '), decision('eve', { line: 3 })],
  });
  expect(
    accounts.map(({ account: name, listed, decision: decided }) => [
      name,
      listed !== undefined,
      decided?.decision,
    ]),
  ).toEqual([
    ['ann', true, 'keep'],
    ['bob', true, undefined],
    ['eve', false, 'keep'],
  ]);
  expect(undecided).toEqual(['bob']);
  expect(unlisted.map(({ account: name }) => name)).toEqual(['eve']);
  expect([repeated, miswritten]).toEqual([[], []]);
});

test('tells a name in another case from one that is missing, each once', () => {
  const { miswritten, undecided, unlisted, accounts } = compare({
    exported: [account('Ann'), account('bob')],
    decisions: [decision('ann'), decision('ANN'), decision('bob')],
  });
  expect(
    miswritten.map(({ account: name, decision: { account: written } }) => [written, name]),
  ).toEqual([['ann', 'Ann']]);
  expect(undecided).toEqual([]);
  expect(unlisted.map(({ account: name }) => name)).toEqual(['ANN']);
  expect(accounts.map(({ account: name }) => name)).toEqual(['ANN', 'Ann', 'bob']);
});

test('keeps two accounts apart whose names differ in case', () => {
  const { undecided, unlisted } = compare({
    exported: [account('ann'), account('Ann')],
    decisions: [decision('ann'), decision('Ann')],
  });
  expect([undecided, unlisted]).toEqual([[], []]);
});

test('takes several lines of one account together', () => {
  const { accounts, repeated } = compare({
    exported: [
      account('ann', { role: 'reader', mfa: true, lastLogin: '2026-01-02', enabled: false }),
      account('ann', { role: 'admin', mfa: false, lastLogin: '2026-03-01', enabled: true }),
    ],
    decisions: [decision('ann'), decision('ann'), decision('ann', { line: 9 })],
  });
  expect(accounts[0]?.listed).toMatchObject({
    roles: ['admin', 'reader'],
    mfa: false,
    enabled: true,
    lastLogin: '2026-03-01',
    lines: 2,
  });
  expect(repeated.map(({ line }) => line)).toEqual([9]);
});

test('compares with the list before: new, gone and changed accounts', () => {
  const previous = [account('ann', { role: 'reader' }), account('old'), account('bob')];
  const { accounts, gone } = compare({
    exported: [account('ann', { role: 'admin' }), account('bob'), account('new')],
    previous,
  });
  expect(gone).toEqual(['old']);
  expect(accounts.map(({ account: name, flags, changed }) => [name, flags, changed])).toEqual([
    ['ann', [], true],
    ['bob', [], false],
    ['new', ['new'], false],
  ]);
  expect(compare({ exported: [account('ann')] }).gone).toBeUndefined();
});

test('says nothing of what is missing where the export is not read', () => {
  const { accounts, undecided, unlisted } = compare({ decisions: [decision('ann')] });
  expect(accounts.map(({ account: name }) => name)).toEqual(['ann']);
  expect([undecided, unlisted]).toEqual([[], []]);
});

test('flags an account without an owner, and not one that nobody decided on', () => {
  expect(
    compare({ decisions: [{ account: 'ann', decision: 'keep', line: 2 }] }).accounts[0]?.flags,
  ).toEqual(['orphan']);
  expect(compare({ exported: [account('ann')] }).accounts[0]?.flags).toEqual([]);
});

test('flags an account of somebody who left, by its owner, else by its address', () => {
  const hasLeft = (owner: string | undefined, email: string | undefined) =>
    owner === 'ann' || (owner === undefined && email === 'ann@example.com');
  expect(flagsOf({}, {}, { hasLeft })).toEqual(['leaver']);
  const flags = (lists: Partial<AccessLists>) => compare({ hasLeft, ...lists }).accounts[0]?.flags;
  expect(flags({ exported: [account('ann@example.com')] })).toEqual(['leaver']);
  expect(flags({ exported: [account('a1', { email: 'ann@example.com' })] })).toEqual(['leaver']);
});

test('flags an account that was not used for more than 90 days before the export', () => {
  expect(flagsOf({ lastLogin: '2025-12-30' })).toEqual([]);
  expect(flagsOf({ lastLogin: '2025-12-29' })).toEqual(['inactive']);
  expect(flagsOf({}, { lastLogin: '2025-12-29' })).toEqual(['inactive']);
  expect(flagsOf({ lastLogin: '2026-03-29' }, { lastLogin: '2025-12-29' })).toEqual([]);
});

test('flags an account of several people or of none in particular', () => {
  expect(flagsOf({}, { owner: 'ann, bob' })).toEqual(['shared']);
  expect(flagsOf({}, { owner: 'ann ann' })).toEqual([]);
  for (const name of ['root', '<root_account>', 'Admin@example.com', 'office-shared', 'team.ops']) {
    expect(
      compare({ decisions: [decision(name, { owner: 'ann' })] }).accounts[0]?.flags,
      name,
    ).toEqual(['shared']);
  }
  for (const name of ['administratorin', 'steamroller', 'ann-admin', 'rooty']) {
    expect(
      compare({ decisions: [decision(name, { owner: 'ann' })] }).accounts[0]?.flags,
      name,
    ).toEqual([]);
  }
});

test('flags what lacks a second factor or has rights above others', () => {
  expect(flagsOf({ mfa: false, privileged: true })).toEqual(['no-mfa', 'privileged']);
  expect(flagsOf({ mfa: true }, { mfa: false, privileged: true })).toEqual(['privileged']);
  expect(flagsOf({}, { mfa: false })).toEqual(['no-mfa']);
});

test('flags who decided on himself, or reviews what he administers', () => {
  expect(flagsOf({}, { by: 'ann' })).toEqual(['duty-conflict']);
  expect(flagsOf({}, {}, { reviewer: 'ann' })).toEqual(['duty-conflict']);
  expect(flagsOf({}, { by: 'bob' }, { reviewer: 'ann' })).toEqual([]);
  expect(flagsOf({ privileged: true }, { by: 'bob' }, { reviewer: 'ann' })).toEqual([
    'privileged',
    'duty-conflict',
  ]);
});

test('a closed account can do no harm by what would stand out otherwise', () => {
  expect(
    flagsOf(
      { enabled: false, mfa: false, lastLogin: '2020-01-01', privileged: true },
      { by: 'ann' },
      { hasLeft: () => true },
    ),
  ).toEqual(['privileged']);
});

test('compares twenty thousand accounts', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `user-${index}`);
  const { undecided, unlisted } = compare({
    exported: names.map((name) => account(name)),
    previous: names.map((name) => account(name)),
    decisions: names.map((name) => decision(name.toUpperCase())),
  });
  expect([undecided.length, unlisted.length]).toEqual([0, 0]);
});
