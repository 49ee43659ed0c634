import { expect, test } from 'vitest';
import { objectiveComplete } from '#rules/objective/complete.ts';
import { failures, judge } from '../evidence.ts';
import { metric, objective } from '../further-records.ts';
import type { Fields } from '../records.ts';
import { policy } from '../records.ts';

const others = { 'policies/access.md': policy(), 'reviews/metrics/hours.md': metric() };

const told = (changes: Fields, files: Readonly<Record<string, string>> = {}) =>
  failures(objectiveComplete, {
    files: { ...others, 'reviews/objectives/o.md': objective(changes), ...files },
  });

test('reports an objective without a measure', async () => {
  expect(await told({ not_measurable: undefined })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:3:8 Cannot find how \`OBJ-2026-01\` is measured, expected \`metric\` and \`target\`, or \`not_measurable\`
      hint: name the metric in \`metric:\` and the value to reach in \`target:\`, or say under \`not_measurable:\` why there is none and how it is judged"
  `);
});

test('reports a metric without a target, and a target without a metric', async () => {
  expect(await told({ not_measurable: undefined, metric: 'MET-HOURS' })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:12:9 \`OBJ-2026-01\` is measured by \`MET-HOURS\` without a \`target\`
      hint: add \`target:\` with \`unit\` and \`at_least\` or \`at_most\`"
  `);
  expect(await told({ not_measurable: undefined, target: '{unit: hours, at_most: 24}' }))
    .toMatchInlineSnapshot(`
    "reviews/objectives/o.md:12:9 \`OBJ-2026-01\` has a target without a \`metric\`
      hint: name the metric whose results are compared with it in \`metric:\`"
  `);
});

test('reports an objective that is called not measurable and is measured', async () => {
  expect(await told({ metric: 'MET-HOURS' })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:9:17 \`OBJ-2026-01\` is called not measurable and has a \`metric\`
      hint: take \`not_measurable\` out, or \`metric\` and \`target\`"
  `);
  expect(await told({ target: '{unit: hours, at_most: 24}' })).toContain('has a `target`');
});

test('reports units that cannot be compared', async () => {
  const measured = { not_measurable: undefined, metric: 'MET-HOURS' };
  expect(await told({ ...measured, target: '{unit: days, at_most: 1}' })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:13:16 Unexpected unit \`days\` in the target of \`OBJ-2026-01\`, expected \`hours\` as in \`MET-HOURS\`
      hint: state the target in the unit of \`MET-HOURS\`, so that its results can be compared with it"
  `);
  expect(
    await told({
      ...measured,
      target: '{unit: hours, at_most: 24}',
      baseline: '{value: 6, unit: days}',
    }),
  ).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:14:28 Unexpected unit \`days\` in the baseline of \`OBJ-2026-01\`, expected \`hours\` as in its target
      hint: state where it began in the unit of \`target\`"
  `);
});

test('reports a plan without a step, and an objective that nobody was told of', async () => {
  expect(await told({ plan: '[]', communicated_to: '[]' })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:10:7 Unexpected empty \`plan\` of \`OBJ-2026-01\`, expected at least one step
      hint: add what is done, by which role, with which resources and by when
    reviews/objectives/o.md:12:18 \`OBJ-2026-01\` was communicated to nobody
      hint: tell those who work towards it, and name their groups in \`communicated_to\`"
  `);
});

test('reports an objective that serves no policy', async () => {
  const files = { 'policies/access.md': policy({ type: 'procedure' }) };
  expect(await told({}, files)).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:6:9 \`OBJ-2026-01\` serves \`POL-001\`, which is of type \`procedure\`, expected a policy
      hint: name the policy that sets the direction for this objective"
  `);
});

test('passes objectives that are measured or say why not', async () => {
  const files = {
    ...others,
    'reviews/objectives/1.md': objective(),
    'reviews/objectives/2.md': objective({
      id: 'OBJ-2026-02',
      not_measurable: undefined,
      metric: 'MET-HOURS',
      target: '{unit: hours, at_most: 24}',
      baseline: '{value: 144, unit: hours}',
    }),
  };
  expect(await judge(objectiveComplete, { files })).toEqual([
    'OBJ-2026-01: pass',
    'OBJ-2026-02: pass',
  ]);
});

test('says nothing of a metric or policy that is not there', async () => {
  const files = {
    'reviews/objectives/o.md': objective({
      not_measurable: undefined,
      metric: 'MET-NONE',
      target: '{unit: hours, at_most: 24}',
    }),
  };
  expect(await judge(objectiveComplete, { files })).toEqual(['OBJ-2026-01: pass']);
});

test('does not judge fields that break the schema, nor retired objectives', async () => {
  const files = {
    'reviews/objectives/1.md': objective({ plan: 'none' }),
    'reviews/objectives/2.md': objective({ id: 'OBJ-2026-02', status: 'retired', plan: '[]' }),
  };
  expect(await judge(objectiveComplete, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "OBJ-2026-01: not evaluated, \`plan\` breaks the schema",
      "OBJ-2026-02: not applicable, the record is retired",
    ]
  `);
});
