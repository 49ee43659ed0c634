import { expect, test } from 'vitest';
import { changePlanned } from '#rules/change/planned.ts';
import { approved, notApproved, reason, version } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { change } from './changes.ts';

const path = 'reviews/changes/a.md';

const approvedOn = (day: string, more = {}) =>
  approved('CHG-2026-001', { approvedOn: day, versions: [version('1.0', day, more)] });

test('reports in one finding what an ISMS change does not say', async () => {
  const files = {
    [path]: change({ consequences: undefined, resources: undefined, done: undefined }),
  };
  expect(await failures(changePlanned, { files })).toMatchInlineSnapshot(`
    "reviews/changes/a.md:8:7 Cannot find \`consequences\`, \`resources\` of the ISMS change \`CHG-2026-001\`
      hint: say what it may lead to, which time, money and people it has, and which role carries it through, before it is approved"
  `);
});

test('reports a change without a kind', async () => {
  const files = { [path]: change({ kind: undefined, consequences: undefined }) };
  expect(await failures(changePlanned, { files })).toMatchInlineSnapshot(`
    "reviews/changes/a.md:2:5 Cannot find \`kind\` of the change \`CHG-2026-001\`
      hint: add \`kind:\` with one of isms, service, organisation"
  `);
});

test('reports a change that was done before anybody approved it', async () => {
  const files = { [path]: change() };
  expect(await failures(changePlanned, { files, approvals: [approvedOn('2026-01-31')] }))
    .toMatchInlineSnapshot(`
    "reviews/changes/a.md:15:7 \`CHG-2026-001\` was done on 2026-01-30, before it was approved on 2026-01-31
      hint: correct \`done:\` if the day is wrong; else open an action that says why nobody was asked first, and how that will not happen again"
  `);
});

test('passes a change approved on the day it was done, or earlier', async () => {
  const files = { [path]: change() };
  for (const day of ['2026-01-30', '2026-01-12']) {
    expect(await judge(changePlanned, { files, approvals: [approvedOn(day)] })).toEqual([
      'CHG-2026-001: pass',
    ]);
  }
});

test('counts the approval of the first version, since a later one only says that it is done', async () => {
  const files = { [path]: change({ version: '"1.1"', change: 'editorial' }) };
  const approvals = [
    approved('CHG-2026-001', {
      approvedOn: '2026-02-10',
      versions: [version('1.1', '2026-02-10'), version('1.0', '2026-01-20')],
    }),
  ];
  expect(await judge(changePlanned, { files, approvals })).toEqual(['CHG-2026-001: pass']);
});

test('passes a change that is not done yet, whoever approved it', async () => {
  const files = { [path]: change({ done: undefined }) };
  expect(await judge(changePlanned, { files })).toEqual(['CHG-2026-001: pass']);
});

test('does not evaluate the order without a proved approval or without a history', async () => {
  const files = { [path]: change() };
  const approvals = [notApproved('CHG-2026-001', 'no-evidence')];
  expect(await judge(changePlanned, { files, approvals })).toMatchInlineSnapshot(`
    [
      "CHG-2026-001: not evaluated, no approval of it is proved",
    ]
  `);
  expect(await judge(changePlanned, { files, undecidable: reason('no-repository') }))
    .toMatchInlineSnapshot(`
    [
      "CHG-2026-001: not evaluated, The history says no-repository",
    ]
  `);
});

test('does not concern drafts, other changes and retired records', async () => {
  const files = {
    'reviews/changes/a.md': change({ status: 'draft', consequences: undefined }),
    'reviews/changes/b.md': change({
      id: 'CHG-2026-002',
      kind: 'service',
      consequences: undefined,
    }),
    'reviews/changes/c.md': change({ id: 'CHG-2026-003', status: 'retired', kind: undefined }),
  };
  expect(await judge(changePlanned, { files })).toMatchInlineSnapshot(`
    [
      "CHG-2026-001: not applicable, the version is a draft",
      "CHG-2026-002: not applicable, it changes the service, not the ISMS",
      "CHG-2026-003: not applicable, the record is retired",
    ]
  `);
});

test('leaves a field that breaks the schema to that finding', async () => {
  const files = { [path]: change({ responsible: '[cto]' }) };
  expect(await judge(changePlanned, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "CHG-2026-001: not evaluated, \`responsible\` breaks the schema",
    ]
  `);
});
