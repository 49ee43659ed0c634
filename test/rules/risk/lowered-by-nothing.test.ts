import { expect, test } from 'vitest';
import { riskLoweredByNothing } from '#rules/risk/lowered-by-nothing.ts';
import { failures, judge } from '../evidence.ts';
import { risk } from '../records.ts';

const path = 'risks/leaver-access.md';

test('reports levels that fall without anything that lowers them', async () => {
  const files = {
    [path]: risk({ existing_controls: undefined, treatment_controls: undefined, plan: undefined }),
  };
  expect(await failures(riskLoweredByNothing, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:15:10 The level of \`R-001\` falls from 9 to 6 without an existing control
      hint: name the controls that work already in \`existing_controls\`, or raise \`current\`
    risks/leaver-access.md:17:11 The level of \`R-001\` falls from 6 to 3 without a control or a plan
      hint: name controls in \`treatment_controls\` or steps in \`plan\`, or raise \`residual\`"
  `);
});

test('passes levels that controls or a plan lower', async () => {
  const files = {
    'risks/a.md': risk(),
    'risks/b.md': risk({ id: 'R-002', treatment_controls: undefined }),
    'risks/c.md': risk({ id: 'R-003', plan: undefined }),
  };
  expect(await judge(riskLoweredByNothing, { files })).toEqual([
    'R-001: pass',
    'R-002: pass',
    'R-003: pass',
  ]);
});

test('passes a risk that stays as it is', async () => {
  const level = '{likelihood: 1, consequence: 1}';
  const files = {
    [path]: risk({
      inherent: level,
      current: undefined,
      residual: level,
      existing_controls: '[]',
      treatment_controls: '[]',
      plan: '[]',
    }),
  };
  expect(await judge(riskLoweredByNothing, { files })).toEqual(['R-001: pass']);
});
