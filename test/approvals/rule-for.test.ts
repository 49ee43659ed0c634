import { expect, test } from 'vitest';
import type { Approval } from '#approvals/approval.ts';
import { ruleFor } from '#approvals/rule-for.ts';

const judged = (verdict: Approval['verdict'], ...codes: readonly string[]) => ({
  verdict,
  reasons: codes.map((code) => ({ code, message: code })),
});

test.each([
  [judged('draft'), 'document', undefined],
  [judged('approved'), 'document', undefined],
  [judged('approved', 'date-before-parent'), 'document', 'approval/backdated'],
  [judged('unknown', 'history-incomplete'), 'document', 'approval/unknown'],
  [judged('invalid', 'not-a-file'), 'document', 'record/file'],
  [judged('drift', 'drift', 'self-approval'), 'document', 'approval/drift'],
  [judged('drift', 'drift'), 'soa', 'soa/current'],
  [judged('not-approved', 'approver-lacks-role', 'self-approval'), 'risk', 'approval/own-work'],
  [judged('not-approved', 'no-evidence', 'approver-lacks-role'), 'risk', 'role/unproved-holder'],
  [judged('not-approved', 'date-before-parent', 'no-evidence'), 'risk', 'approval/missing'],
  [judged('not-approved', 'pending', 'self-approval'), 'risk', 'approval/pending'],
] as const)('%j of a %s is reported by one rule', (approval, kind, rule) => {
  expect(ruleFor(approval, kind)).toBe(rule);
});
