import { expect, test } from 'vitest';
import { objectiveMeasured } from '#rules/objective/measured.ts';
import { failures, judge } from '../evidence.ts';
import { metric, objective } from '../further-records.ts';
import { managementReview } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/objectives/o.md';

const measured = (changes: Fields = {}): string =>
  objective({
    not_measurable: undefined,
    metric: 'MET-HOURS',
    target: '{unit: hours, at_most: 24}',
    plan: '[{what: Close by hand, responsible: cto, resources: 1 day, due: 2026-03-15, done: 2026-03-10}]',
    evaluate: '{how: Results, when: 2026-04-30, by: ciso}',
    ...changes,
  });

const withMetric = (changes: Fields, objectiveChanges: Fields = {}) => ({
  [path]: measured(objectiveChanges),
  'reviews/metrics/hours.md': metric(changes),
});

const stepDone =
  '[{what: Add the question, responsible: cto, resources: 1 day, due: 2026-08-31, done: 2026-08-31}]';

test('reports an objective past its day that nobody judged', async () => {
  const files = { [path]: objective({ plan: stepDone }) };
  expect(await judge(objectiveMeasured, { files, today: '2026-12-01' })).toEqual([
    'OBJ-2026-01: not applicable, it is to be judged on 2026-12-01',
  ]);
  expect(await failures(objectiveMeasured, { files, today: '2026-12-02' })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:11:44 \`OBJ-2026-01\` was to be judged on 2026-12-01, and nothing says what came out
      hint: \`internal-auditor\` judges it and adds the day to \`reviewed:\`, with the verdict in the text"
  `);
});

test('takes a review after the last step, minutes or an audit as the verdict', async () => {
  const today = '2026-12-02';
  const reviewed = (date: string) => objective({ reviewed: `[{date: ${date}, by: ciso}]` });
  expect(
    await failures(objectiveMeasured, { files: { [path]: reviewed('2026-08-30') }, today }),
  ).toContain('nothing says');
  expect(
    await judge(objectiveMeasured, { files: { [path]: reviewed('2026-08-31') }, today }),
  ).toEqual(['OBJ-2026-01: pass']);
  const minutes = managementReview(
    { held: '2026-11-20' },
    '## d4) Objectives\n\nOBJ-2026-01 is reached.',
  );
  const files = { [path]: objective(), 'reviews/management/mr.md': minutes };
  expect(await judge(objectiveMeasured, { files, today })).toEqual(['OBJ-2026-01: pass']);
});

test('does not judge by hand without a day', async () => {
  const files = { [path]: objective({ evaluate: '{how: Sample, when: each quarter, by: ciso}' }) };
  expect(await judge(objectiveMeasured, { files })).toMatchInlineSnapshot(`
    [
      "OBJ-2026-01: not evaluated, \`evaluate.when\` names no day on which a verdict is due",
    ]
  `);
});

test('reports a measured objective with a result that nobody judged by', async () => {
  expect(await failures(objectiveMeasured, { files: withMetric({}) })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:10:32 \`OBJ-2026-01\` was to be judged on 2026-04-30, and nothing says what came out
      hint: \`ciso\` judges it and adds the day to \`reviewed:\`, with the verdict in the text"
  `);
  const judged = (date: string) => withMetric({}, { reviewed: `[{date: ${date}, by: ciso}]` });
  expect(await judge(objectiveMeasured, { files: judged('2026-03-15') })).toEqual([
    'OBJ-2026-01: pass',
  ]);
  expect(await judge(objectiveMeasured, { files: judged('2026-06-01') })).toEqual([
    'OBJ-2026-01: pass',
  ]);
});

test('counts no verdict that lies ahead', async () => {
  const files = withMetric({}, { reviewed: '[{date: 2026-06-02, by: ciso}]' });
  expect(await failures(objectiveMeasured, { files, today: '2026-06-01' })).toContain(
    'nothing says what came out',
  );
  expect(await judge(objectiveMeasured, { files, today: '2026-06-02' })).toEqual([
    'OBJ-2026-01: pass',
  ]);
});

test('reports steps past their day, also those whose end lies ahead', async () => {
  const step = (due: string, done?: string): string =>
    `{what: Ask by ${due}, responsible: cto, resources: 1 day, due: ${due}${done === undefined ? '' : `, done: ${done}`}}`;
  const plan = `[${[step('2026-06-10'), step('2026-06-11', '2026-07-01'), step('2026-06-12', '2026-06-12'), step('2026-06-30')].join(', ')}]`;
  const files = { [path]: objective({ plan }) };
  expect(await judge(objectiveMeasured, { files, today: '2026-06-10' })).toEqual([
    'OBJ-2026-01: not applicable, it is to be judged on 2026-12-01',
  ]);
  expect(await failures(objectiveMeasured, { files, today: '2026-06-30' })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:10:75 Step "Ask by 2026-06-10" of \`OBJ-2026-01\` was due on 2026-06-10
      hint: \`cto\` finishes it and adds \`done:\`, or sets a day that can be kept
    reviews/objectives/o.md:10:155 Step "Ask by 2026-06-11" of \`OBJ-2026-01\` was due on 2026-06-11
      hint: \`cto\` finishes it and adds \`done:\`, or sets a day that can be kept"
  `);
});

test('asks for no step of an objective that was judged since', async () => {
  const files = { [path]: objective({ reviewed: '[{date: 2026-12-01, by: ciso}]' }) };
  expect(await failures(objectiveMeasured, { files, today: '2026-12-01' })).toContain('Step');
  expect(await judge(objectiveMeasured, { files, today: '2026-12-02' })).toEqual([
    'OBJ-2026-01: pass',
  ]);
});

test('reports a measured objective whose day passed without a result of that time', async () => {
  const plan =
    '[{what: Close by hand, responsible: cto, resources: 1 day, due: 2026-04-15, done: 2026-04-15}]';
  const files = withMetric({}, { plan });
  expect(await judge(objectiveMeasured, { files, today: '2026-04-30' })).toEqual([
    'OBJ-2026-01: pass',
  ]);
  expect(await failures(objectiveMeasured, { files, today: '2026-05-01' })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:10:32 \`OBJ-2026-01\` was to be judged on 2026-04-30, and \`MET-HOURS\` has no result from 2026-04-15 on
      hint: \`cto\` adds the result of that time to \`MET-HOURS\`, or move \`evaluate.when\` to a day by which there is one"
  `);
});

test('reports a metric without any result once the last step is past', async () => {
  const files = withMetric({ results: '[]' });
  expect(await failures(objectiveMeasured, { files, today: '2026-03-16' })).toMatchInlineSnapshot(`
    "reviews/objectives/o.md:12:9 \`MET-HOURS\` has no result to judge \`OBJ-2026-01\` by, whose last step was due on 2026-03-15
      hint: \`cto\` measures it and adds the result to \`results\` of \`MET-HOURS\`"
  `);
  expect(await judge(objectiveMeasured, { files, today: '2026-03-15' })).toMatchInlineSnapshot(`
    [
      "OBJ-2026-01: not evaluated, \`MET-HOURS\`: it has no result yet, and nothing says since when it is measured",
    ]
  `);
});

test('leaves missing results to the metric', async () => {
  const files = withMetric({});
  expect(await judge(objectiveMeasured, { files, today: '2026-07-15' })).toMatchInlineSnapshot(`
    [
      "OBJ-2026-01: not evaluated, results of \`MET-HOURS\` are missing, as \`metric/late\` says",
    ]
  `);
});

test('does not judge drafts, objectives without a measure, or by a metric out of use', async () => {
  const files = {
    'reviews/objectives/1.md': objective({ version: '"1.0"', status: 'draft' }),
    'reviews/objectives/2.md': objective({ id: 'OBJ-2026-02', not_measurable: undefined }),
    'reviews/objectives/3.md': measured({ id: 'OBJ-2026-03', metric: 'MET-NONE' }),
    'reviews/objectives/4.md': measured({ id: 'OBJ-2026-04' }),
    'reviews/metrics/hours.md': metric({ status: 'retired' }),
  };
  expect(await judge(objectiveMeasured, { files })).toMatchInlineSnapshot(`
    [
      "OBJ-2026-01: not applicable, the record is a draft",
      "OBJ-2026-02: not evaluated, nothing says how it is measured",
      "OBJ-2026-03: not evaluated, \`MET-NONE\` cannot be read",
      "OBJ-2026-04: not evaluated, \`MET-HOURS\` is retired",
    ]
  `);
});
