import { expect, test } from 'vitest';
import { riskOrder } from '#rules/risk/order.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings, risk } from '../records.ts';

const path = 'risks/leaver-access.md';

test('reports a residual level above the current one', async () => {
  const files = { [path]: risk({ current: '{likelihood: 1, consequence: 2}' }) };
  expect(await failures(riskOrder, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:20:11 Unexpected residual level 3 of \`R-001\`, expected at most the current level 2
      hint: lower \`residual\`, or correct \`current\`"
  `);
});

test('reports a current level above the inherent one', async () => {
  const files = { [path]: risk({ inherent: '{likelihood: 1, consequence: 3}' }) };
  expect(await failures(riskOrder, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:16:10 Unexpected current level 6 of \`R-001\`, expected at most the inherent level 3
      hint: lower \`current\`, or correct \`inherent\`"
  `);
});

test('names the inherent level where there is no current one', async () => {
  const inherent = '{likelihood: 1, consequence: 2}';
  const files = { [path]: risk({ inherent, current: undefined }) };
  expect(await failures(riskOrder, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:19:11 Unexpected residual level 3 of \`R-001\`, expected at most the inherent level 2
      hint: lower \`residual\`, or correct \`inherent\`"
  `);
});

test('passes levels that fall', async () => {
  expect(await judge(riskOrder, { files: { [path]: risk() } })).toEqual(['R-001: pass']);
});

test('judges nothing that is off the scale, breaks the schema or is retired', async () => {
  const files = {
    'risks/a.md': risk({ id: 'R-001', inherent: '{likelihood: 5, consequence: 3}' }),
    'risks/b.md': risk({ id: 'R-002', inherent: 'high' }),
    'risks/c.md': risk({ id: 'R-003', status: 'retired' }),
  };
  expect(await judge(riskOrder, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "R-001: not evaluated, an estimate is not on the scales of the method",
      "R-002: not evaluated, \`inherent\` breaks the schema",
      "R-003: not applicable, the record is retired",
    ]
  `);
});

test('is not evaluated without a method', async () => {
  const settings = exampleSettings().replace(/^risk:[^]*/m, '');
  const files = { [path]: risk() };
  expect(await judge(riskOrder, { files, settings })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, \`isms.yml\` has no \`risk\`",
    ]
  `);
});
