import { expect, test } from 'vitest';
import type { TrustApproval } from '#approvals/approval.ts';
import { approvalTrust } from '#rules/approval/trust.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = { 'policies/access-control.md': policy() };

const trust = (verdict: TrustApproval['verdict'], ...codes: readonly string[]): TrustApproval => ({
  verdict,
  level: 'none',
  independence: 'none',
  approvals: [],
  reasons: codes.map((code) => ({
    code,
    message: `The history says ${code}`,
    hint: `mend ${code}`,
  })),
  content: '',
});

test('reports a change of the trust parts that nobody approved', async () => {
  const story = { files, trust: trust('not-approved', 'trust-change-unproved', 'no-evidence') };
  expect(await failures(approvalTrust, story)).toMatchInlineSnapshot(`
    "isms.yml:3:1 The history says trust-change-unproved
      hint: mend no-evidence
      reasons: trust-change-unproved, no-evidence"
  `);
});

test('reports that trust began without an `isms.yml`', async () => {
  const story = { files, trust: trust('root', 'trust-change-unproved') };
  expect(await failures(approvalTrust, story)).toMatchInlineSnapshot(`
    "isms.yml:3:1 The history says trust-change-unproved
      hint: mend trust-change-unproved
      reasons: trust-change-unproved"
  `);
});

test('takes a change that a pull request proposes for information', async () => {
  const story = { files, trust: trust('not-approved', 'pending', 'trust-change-unproved') };
  expect(await failures(approvalTrust, story)).toMatchInlineSnapshot(`
    "isms.yml:3:1 information The history says pending
      hint: mend pending
      reasons: pending, trust-change-unproved"
  `);
});

test('says nothing of the root and of an approved change', async () => {
  expect(await judge(approvalTrust, { files, trust: trust('root') })).toEqual(['all: pass']);
  expect(await judge(approvalTrust, { files, trust: trust('approved') })).toEqual(['all: pass']);
});

test('is not evaluated without a history', async () => {
  expect(await judge(approvalTrust, { files })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, there is no history",
    ]
  `);
});
