import { expect, test } from 'vitest';
import { supplierReview } from '#rules/supplier/review.ts';
import { failures, judge } from '../evidence.ts';
import { supplier } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/suppliers/github.md';
const reviewed = (...days: readonly string[]): string =>
  `[${days.map((date) => `{date: ${date}, by: ciso, looked_at: Report, result: No concern}`).join(', ')}]`;
const certificate =
  '[{kind: iso27001, issued: 2026-01-10, valid_to: 2030-01-09, scope_fits: yes, exceptions: none}]';
const recent = { reviews: reviewed('2026-05-01'), assurance: certificate };
const judged = (fields: Fields, today = '2026-06-01') =>
  judge(supplierReview, { files: { [path]: supplier(fields) }, today });
const said = (fields: Fields, today = '2026-06-01') =>
  failures(supplierReview, { files: { [path]: supplier(fields) }, today });
const report = (more: string): Fields => ({
  ...recent,
  assurance: `[{kind: soc2-type-2, issued: 2026-05-15, exceptions: none, ${more}}]`,
});

test('reports a supplier that was never reviewed', async () => {
  expect(await said({ assurance: certificate })).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:7:14 The critical supplier \`SUP-GITHUB\` was never reviewed, expected every 1 year
      hint: \`cto\` looks at reports, notices, contract and access, and adds an entry to \`reviews:\`"
  `);
  expect(await said({ reviews: reviewed('2026-06-02') })).toContain('was never reviewed');
});

test('asks for reviews by criticality, and the last day is in time', async () => {
  for (const [criticality, due, after] of [
    ['critical', '2027-05-01', '2027-05-02'],
    ['high', '2027-05-01', '2027-05-02'],
    ['medium', '2028-05-01', '2028-05-02'],
    ['low', '2029-05-01', '2029-05-02'],
  ] as const) {
    expect(await judged({ ...recent, criticality }, due)).toEqual(['SUP-GITHUB: pass']);
    expect(await said({ ...recent, criticality }, after)).toContain(`reviewed by ${due}`);
  }
});

test('lets `review_every` decide, and counts from the last review, at its day', async () => {
  const fields = {
    reviews: reviewed('2026-02-28', '2025-01-01'),
    review_every: 'P3M',
    assurance: certificate,
  };
  expect(await judged(fields, '2026-05-28')).toEqual(['SUP-GITHUB: pass']);
  expect(await said(fields, '2026-05-29')).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:18 The critical supplier \`SUP-GITHUB\` was to be reviewed by 2026-05-28, expected every 3 months
      hint: \`cto\` looks at reports, notices, contract and access, and adds an entry to \`reviews:\`"
  `);
});

test('reports a critical supplier that shows nothing, and no other', async () => {
  for (const assurance of [undefined, '[]']) {
    expect(await said({ ...recent, assurance })).toContain(
      'Nothing assures that the critical supplier `SUP-GITHUB` works as it says',
    );
    expect(await judged({ ...recent, criticality: 'high', assurance })).toEqual([
      'SUP-GITHUB: pass',
    ]);
  }
  expect(await said({ ...recent, assurance: undefined })).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:7:14 Nothing assures that the critical supplier \`SUP-GITHUB\` works as it says: it has no report or certificate in \`assurance\`
      hint: \`cto\` asks for a report or certificate, reads it, and adds it to \`assurance:\`; where there is none, adds what was looked at in its place as an entry with a \`kind\` of its own"
  `);
});

test('reports a report that is no longer valid', async () => {
  const fields = report('scope_fits: yes, valid_to: 2026-06-01');
  expect(await judged(fields, '2026-06-01')).toEqual(['SUP-GITHUB: pass']);
  expect(await said(fields, '2026-06-02')).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:13:98 \`soc2-type-2\` of \`SUP-GITHUB\` was valid to 2026-06-01
      hint: get the new one, read it, and add it to \`assurance:\`; or drop the entry if nobody relies on it any more"
  `);
});

test('reports a gap between the end of the period, or of the bridge, and today', async () => {
  const period = 'scope_fits: yes, period: {from: 2025-06-01, to: 2026-05-31}';
  expect(await said(report(period), '2026-05-31')).toBe('');
  expect(await said(report(period), '2026-06-01')).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:13:119 Nothing covers \`SUP-GITHUB\` since 2026-05-31, where the period of \`soc2-type-2\` ends
      hint: ask for a bridge letter and write its last day in \`bridge_to\`, or read the next report and add it to \`assurance:\`"
  `);
  const bridged = report(`${period}, bridge_to: 2026-08-31`);
  expect(await said(bridged, '2026-08-31')).toBe('');
  expect(await said(bridged, '2026-09-01')).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:13:143 Nothing covers \`SUP-GITHUB\` since 2026-08-31, where the bridge letter ends
      hint: ask for a bridge letter and write its last day in \`bridge_to\`, or read the next report and add it to \`assurance:\`"
  `);
});

test('reports what is neither valid nor bridged once', async () => {
  const fields = report(
    'scope_fits: yes, valid_to: 2026-05-31, period: {from: 2025-06-01, to: 2026-05-31}',
  );
  expect((await said(fields)).match(/hint:/g)).toHaveLength(1);
});

test('reports a report that is about something else', async () => {
  expect(await said(report('scope_fits: no, valid_to: 2027-03-31'))).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:13:83 \`soc2-type-2\` of \`SUP-GITHUB\` does not cover the service that is used
      hint: ask for a report that does, or look at what it leaves out yourself, record that in \`reviews:\`, and treat what remains as a risk"
  `);
});

test('looks at the newest report of each kind', async () => {
  const list = (...more: readonly string[]): Fields => ({
    ...recent,
    assurance: `[${more.map((one) => `{issued: 2025-05-15, scope_fits: yes, exceptions: none, ${one}}`).join(', ')}]`,
  });
  const old = 'kind: iso27001, valid_to: 2025-12-31';
  expect(await judged(list('kind: iso27001, valid_to: 2028-12-31', old))).toEqual([
    'SUP-GITHUB: pass',
  ]);
  expect(await said(list('kind: soc2, valid_to: 2028-12-31', old))).toContain('`iso27001` of');
});

test('does not judge a report of which the time is not known', async () => {
  expect(await judged(report('scope_fits: yes'))).toEqual([
    'SUP-GITHUB: not evaluated, `soc2-type-2` of 2026-05-15 has neither `period` nor `valid_to`',
  ]);
});

test('leaves suppliers alone that have ended or are not in use yet', async () => {
  expect(await judged({ state: 'ended' })).toEqual([
    'SUP-GITHUB: not applicable, the supplier has ended',
  ]);
  expect(await judged({ state: 'proposed' })).toEqual([
    'SUP-GITHUB: not applicable, the supplier is not in use yet',
  ]);
  expect(await said({ state: 'restricted' })).toContain('was never reviewed');
});
