import { expect, test } from 'vitest';
import { reviewInterval } from '#rules/review/interval.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings, managementReview } from '../records.ts';

const path = 'reviews/management/mr-2026-1.md';
const first = { [path]: managementReview() };
const certified = exampleSettings(
  'certificate: {body: Certifier, number: "1", standard: ISO/IEC 27001:2022, issued: 2026-03-02, valid_to: 2029-03-01, statement: All, sites: [], soa_version: "1.0"}\n',
);

test('reports a review that is due from the day after', async () => {
  expect(await judge(reviewInterval, { files: first, today: '2027-03-01' })).toEqual([
    'MR-2026-1: pass',
  ]);
  expect(await failures(reviewInterval, { files: first, today: '2027-03-02' }))
    .toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:12:7 The management review after \`MR-2026-1\` was due on 2027-03-01
      hint: hold it and add its minutes; \`isms new management-review\` starts them with the facts"
  `);
});

test('looks at the last review that was held', async () => {
  const later = managementReview({
    id: 'MR-2027-1',
    held: '2027-02-20',
    next: '2028-02-20',
    period: '{from: 2026-03-01, to: 2027-01-31}',
  });
  const files = { ...first, 'reviews/management/b.md': later };
  expect(await judge(reviewInterval, { files, today: '2027-03-02' })).toEqual(['MR-2027-1: pass']);
  expect(await judge(reviewInterval, { files, today: '2027-02-19' })).toEqual(['MR-2026-1: pass']);
});

const then = (from: string, to = '2026-08-31', held = '2026-09-01') =>
  managementReview({
    id: 'MR-2026-2',
    held,
    next: '2027-09-01',
    period: `{from: ${from}, to: ${to}}`,
  });

test('reports a period that begins later than the day after the one before it', async () => {
  const files = (from: string) => ({ ...first, 'reviews/management/b.md': then(from) });
  const today = '2026-09-01';
  expect(await failures(reviewInterval, { files: files('2026-03-02'), today }))
    .toMatchInlineSnapshot(`
    "reviews/management/b.md:9:16 \`MR-2026-2\` looks at the time from 2026-03-02 on, and the review before it at the time up to 2026-02-28
      hint: let \`period\` begin on 2026-03-01, and look at the facts of the days between, too"
  `);
  for (const from of ['2026-03-01', '2026-02-28', '2026-01-01']) {
    expect(await failures(reviewInterval, { files: files(from), today })).toBe('');
  }
  // What lies ahead has not looked at anything yet.
  expect(await failures(reviewInterval, { files: files('2026-03-02'), today: '2026-08-31' })).toBe(
    '',
  );
});

test('asks no more for what an earlier review left out', async () => {
  const files = {
    ...first,
    'reviews/management/b.md': then('2026-04-01'),
    'reviews/management/c.md': then('2026-09-01', '2026-10-31', '2026-11-02').replace(
      'MR-2026-2',
      'MR-2026-3',
    ),
  };
  expect(await failures(reviewInterval, { files, today: '2026-11-02' })).toBe('');
});

test('reports a period that ends before it begins, and says nothing of holes around it', async () => {
  const files = {
    [path]: managementReview({ period: '{from: 2026-03-01, to: 2025-02-28}' }),
    'reviews/management/b.md': then('2026-04-01'),
  };
  expect(await failures(reviewInterval, { files, today: '2026-09-01' })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:9:32 Unexpected end \`2025-02-28\` of the period of \`MR-2026-1\`, expected a day from \`2026-03-01\` on
      hint: write the first and the last day that the review looked at"
  `);
});

test('counts no drafts, since minutes in the making show nothing', async () => {
  const draft = managementReview({ id: 'MR-2027-1', held: '2027-02-20', status: 'draft' });
  const files = { ...first, 'reviews/management/b.md': draft };
  expect(await failures(reviewInterval, { files, today: '2027-03-02' })).toContain('`MR-2026-1`');
  const proposed = { ...first, 'reviews/management/b.md': draft.replace('draft', 'in-review') };
  expect(await judge(reviewInterval, { files: proposed, today: '2027-02-28' })).toEqual([
    'MR-2027-1: pass',
  ]);
});

test('asks for a review before the certificate, its day included', async () => {
  expect(await judge(reviewInterval, { files: first, settings: certified })).toEqual([
    'MR-2026-1: pass',
  ]);
  const files = { [path]: managementReview({ held: '2026-03-03' }) };
  expect(await failures(reviewInterval, { files, settings: certified })).toMatchInlineSnapshot(`
    "isms.yml:22:83 Cannot find a management review held before the certificate was issued on 2026-03-02
      hint: add the minutes of the review that the certification body saw, under \`reviews/management/\`"
  `);
  expect(await failures(reviewInterval, { files: {}, settings: certified })).toContain(
    'Cannot find a management review held before the certificate was issued on 2026-03-02',
  );
});

test('is not concerned before the first review', async () => {
  expect(await judge(reviewInterval, { files: {} })).toEqual([
    'all: not applicable, no management review was held, and no certificate is named',
  ]);
});

test('does not judge where a review cannot be read', async () => {
  const refused = { ...first, 'reviews/management/b.md': managementReview({ id: 'MR-27' }) };
  expect(await judge(reviewInterval, { files: refused, broken: true })).toEqual([
    'all: not evaluated, a management review cannot be read',
  ]);
  const files = { [path]: managementReview({ next: 'soon' }) };
  expect(await judge(reviewInterval, { files, broken: true })).toEqual([
    'all: not evaluated, `held`, `next` or `status` of `MR-2026-1` breaks the schema',
  ]);
});
