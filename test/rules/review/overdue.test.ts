import { expect, test } from 'vitest';
import { reviewOverdue } from '#rules/review/overdue.ts';
import { approved, notApproved } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const path = 'policies/access-control.md';
const files = { [path]: policy({ review_every: 'P1Y' }) };
const approvals = [approved('POL-001')];

test('reports a review that is past, counted from the approval', async () => {
  expect(await failures(reviewOverdue, { files, approvals, today: '2027-01-13' }))
    .toMatchInlineSnapshot(`
    "policies/access-control.md:10:15 Review of \`POL-001\` was due on 2027-01-12
      hint: review it, add an entry to \`reviewed:\` under a new version, and have it approved"
  `);
});

test('warns from thirty days before', async () => {
  expect(await judge(reviewOverdue, { files, approvals, today: '2026-12-12' })).toEqual([
    'POL-001: pass',
  ]);
  expect(await failures(reviewOverdue, { files, approvals, today: '2026-12-13' }))
    .toMatchInlineSnapshot(`
    "policies/access-control.md:10:15 warning Review of \`POL-001\` is due on 2027-01-12
      hint: plan the review"
  `);
});

test('counts from the last review without change', async () => {
  const reviewed = '[{date: 2026-06-01, by: ciso}, {date: 2025-06-01, by: ciso}]';
  const later = { [path]: policy({ review_every: 'P1Y', reviewed }) };
  expect(await judge(reviewOverdue, { files: later, approvals, today: '2027-04-01' })).toEqual([
    'POL-001: pass',
  ]);
});

test('is not evaluated where nothing starts the cycle, and leaves retired texts alone', async () => {
  expect(
    await judge(reviewOverdue, {
      files: {
        ...files,
        'policies/old.md': policy({ id: 'POL-002', status: 'retired', review_every: 'P1Y' }),
      },
      approvals: [notApproved('POL-001', 'no-evidence')],
    }),
  ).toMatchInlineSnapshot(`
    [
      "POL-001: not evaluated, no approval is proved and no review is written down",
      "POL-002: not applicable, the record is retired",
    ]
  `);
});

test('reports a document that does not say how often it is reviewed', async () => {
  expect(await failures(reviewOverdue, { files: { [path]: policy() }, approvals }))
    .toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 Cannot find \`review_every\` in \`POL-001\`, which says how often it is reviewed
      hint: write \`review_every: P1Y\` for once a year"
  `);
});
