import { expect, test } from 'vitest';
import { roleUnprovedHolder } from '#rules/role/unproved-holder.ts';
import { approved, notApproved } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = { 'policies/access-control.md': policy() };

test('reports an approval by somebody without the role', async () => {
  const approvals = [notApproved('POL-001', 'trust-change-unproved', 'approver-lacks-role')];
  expect(await failures(roleUnprovedHolder, { files, approvals })).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 The history says approver-lacks-role
      hint: mend approver-lacks-role
      reasons: trust-change-unproved, approver-lacks-role"
  `);
});

test('passes an approved version and leaves others to their rules', async () => {
  expect(await judge(roleUnprovedHolder, { files, approvals: [approved('POL-001')] })).toEqual([
    'POL-001: pass',
  ]);
  const approvals = [notApproved('POL-001', 'self-approval', 'approver-lacks-role')];
  expect(await judge(roleUnprovedHolder, { files, approvals })).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, \`approval/own-work\` speaks of its approval",
    ]
  `);
});
