import { expect, test } from 'vitest';
import { approvalBackdated } from '#rules/approval/backdated.ts';
import { approved, by, reason, version } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { managementReview, policy, sections } from '../records.ts';

const review = 'reviews/management/mr-2026-1.md';
const citing = (text: string): string => managementReview({}, sections({ f: text }));

test('reports a version that takes effect before its approval', async () => {
  const files = { 'policies/a.md': policy({ effective: '2026-01-11' }) };
  expect(await failures(approvalBackdated, { files, approvals: [approved('POL-001')] }))
    .toMatchInlineSnapshot(`
    "policies/a.md:10:12 Unexpected \`effective: 2026-01-11\` of \`POL-001\`, which was approved on 2026-01-12
      hint: set \`effective\` to 2026-01-12 or later in a new version, or leave it out"
  `);
});

test('passes a version that takes effect on the day of approval', async () => {
  const files = { 'policies/a.md': policy({ effective: '2026-01-12' }) };
  expect(await judge(approvalBackdated, { files, approvals: [approved('POL-001')] })).toEqual([
    'POL-001: pass',
  ]);
});

test('reports minutes that cite a record of a later day', async () => {
  const files = { 'policies/a.md': policy(), [review]: citing('We read POL-001.') };
  const versions = [version('1.0', '2026-03-03')];
  const approvals = [approved('POL-001', { approvedOn: '2026-03-03', versions })];
  expect(await failures(approvalBackdated, { files, approvals })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:8:7 Unexpected \`held: 2026-03-02\` of \`MR-2026-1\`, whose minutes cite \`POL-001\` of 2026-03-03
      hint: write the day on which the review was held, or cite what was there on that day"
  `);
});

test('passes minutes that cite a record with an older version', async () => {
  const files = {
    'policies/a.md': policy({ version: '"2.0"' }),
    [review]: citing('We read POL-001.'),
  };
  const versions = [
    version('2.0', '2026-04-01'),
    version('1.0', '2026-03-02', { approvals: [by('ciso', '2026-03-02')] }),
  ];
  const approvals = [approved('POL-001', { approvedOn: '2026-04-01', versions })];
  expect(await failures(approvalBackdated, { files, approvals })).toBe('');
});

test('warns of a commit dated before its parent where nothing else is wrong', async () => {
  const files = { 'policies/a.md': policy() };
  const approvals = [approved('POL-001', { reasons: [reason('date-before-parent')] })];
  expect(await failures(approvalBackdated, { files, approvals })).toMatchInlineSnapshot(`
    "policies/a.md:7:10 warning The history says date-before-parent
      hint: mend date-before-parent
      reasons: date-before-parent"
  `);
});

test('is not evaluated without a history', async () => {
  const files = { 'policies/a.md': policy() };
  expect(await judge(approvalBackdated, { files, undecidable: reason('no-repository') }))
    .toMatchInlineSnapshot(`
    [
      "all: not evaluated, The history says no-repository",
    ]
  `);
});
