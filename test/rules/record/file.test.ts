import { expect, test } from 'vitest';
import { recordFile } from '#rules/record/file.ts';
import { approved, reason } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = { 'policies/access-control.md': policy() };

test('reports a record that is no regular file in the history', async () => {
  const approvals = [approved('POL-001', { verdict: 'invalid', reasons: [reason('not-a-file')] })];
  expect(await failures(recordFile, { files, approvals })).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 The history says not-a-file
      hint: replace it with a regular file and have that approved
      reasons: not-a-file"
  `);
});

test('passes regular files', async () => {
  expect(await judge(recordFile, { files, approvals: [approved('POL-001')] })).toEqual([
    'POL-001: pass',
  ]);
});
