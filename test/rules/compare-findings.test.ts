import { expect, test } from 'vitest';
import type { Finding } from '#findings/finding.ts';
import { compareFindings } from '#rules/compare-findings.ts';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'link/broken',
  severity: 'error',
  path: 'policies/a.md',
  line: 3,
  column: 1,
  message: 'Cannot find record `R-404`',
  record: 'POL-001',
  related: [],
  ...changes,
});

test('knows a finding again whose record moved or whose line is another', () => {
  const moved = finding({ path: 'policies/b.md', line: 90 });
  expect(compareFindings([finding()], [moved])).toEqual({ added: [], mended: [] });
});

test('tells what came and what went', () => {
  const [old, now] = [finding({ message: 'old' }), finding({ message: 'new' })];
  expect(compareFindings([old, finding()], [finding(), now])).toEqual({
    added: [now],
    mended: [old],
  });
});

test('counts equal findings', () => {
  expect(compareFindings([finding()], [finding(), finding({ line: 5 })]).added).toHaveLength(1);
  expect(compareFindings([finding(), finding()], [finding()]).mended).toHaveLength(1);
});

test('tells findings of files apart that are no record', () => {
  const { record: _record, ...file } = finding();
  expect(compareFindings([file], [{ ...file, path: 'policies/c.md' }]).added).toHaveLength(1);
});
