import { expect, test } from 'vitest';
import { riskOwnerApproval } from '#rules/risk/owner-approval.ts';
import { by, notApproved, reason } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy, risk } from '../records.ts';

const files = { 'risks/leaver-access.md': risk(), 'policies/access-control.md': policy() };

test('reports a risk that its owner has not approved', async () => {
  const approvals = [notApproved('R-001', 'no-evidence')];
  expect(await failures(riskOwnerApproval, { files, approvals })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:6:10 The history says no-evidence
      hint: mend no-evidence
      reasons: no-evidence"
  `);
});

test('gives the reason that names the risk owner', async () => {
  const approvals = [
    {
      ...notApproved('R-001'),
      approvals: [by('ciso')],
      reasons: [reason('level-too-low'), reason('approver-missing', { role: 'cto' })],
    },
  ];
  expect(await failures(riskOwnerApproval, { files, approvals })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:6:10 The history says approver-missing
      hint: mend approver-missing
      reasons: level-too-low, approver-missing"
  `);
});

test('leaves a lack of another approval to the rule for it', async () => {
  const approvals = [
    { ...notApproved('R-001', 'approver-missing'), approvals: [by('cto')] },
    notApproved('POL-001', 'no-evidence'),
  ];
  expect(await judge(riskOwnerApproval, { files, approvals })).toMatchInlineSnapshot(`
    [
      "R-001: not applicable, \`approval/missing\` speaks of its approval",
    ]
  `);
});
