import { expect, test } from 'vitest';
import { soaInclusion } from '#rules/soa/inclusion.ts';
import { failures, judge } from '../evidence.ts';
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
