import { expect, test } from 'vitest';
import { approvalUnknown } from '#rules/approval/unknown.ts';
import { approved, reason } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = {
  'policies/a.md': policy(),
  'policies/b.md': policy({ id: 'POL-002' }),
};

test('reports once that this clone cannot decide', async () => {
  const undecidable = reason('history-incomplete', {
    message: 'This clone lacks older commits',
    hint: '`git fetch --unshallow`',
  });
  expect(await failures(approvalUnknown, { files, undecidable })).toMatchInlineSnapshot(`
    "isms.yml:1:1 This clone lacks older commits
      hint: \`git fetch --unshallow\`
      reasons: history-incomplete"
  `);
});

test('reports the record of which one object is the cause', async () => {
  const reasons = [reason('object-corrupt')];
  const approvals = [approved('POL-001'), approved('POL-002', { verdict: 'unknown', reasons })];
  expect(await judge(approvalUnknown, { files, approvals })).toMatchInlineSnapshot(`
    [
      "POL-001: pass",
      "policies/b.md:7:10 The history says object-corrupt
      hint: mend object-corrupt
      reasons: object-corrupt",
    ]
  `);
});

test('leaves two records with one id to the rule for ids', async () => {
  const reasons = [reason('id-ambiguous')];
  const approvals = [approved('POL-001', { verdict: 'unknown', reasons })];
  expect(await judge(approvalUnknown, { files, approvals })).toMatchInlineSnapshot(`
    [
      "POL-001: not evaluated, \`record/id-reused\` speaks of its id",
    ]
  `);
});

test('does not concern a folder of drafts', async () => {
  const drafts = { 'policies/a.md': policy({ status: 'draft' }) };
  const undecidable = reason('no-repository');
  expect(await judge(approvalUnknown, { files: drafts, undecidable })).toMatchInlineSnapshot(`
    [
      "all: not applicable, no record says that it is approved",
    ]
  `);
});
