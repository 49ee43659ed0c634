import { expect, test } from 'vitest';
import { soc2Subservice } from '#rules/soc2/subservice.ts';
import { failures, judge } from '../evidence.ts';
import { assertion, reportSettings, scope } from '../isms-documents.ts';
import { control, exampleSettings, policy, supplier } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/suppliers/s.md';
const story = (
  subservice: string | undefined,
  fields: Fields = {},
  more: Readonly<Record<string, string>> = {},
) => ({
  files: { [path]: supplier({ subservice, ...fields }), 'policies/p.md': policy(), ...more },
  settings: reportSettings(),
  wholeCatalogues: true as const,
});
const csoc = '{id: CSOC-1, text: Guards the doors, criteria: [CC6.4]}';

test('reports a carve-out without expected controls, with one for no criterion, and with holes', async () => {
  expect(await failures(soc2Subservice, story('{method: carve-out, criteria: [CC6.4]}')))
    .toMatchInlineSnapshot(`
    "reviews/suppliers/s.md:12:13 \`SUP-GITHUB\` is carved out, and \`csocs\` names no control expected of it
      hint: add to \`subservice.csocs\` what it must do, each with the criteria it serves"
  `);
  const bare = '{method: carve-out, csocs: [{id: CSOC-1, text: Guards the doors}]}';
  expect(await failures(soc2Subservice, story(bare))).toMatchInlineSnapshot(`
    "reviews/suppliers/s.md:12:41 \`CSOC-1\` of \`SUP-GITHUB\` names no criterion
      hint: add \`criteria:\` with those for which we rely on it"
  `);
  const holes = `{method: carve-out, criteria: [CC6.4, CC6.5, A1.2], csocs: [${csoc}]}`;
  expect(await failures(soc2Subservice, story(holes))).toMatchInlineSnapshot(`
    "reviews/suppliers/s.md:12:43 No control expected of \`SUP-GITHUB\` serves \`CC6.5\`, \`A1.2\`, for which we rely on it
      hint: add the control to \`subservice.csocs\`, or take the criterion off the list"
  `);
});

test('reports an included supplier without its own assertion', async () => {
  expect(await failures(soc2Subservice, story('{method: inclusive}'))).toMatchInlineSnapshot(`
    "reviews/suppliers/s.md:12:22 \`SUP-GITHUB\` is included in the report, and its own assertion is not there
      hint: add its assertion to \`assurance:\` with \`kind: assertion\`, or name it in a document of type \`assertion\`; else carve it out"
  `);
});

test.each([
  [
    'an assurance that is one',
    { assurance: '[{kind: Assertion, issued: 2026-01-05, scope_fits: yes, exceptions: none}]' },
    {},
  ],
  [
    'a document of that type that names it',
    {},
    {
      'policies/scope.md': scope(),
      'policies/a.md': assertion({ references: undefined }).replace(/\n$/, '\nOf SUP-GITHUB.\n'),
    },
  ],
])('passes an included supplier with %s', async (_, fields, more) => {
  expect(await judge(soc2Subservice, story('{method: inclusive}', fields, more))).toEqual([
    'SUP-GITHUB: pass',
  ]);
});

test('passes a carve-out whose expected controls serve every criterion', async () => {
  const whole = `{method: carve-out, criteria: [CC6.4], csocs: [${csoc}]}`;
  expect(await judge(soc2Subservice, story(whole))).toEqual(['SUP-GITHUB: pass']);
});

test('reports a supplier that performs a part of a control, of which nothing is said', async () => {
  const performed = control({ by_others: '[{supplier: SUP-GITHUB, what: Signs people in}]' });
  const more = { 'soa/a.md': performed, 'soa/b.md': performed.replace('A.5.18', 'A.5.17') };
  expect(await failures(soc2Subservice, story(undefined, {}, more))).toMatchInlineSnapshot(`
    "soa/b.md:13:24 \`SUP-GITHUB\` performs a part of \`A.5.17\`, and its record has no \`subservice\`
      hint: add \`subservice:\` with \`method: carve-out\`, \`criteria\` and \`csocs\` to \`reviews/suppliers/s.md\`"
  `);
  const retired = story(undefined, { status: 'retired' }, more);
  expect(await failures(soc2Subservice, retired)).toBe('');
  const excluded = { 'soa/a.md': performed.replace('applicable: yes', 'applicable: no') };
  expect(await failures(soc2Subservice, story(undefined, {}, excluded))).toBe('');
});

test('does not concern suppliers on whom no criterion depends, or who have ended', async () => {
  expect(await judge(soc2Subservice, story(undefined))).toEqual([
    'all: not applicable, no supplier is relied upon for a criterion',
  ]);
  const ended = story('{method: carve-out}', { state: 'ended' });
  expect(await failures(soc2Subservice, ended)).toBe('');
  const none = { ...story('{method: carve-out}'), settings: exampleSettings() };
  expect(await judge(soc2Subservice, none)).toEqual([
    'all: not applicable, `isms.yml` has no `soc2`',
  ]);
});

test('does not judge what cannot be read', async () => {
  const broken = { ...story('{method: carve}'), broken: true as const };
  expect(await judge(soc2Subservice, broken)).toContain(
    'SUP-GITHUB: not evaluated, `subservice` breaks the schema',
  );
});

test.each([
  ['relied upon', `{method: carve-out, criteria: [CC6.44], csocs: [${csoc}]}`],
  ['served', `{method: carve-out, criteria: [CC6.4], csocs: [${csoc.replace('CC6.4', 'CC6.44')}]}`],
])(
  'leaves a misspelt criterion that is %s to the finding about its link',
  async (_, subservice) => {
    expect(await failures(soc2Subservice, story(subservice))).toBe('');
  },
);
