import { expect, test } from 'vitest';
import { approvalDrift } from '#rules/approval/drift.ts';
import { approved, reason } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy, statement } from '../records.ts';

const files = { 'policies/access-control.md': policy(), 'soa/index.md': statement() };
const drifted = { verdict: 'drift', approvedContent: 'eec037a'.padEnd(40, '0') } as const;

test('reports a text that is not the approved one', async () => {
  const approvals = [approved('POL-001', drifted)];
  expect(await failures(approvalDrift, { files, approvals })).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 \`POL-001\` 1.0 was approved as eec037a on 2026-01-12, this text is c783cdd
      hint: raise \`version:\` and have it approved, or restore the approved text: \`git show eec037a\`"
  `);
});

test('takes the words of the history where it has some', async () => {
  const reasons = [reason('author-unknown'), reason('version-reused')];
  const approvals = [approved('POL-001', { ...drifted, reasons })];
  expect(await failures(approvalDrift, { files, approvals })).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 The history says version-reused
      hint: mend version-reused
      reasons: author-unknown, version-reused"
  `);
});

test('passes the approved text and leaves the statement to its own rule', async () => {
  const approvals = [approved('POL-001'), approved('SOA', drifted)];
  expect(await judge(approvalDrift, { files, approvals })).toEqual(['POL-001: pass']);
});
