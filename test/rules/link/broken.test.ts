import { expect, test } from 'vitest';
import { linkBroken } from '#rules/link/broken.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings, exception, policy } from '../records.ts';

test('reports names of rules that do not exist', async () => {
  const settings = exampleSettings(
    'rules: {review/overdeu: {severity: warning, reason: The office moves}}\n',
  );
  const files = { 'reviews/exceptions/exc-2026-001.md': exception({ of: 'risk/plan-lat' }) };
  expect(await failures(linkBroken, { files, settings })).toMatchInlineSnapshot(`
    "isms.yml:22:9 Cannot find rule \`review/overdeu\`; did you mean \`review/overdue\`?
      hint: correct the id of the rule
    reviews/exceptions/exc-2026-001.md:8:5 Cannot find rule \`risk/plan-lat\`; did you mean \`risk/plan-late\`?
      hint: correct the id of the rule"
  `);
});

test('passes rules that exist and records that name none', async () => {
  const settings = exampleSettings(
    'rules: {review/overdue: {severity: warning, reason: The office moves}}\n',
  );
  const files = {
    'policies/a.md': policy(),
    'reviews/exceptions/exc-2026-001.md': exception(),
    'reviews/exceptions/exc-2026-002.md': exception({ id: 'EXC-2026-002', of: '[POL-001]' }),
  };
  expect(await judge(linkBroken, { files, settings })).toMatchInlineSnapshot(`
    [
      "all: pass",
      "EXC-2026-001: pass",
      "EXC-2026-002: pass",
      "POL-001: pass",
    ]
  `);
});

test('does not pass while what is named may be in a file that cannot be read', async () => {
  const files = { 'policies/a.md': policy({ id: 'POL_001' }) };
  expect(await judge(linkBroken, { files, broken: true })).toEqual([
    'all: not evaluated, a record, person, role or group cannot be read and may be what is named',
  ]);
});
