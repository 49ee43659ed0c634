import { expect, test } from 'vitest';
import { riskScale } from '#rules/risk/scale.ts';
import { failures, judge } from '../evidence.ts';
import { risk } from '../records.ts';

test('reports each step that the scale does not have', async () => {
  const files = {
    'risks/leaver-access.md': risk({
      inherent: '{likelihood: 4, consequence: 3}',
      residual: '{likelihood: 1, consequence: 5}',
    }),
  };
  expect(await failures(riskScale, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:14:24 Unexpected likelihood 4 of \`R-001\`, expected a step from 1 (rare) to 3 (likely)
      hint: write a step of \`risk.likelihood\` in \`isms.yml\`
    risks/leaver-access.md:20:40 Unexpected consequence 5 of \`R-001\`, expected a step from 1 (minor) to 3 (severe)
      hint: write a step of \`risk.consequence\` in \`isms.yml\`"
  `);
});

test('passes steps of the scale', async () => {
  expect(await judge(riskScale, { files: { 'risks/a.md': risk() } })).toEqual(['R-001: pass']);
});
