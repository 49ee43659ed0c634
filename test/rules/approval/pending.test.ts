import { expect, test } from 'vitest';
import { approvalPending } from '#rules/approval/pending.ts';
import { approved, notApproved } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = { 'policies/access-control.md': policy() };

test('tells a version that waits for its approval, as information', async () => {
  const approvals = [notApproved('POL-001', 'pending', 'no-evidence')];
  expect(approvalPending.severity).toBe('information');
  expect(await failures(approvalPending, { files, approvals })).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 The history says pending
      hint: mend pending
      reasons: pending, no-evidence"
  `);
});

test('leaves what is approved, or wrong for another reason, to other rules', async () => {
  expect(await judge(approvalPending, { files, approvals: [approved('POL-001')] })).toEqual([
    'POL-001: pass',
  ]);
  expect(
    await judge(approvalPending, { files, approvals: [notApproved('POL-001', 'no-evidence')] }),
  ).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, \`approval/missing\` speaks of its approval",
    ]
  `);
});
