import { expect, test } from 'vitest';
import { reviewOutputs } from '#rules/review/outputs.ts';
import { failures, judge } from '../evidence.ts';
import { managementReview } from '../records.ts';

const path = 'reviews/management/mr-2026-1.md';

test('reports a review that decided nothing', async () => {
  const files = { [path]: managementReview({ decisions: '[]' }) };
  expect(await failures(reviewOutputs, { files })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:13:12 Cannot find a decision in \`MR-2026-1\`
      hint: add what was decided; "no change is needed" with its reason is a decision as well"
  `);
});

test('reports a decision without an action or a reason', async () => {
  const decisions =
    '[{id: D1, kind: risk, text: We look again, none: Next year}, {id: D2, kind: resource, text: Ten days}]';
  const files = { [path]: managementReview({ decisions }) };
  expect(await failures(reviewOutputs, { files })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:13:73 Decision \`D2\` of \`MR-2026-1\` has no action and does not say why none is needed
      hint: add \`action:\` with the id of an action, or \`none:\` with the reason"
  `);
});

test('passes decisions that are followed', async () => {
  expect(await judge(reviewOutputs, { files: { [path]: managementReview() } })).toEqual([
    'MR-2026-1: pass',
  ]);
});

test('does not evaluate decisions that break the schema', async () => {
  const files = { [path]: managementReview({ decisions: undefined }) };
  expect(await judge(reviewOutputs, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "MR-2026-1: not evaluated, \`decisions\` breaks the schema",
    ]
  `);
});
