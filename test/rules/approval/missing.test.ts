import { expect, test } from 'vitest';
import { approvalMissing } from '#rules/approval/missing.ts';
import { approved, notApproved, reason } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = { 'policies/access-control.md': policy() };

test('reports a version that nothing approves, with all reasons', async () => {
  const approvals = [notApproved('POL-001', 'level-too-low', 'no-evidence')];
  expect(await failures(approvalMissing, { files, approvals })).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 The history says level-too-low
      hint: mend level-too-low
      reasons: level-too-low, no-evidence"
  `);
});

test('finds words where the history gives none', async () => {
  const approvals = [notApproved('POL-001')];
  expect(await failures(approvalMissing, { files, approvals })).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 Nothing in this clone approves \`POL-001\` 1.0
      hint: have every required role approve it, or set \`status: in-review\`"
  `);
});

test('leaves a version of the working folder alone', async () => {
  const approvals = [notApproved('POL-001', 'pending')];
  expect(await judge(approvalMissing, { files, approvals })).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, \`approval/pending\` speaks of its approval",
    ]
  `);
});

test('passes an approved version', async () => {
  expect(await judge(approvalMissing, { files, approvals: [approved('POL-001')] })).toEqual([
    'POL-001: pass',
  ]);
});

test('does not concern drafts, and is not evaluated where the history cannot decide', async () => {
  const draft = approved('POL-001', { verdict: 'draft' });
  expect(await judge(approvalMissing, { files, approvals: [draft] })).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, the version is a draft",
    ]
  `);
  const unknown = approved('POL-001', { verdict: 'unknown', reasons: [reason('object-corrupt')] });
  expect(await judge(approvalMissing, { files, approvals: [unknown] })).toMatchInlineSnapshot(`
    [
      "POL-001: not evaluated, the history cannot decide about this record",
    ]
  `);
  const undecidable = reason('history-incomplete');
  expect(await judge(approvalMissing, { files, undecidable })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, The history says history-incomplete",
    ]
  `);
});
