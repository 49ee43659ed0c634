import { expect, test } from 'vitest';
import { approvalOwnWork } from '#rules/approval/own-work.ts';
import { approved, notApproved, reason } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = { 'policies/access-control.md': policy() };

test('reports an approval by a writer, with all reasons', async () => {
  const approvals = [notApproved('POL-001', 'level-too-low', 'self-approval')];
  expect(await failures(approvalOwnWork, { files, approvals })).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 The history says self-approval
      hint: mend self-approval
      reasons: level-too-low, self-approval"
  `);
});

test('passes an approved version', async () => {
  expect(await judge(approvalOwnWork, { files, approvals: [approved('POL-001')] })).toEqual([
    'POL-001: pass',
  ]);
});

test('does not concern drafts, and is not evaluated where the history cannot decide', async () => {
  const draft = approved('POL-001', { verdict: 'draft' });
  expect(await judge(approvalOwnWork, { files, approvals: [draft] })).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, the version is a draft",
    ]
  `);
  const unknown = approved('POL-001', { verdict: 'unknown', reasons: [reason('object-corrupt')] });
  expect(await judge(approvalOwnWork, { files, approvals: [unknown] })).toMatchInlineSnapshot(`
    [
      "POL-001: not evaluated, the history cannot decide about this record",
    ]
  `);
  const undecidable = reason('history-incomplete');
  expect(await judge(approvalOwnWork, { files, undecidable })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, The history says history-incomplete",
    ]
  `);
});
