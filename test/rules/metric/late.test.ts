import { expect, test } from 'vitest';
import { metricLate } from '#rules/metric/late.ts';
import { failures, judge } from '../evidence.ts';
import { metric } from '../further-records.ts';
import type { Fields } from '../records.ts';

const story = (changes: Fields, today: string) => ({
  files: { 'reviews/metrics/hours.md': metric(changes) },
  today,
});

type Period = readonly [from: string, to: string];

const results = (...periods: readonly Period[]): string =>
  `[${periods.map(([from, to]) => `{period: {from: ${from}, to: ${to}}, value: 1}`).join(', ')}]`;

test('reports a quarter without a result, two weeks after its end', async () => {
  expect(await judge(metricLate, story({}, '2026-07-14'))).toEqual(['MET-HOURS: pass']);
  expect(await failures(metricLate, story({}, '2026-07-15'))).toMatchInlineSnapshot(`
    "reviews/metrics/hours.md:12:10 \`MET-HOURS\` has no result for 2026-04-01 to 2026-06-30, due by 2026-07-14
      hint: \`cto\` measures it and adds the result to \`results\`; if it is measured less often, correct \`measure.every\`"
  `);
});

test('counts the slots that follow', async () => {
  expect(await failures(metricLate, story({}, '2027-01-15'))).toMatchInlineSnapshot(`
    "reviews/metrics/hours.md:12:10 \`MET-HOURS\` has no result for 2026-04-01 to 2026-06-30, due by 2026-07-14, and none for 2 more up to 2026-12-31
      hint: \`cto\` measures it and adds the result to \`results\`; if it is measured less often, correct \`measure.every\`"
  `);
});

test('reports a hole between results for a year', async () => {
  const some = {
    results: results(
      ['2026-01-01', '2026-03-31'],
      ['2026-07-01', '2026-09-30'],
      ['2026-10-01', '2027-06-30'],
    ),
  };
  expect(await failures(metricLate, story(some, '2027-06-30'))).toContain(
    'for 2026-04-01 to 2026-06-30',
  );
  expect(await judge(metricLate, story(some, '2027-07-01'))).toEqual(['MET-HOURS: pass']);
});

test('takes one result for all the slots that it reaches over', async () => {
  const year = { results: results(['2025-07-01', '2026-06-30']) };
  expect(await judge(metricLate, story(year, '2026-10-14'))).toEqual(['MET-HOURS: pass']);
});

test('takes a value of a day for the slot in which it lies, over the ends of months', async () => {
  const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-15'];
  const monthly = {
    measure: '{every: P1M, by: cto}',
    results: results(...days.map((day) => [day, day] as const)),
  };
  expect(await judge(metricLate, story(monthly, '2026-06-14'))).toEqual(['MET-HOURS: pass']);
  expect(await failures(metricLate, story(monthly, '2026-06-15'))).toContain(
    'for 2026-05-01 to 2026-05-31',
  );
});

test('gives a weekly metric one week', async () => {
  const weekly = {
    measure: '{every: P1W, by: cto}',
    results: results(['2026-06-01', '2026-06-07']),
  };
  expect(await judge(metricLate, story(weekly, '2026-06-21'))).toEqual(['MET-HOURS: pass']);
  expect(await failures(metricLate, story(weekly, '2026-06-22'))).toContain('due by 2026-06-21');
});

test('reaches back one year from the last day of February too', async () => {
  const old = { results: results(['2020-01-01', '2020-03-31']) };
  expect(await failures(metricLate, story(old, '2028-02-29'))).toMatchInlineSnapshot(`
    "reviews/metrics/hours.md:12:10 \`MET-HOURS\` has no result for 2027-01-01 to 2027-03-31, due by 2027-04-14, and none for 3 more up to 2027-12-31
      hint: \`cto\` measures it and adds the result to \`results\`; if it is measured less often, correct \`measure.every\`"
  `);
});

test('begins with the day of force or review where there is no result yet', async () => {
  expect(await judge(metricLate, story({ results: '[]' }, '2026-07-15'))).toMatchInlineSnapshot(`
    [
      "MET-HOURS: not evaluated, it has no result yet, and nothing says since when it is measured",
    ]
  `);
  const since = { results: '[]', effective: '2026-05-01' };
  expect(await failures(metricLate, story(since, '2026-07-15'))).toContain(
    'for 2026-04-01 to 2026-06-30',
  );
  const reviewed = { results: '[]', reviewed: '[{date: 2026-05-01, by: ciso}]' };
  expect(await failures(metricLate, story(reviewed, '2026-07-15'))).toContain('for 2026-04-01');
});

test('does not judge unclear results, drafts and retired metrics', async () => {
  const files = {
    'reviews/metrics/1.md': metric({ results: results(['2026-03-31', '2026-01-01']) }),
    'reviews/metrics/2.md': metric({ id: 'MET-2', version: '"1.0"', status: 'in-review' }),
    'reviews/metrics/3.md': metric({ id: 'MET-3', status: 'retired' }),
    'reviews/metrics/4.md': metric({ id: 'MET-4', measure: 'often' }),
  };
  expect(await judge(metricLate, { files, today: '2026-12-01', broken: true }))
    .toMatchInlineSnapshot(`
    [
      "MET-2: not applicable, the record is a draft",
      "MET-3: not applicable, the record is retired",
      "MET-4: not evaluated, \`measure\` breaks the schema",
      "MET-HOURS: not evaluated, the times of its results are unclear, as \`metric/complete\` says",
    ]
  `);
});

test('goes on with the periods of the metric where these are as long as it is measured', async () => {
  const halfYearly = (...periods: readonly Period[]) => ({
    measure: '{every: P6M, by: cto}',
    results: results(...periods),
  });
  const october = halfYearly(['2025-10-01', '2026-03-31']);
  expect(await judge(metricLate, story(october, '2026-10-14'))).toEqual(['MET-HOURS: pass']);
  expect(await failures(metricLate, story(october, '2026-10-15'))).toContain(
    'no result for 2026-04-01 to 2026-09-30, due by 2026-10-14',
  );
  const fortnights = {
    measure: '{every: P2W, by: cto}',
    results: results(['2026-05-06', '2026-05-19']),
  };
  expect(await judge(metricLate, story(fortnights, '2026-06-16'))).toEqual(['MET-HOURS: pass']);
  expect(await failures(metricLate, story(fortnights, '2026-06-17'))).toContain(
    'no result for 2026-05-20 to 2026-06-02, due by 2026-06-16',
  );
});

test('follows a metric whose year moved', async () => {
  const moved = {
    measure: '{every: P1Y, by: cto}',
    results: results(
      ['2024-01-01', '2024-12-31'],
      ['2025-01-01', '2025-03-31'],
      ['2025-04-01', '2026-03-31'],
    ),
  };
  expect(await judge(metricLate, story(moved, '2027-04-14'))).toEqual(['MET-HOURS: pass']);
  expect(await failures(metricLate, story(moved, '2027-04-15'))).toContain(
    'no result for 2026-04-01 to 2027-03-31, due by 2027-04-14',
  );
});

test('finds a hole between own periods, and takes long results over several of them', async () => {
  const periods = {
    measure: '{every: P1M, by: cto}',
    results: results(
      ['2025-12-15', '2026-01-14'],
      ['2026-02-15', '2026-03-14'],
      ['2026-03-15', '2026-05-14'],
    ),
  };
  expect(await failures(metricLate, story(periods, '2026-06-01'))).toMatchInlineSnapshot(`
    "reviews/metrics/hours.md:12:10 \`MET-HOURS\` has no result for 2026-01-15 to 2026-02-14, due by 2026-02-28
      hint: \`cto\` measures it and adds the result to \`results\`; if it is measured less often, correct \`measure.every\`"
  `);
});
