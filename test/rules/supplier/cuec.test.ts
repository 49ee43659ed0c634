import { expect, test } from 'vitest';
import { supplierCuec } from '#rules/supplier/cuec.ts';
import { failures, judge } from '../evidence.ts';
import { control, supplier } from '../records.ts';

const path = 'reviews/suppliers/github.md';
const story = (more: string, kind = 'soc2-type-2', files = {}) => ({
  files: {
    [path]: supplier({
      assurance: `[{kind: ${kind}, issued: 2026-05-15, scope_fits: yes, exceptions: none${more}}]`,
    }),
    ...files,
  },
});

test('reports what a report expects of us and nothing of ours meets', async () => {
  expect(
    await failures(
      supplierCuec,
      story(', cuecs: [{text: Members are reviewed, met_by: A.5.18}, {text: Leavers are removed}]'),
    ),
  ).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:149 Nothing meets what \`SUP-GITHUB\` expects of us: \`Leavers are removed\`
      hint: name our control or document that does it in \`met_by:\`; if there is none, add it"
  `);
});

test('passes what a control or a document of ours meets, and what expects nothing', async () => {
  for (const cuecs of ['[{text: Members are reviewed, met_by: A.5.18}]', '[]']) {
    expect(await judge(supplierCuec, story(`, cuecs: ${cuecs}`))).toEqual(['SUP-GITHUB: pass']);
  }
});

test('reports a control that is excluded', async () => {
  const excluded = control({
    applicable: 'no',
    reasons: undefined,
    implementation: undefined,
    implemented_since: undefined,
  });
  expect(
    await failures(
      supplierCuec,
      story(', cuecs: [{text: Members are reviewed, met_by: A.5.18}]', 'soc2', {
        'soa/a-5-18.md': excluded,
      }),
    ),
  ).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:126 \`A.5.18\` is excluded, and is to meet what \`SUP-GITHUB\` expects of us: \`Members are reviewed\`
      hint: name a control that is applicable, or include it in the statement of applicability"
  `);
});

test('asks a SOC 1 or SOC 2 report what it expects, and no other', async () => {
  expect(await failures(supplierCuec, story(''))).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:20 \`soc2-type-2\` of \`SUP-GITHUB\` does not say what it expects of its users
      hint: read its section on complementary user entity controls and list them in \`cuecs:\`, or write \`cuecs: []\` if it names none"
  `);
  for (const kind of ['SOC 1 type 2', 'soc-2', 'SOC2']) {
    expect(await failures(supplierCuec, story('', kind))).toContain('does not say');
  }
  for (const kind of ['iso27001', 'soc3', 'social audit']) {
    expect(await judge(supplierCuec, story('', kind))).toEqual([
      'SUP-GITHUB: not applicable, no report expects anything of its users',
    ]);
  }
});

test('leaves a supplier alone that has ended', async () => {
  expect(await judge(supplierCuec, { files: { [path]: supplier({ state: 'ended' }) } })).toEqual([
    'SUP-GITHUB: not applicable, the supplier has ended',
  ]);
});
