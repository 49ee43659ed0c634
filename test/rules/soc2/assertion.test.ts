import { expect, test } from 'vitest';
import { soc2Assertion } from '#rules/soc2/assertion.ts';
import { approved, by, notApproved, reason } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { assertion, reportSettings, scope } from '../isms-documents.ts';
import { exampleSettings, policy } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'policies/assertion.md';
const approvals = [approved('ASSERT-001')];
const story = (fields: Fields = {}, settings = reportSettings()) => ({
  files: { [path]: assertion(fields), 'policies/scope.md': scope(), 'policies/p.md': policy() },
  settings,
  approvals,
});
const period = 'period: {from: 2026-01-01, to: 2026-06-30}';

test('passes what management asserts of this report and this scope', async () => {
  expect(await judge(soc2Assertion, story())).toEqual(['ASSERT-001: pass']);
  const day = reportSettings({ type: '1', as_of: '2026-03-31', period: undefined });
  const asserts = '{scope: SCOPE-001, categories: [security], type: 1, as_of: 2026-03-31}';
  expect(await judge(soc2Assertion, story({ asserts }, day))).toEqual(['ASSERT-001: pass']);
});

test('reports each point in which it says something else', async () => {
  const asserts =
    '{scope: POL-001, categories: [security, privacy], type: 2, period: {from: 2026-01-01, to: 2026-05-31}}';
  expect(await failures(soc2Assertion, story({ asserts }))).toMatchInlineSnapshot(`
    "policies/assertion.md:10:18 \`ASSERT-001\` asserts \`POL-001\`, expected \`SCOPE-001\`
      hint: name the document of type \`scope\`, so that management speaks of that boundary
    policies/assertion.md:10:39 \`ASSERT-001\` asserts \`privacy\`, \`security\`, expected \`security\`
      hint: make it equal to \`soc2.categories\` of \`isms.yml\`, in the text as well, and have it approved
    policies/assertion.md:10:77 \`ASSERT-001\` asserts 2026-01-01 to 2026-05-31, expected 2026-01-01 to 2026-06-30
      hint: make it equal to \`soc2.period\` of \`isms.yml\`, in the text as well, and have it approved"
  `);
  const untimed = '{scope: SCOPE-001, categories: [security], type: 2}';
  expect(await failures(soc2Assertion, story({ asserts: untimed }))).toMatchInlineSnapshot(`
    "policies/assertion.md:10:10 \`ASSERT-001\` asserts no period, expected 2026-01-01 to 2026-06-30
      hint: make it equal to \`soc2.period\` of \`isms.yml\`, in the text as well, and have it approved"
  `);
});

test('says once that the type of the report is another', async () => {
  const asserts = '{scope: SCOPE-001, categories: [security], type: 1, as_of: 2026-03-31}';
  expect(await failures(soc2Assertion, story({ asserts }))).toMatchInlineSnapshot(`
    "policies/assertion.md:10:59 \`ASSERT-001\` asserts type 1, expected type 2
      hint: make it equal to \`soc2.type\` of \`isms.yml\`, in the text as well, and have it approved"
  `);
});

test('reports an assertion that asserts nothing, and a report without one', async () => {
  expect(await failures(soc2Assertion, story({ asserts: undefined }))).toMatchInlineSnapshot(`
    "policies/assertion.md:4:7 \`ASSERT-001\` does not say what it asserts
      hint: add \`asserts:\` with \`scope\`, \`categories\`, \`type\` and \`as_of\` or \`period\`"
  `);
  expect(await failures(soc2Assertion, story({ status: 'retired' }))).toMatchInlineSnapshot(`
    "isms.yml:23:9 Cannot find a document of type \`assertion\` for the report
      hint: add it under \`policies/\` with \`asserts: {scope, categories, type, as_of or period}\`, approved by \`top-management\`"
  `);
});

test('reports an assertion that top management did not approve', async () => {
  const other = [approved('ASSERT-001', { approvals: [by('cto')] })];
  expect(await failures(soc2Assertion, { ...story(), approvals: other })).toMatchInlineSnapshot(`
    "policies/assertion.md:7:10 \`ASSERT-001\` 1.0 was approved by \`cto\`, expected \`top-management\`
      hint: add \`top-management\` to \`approvers:\` under a new version, and have it approved"
  `);
});

test('asks no approval of drafts, and leaves one that lacks to the rule about it', async () => {
  expect(await judge(soc2Assertion, story({ status: 'draft' }))).toEqual([
    'ASSERT-001: not applicable, the version is a draft',
  ]);
  const lacking = { ...story(), approvals: [notApproved('ASSERT-001', 'no-evidence')] };
  expect(await judge(soc2Assertion, lacking)).toEqual([
    'ASSERT-001: not evaluated, no approval of this version is proved',
  ]);
});

test('leaves the assertion of an earlier report alone once there is one of this', async () => {
  const earlier = assertion({
    id: 'ASSERT-000',
    asserts:
      '{scope: SCOPE-001, categories: [security, privacy], type: 2, period: {from: 2025-01-01, to: 2025-06-30}}',
  });
  const both = story();
  const files = { ...both.files, 'policies/earlier.md': earlier };
  expect(await judge(soc2Assertion, { ...both, files })).toEqual(['ASSERT-001: pass']);
  const alone = {
    ...files,
    [path]: assertion({
      asserts: `{scope: SCOPE-001, categories: [security], type: 2, ${period.replace('06-30', '07-31')}}`,
    }),
  };
  expect(await failures(soc2Assertion, { ...both, files: alone })).toContain(
    '`ASSERT-001` asserts 2026-01-01 to 2026-07-31, expected 2026-01-01 to 2026-06-30',
  );
});

test('compares with no scope where there is none', async () => {
  const { files, ...rest } = story({
    asserts: `{scope: POL-001, categories: [security], type: 2, ${period}}`,
  });
  const { 'policies/scope.md': _, ...without } = files;
  expect(await judge(soc2Assertion, { ...rest, files: without })).toEqual(['ASSERT-001: pass']);
});

test('does not judge what cannot be read, and does not concern who has no report', async () => {
  expect(await judge(soc2Assertion, { ...story({ asserts: 'all' }), broken: true })).toEqual([
    'ASSERT-001: not evaluated, `asserts` breaks the schema',
  ]);
  expect(await judge(soc2Assertion, { ...story({ type: 'assertoin' }), broken: true })).toEqual([
    'all: not evaluated, a document cannot be read: it may be the assertion',
  ]);
  expect(await judge(soc2Assertion, story({}, exampleSettings()))).toEqual([
    'all: not applicable, `isms.yml` has no `soc2`',
  ]);
});

test('leaves a scope that is not there to the finding about its link', async () => {
  const asserts = `{scope: SCOPE-404, categories: [security], type: 2, ${period}}`;
  expect(await failures(soc2Assertion, story({ asserts }))).toBe('');
});

test.each([
  ['no period', { period: undefined }],
  ['half a period', { period: '{from: 2026-01-01}' }],
  ['a type 1 without a day', { type: '1', period: undefined }],
  ['no Security', { categories: '[availability]' }],
])('leaves a report with %s to the rule about it', async (_, changes) => {
  const type = 'type' in changes ? '1' : '2';
  const asserts = `{scope: SCOPE-001, categories: [security], type: ${type}, ${period}}`;
  expect(await failures(soc2Assertion, story({ asserts }, reportSettings(changes)))).toBe('');
});

test('reports a draft once the time of the report is over', async () => {
  for (const status of ['draft', 'in-review']) {
    const only = { ...story({ status }), approvals: [] };
    expect(await failures(soc2Assertion, { ...only, today: '2026-06-30' })).toBe('');
    expect(await failures(soc2Assertion, { ...only, today: '2026-07-01' })).toContain(
      'expected to be approved by `top-management`, as the time of the report ended on 2026-06-30',
    );
  }
  const draft = { ...story({ status: 'draft' }), today: '2026-07-01' };
  expect(await failures(soc2Assertion, { ...draft, approvals: [] })).toMatchInlineSnapshot(`
    "policies/assertion.md:8:9 \`ASSERT-001\` is a draft, expected to be approved by \`top-management\`, as the time of the report ended on 2026-06-30
      hint: finish it, set \`status: approved\`, and have it approved"
  `);
  // The version before the draft stays in force.
  expect(await failures(soc2Assertion, draft)).toBe('');
  const undecidable = reason('shallow');
  expect(await judge(soc2Assertion, { ...draft, approvals: [], undecidable })).toEqual([
    'ASSERT-001: not evaluated, The history says shallow',
  ]);
});
