import { expect, test } from 'vitest';
import { soaInclusion } from '#rules/soa/inclusion.ts';
import { failures, judge } from '../evidence.ts';
import { obligation } from '../further-records.ts';
import { control, risk } from '../records.ts';

const path = 'soa/a-5-18.md';

test('reports an applicable control without reasons', async () => {
  const files = { [path]: control({ reasons: undefined, risks: undefined }) };
  expect(await failures(soaInclusion, { files })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:6:13 Cannot find \`reasons\` of the applicable control \`A.5.18\`
      hint: add \`reasons:\` with one or more of risk, law, contract, business, baseline"
  `);
});

test('reports reasons that no link shows', async () => {
  const files = {
    [path]: control({ reasons: '[baseline, risk, law, contract]', risks: undefined }),
  };
  expect(await failures(soaInclusion, { files })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:7:21 Cannot find a risk behind the reason \`risk\` of \`A.5.18\`
      hint: name it in \`risks:\`, or drop the reason
    soa/a-5-18.md:7:27 Cannot find an obligation behind the reason \`law\` of \`A.5.18\`
      hint: name it in \`obligations:\`, or drop the reason
    soa/a-5-18.md:7:32 Cannot find an obligation behind the reason \`contract\` of \`A.5.18\`
      hint: name it in \`obligations:\`, or drop the reason"
  `);
});

test('passes a risk that either side names, and reasons that need no link', async () => {
  const files = {
    'risks/leaver-access.md': risk(),
    'soa/a-5-15.md': control({ id: 'A.5.15' }),
    [path]: control({ risks: undefined }),
    'soa/a-5-1.md': control({ id: 'A.5.1', reasons: '[business, baseline]', risks: undefined }),
  };
  expect(await judge(soaInclusion, { files })).toEqual([
    'A.5.1: pass',
    'A.5.15: pass',
    'A.5.18: pass',
  ]);
});

test('does not concern excluded controls', async () => {
  const files = { [path]: control({ applicable: 'no', reasons: undefined }) };
  expect(await judge(soaInclusion, { files })).toMatchInlineSnapshot(`
    [
      "A.5.18: not applicable, the control is excluded",
    ]
  `);
});

test('passes an obligation that either side names', async () => {
  const law = { reasons: '[law, contract]', risks: undefined };
  const files = {
    'soa/a-5-31.md': control({ id: 'A.5.31', ...law, obligations: '[OBL-A]' }),
    'soa/a-5-34.md': control({ id: 'A.5.34', ...law }),
    'soa/a-5-32.md': control({ id: 'A.5.32', ...law }),
    'reviews/obligations/a.md': obligation({ id: 'OBL-A', met_by: '[A.5.34]' }),
    'reviews/obligations/b.md': obligation({
      id: 'OBL-B',
      met_by: '[A.5.32]',
      version: '"1.0"',
      status: 'retired',
    }),
  };
  const outcomes = await judge(soaInclusion, { files });
  expect(outcomes.filter((line) => line.endsWith('pass'))).toEqual([
    'A.5.31: pass',
    'A.5.34: pass',
  ]);
  expect(outcomes.filter((line) => line.includes('A.5.32'))).toHaveLength(2);
});

test('does not evaluate a reason while an obligation or a risk cannot be read', async () => {
  const files = {
    'soa/a-5-31.md': control({ id: 'A.5.31', reasons: '[law, risk]', risks: undefined }),
    'reviews/obligations/a.md': obligation({ id: 'OBLIGATION' }),
    'risks/a.md': risk({ id: 'RISK-1' }),
  };
  expect(await judge(soaInclusion, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "A.5.31: not evaluated, a record of kind \`obligation\` cannot be read",
      "A.5.31: not evaluated, a record of kind \`risk\` cannot be read",
    ]
  `);
});
