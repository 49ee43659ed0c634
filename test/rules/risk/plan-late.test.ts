import { expect, test } from 'vitest';
import { riskPlanLate } from '#rules/risk/plan-late.ts';
import { failures, judge } from '../evidence.ts';
import { risk } from '../records.ts';

const step = (due: string, more = ''): string =>
  `{what: Close accounts, responsible: cto, resources: 1 day, due: ${due}${more}}`;

test('reports a step past its day', async () => {
  const plan = `[${step('2026-05-31')}, ${step('2026-06-01')}, ${step('2026-05-01', ', done: 2026-05-20')}]`;
  const files = { 'risks/leaver-access.md': risk({ plan }) };
  expect(await failures(riskPlanLate, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:19:72 Step "Close accounts" of \`R-001\` was due on 2026-05-31
      hint: \`cto\` finishes it and adds \`done:\`, or the risk owner approves a new day"
  `);
});

test('passes a plan in time', async () => {
  expect(await judge(riskPlanLate, { files: { 'risks/a.md': risk() } })).toEqual(['R-001: pass']);
});

test('does not concern risks without a plan and retired ones', async () => {
  const files = {
    'risks/a.md': risk({ plan: undefined }),
    'risks/b.md': risk({ id: 'R-002', status: 'retired', plan: `[${step('2026-01-01')}]` }),
  };
  expect(await judge(riskPlanLate, { files })).toMatchInlineSnapshot(`
    [
      "R-001: not applicable, it has no plan",
      "R-002: not applicable, the record is retired",
    ]
  `);
});
