import { expect, test } from 'vitest';
import { metricComplete } from '#rules/metric/complete.ts';
import { failures, judge } from '../evidence.ts';
import { metric } from '../further-records.ts';

const path = 'reviews/metrics/hours.md';

test('reports texts that are still to be written', async () => {
  const files = { [path]: metric({ what: 'TBD', method: '"?"', source: 'todo', unit: 'n/a' }) };
  expect(await failures(metricComplete, { files })).toMatchInlineSnapshot(`
    "reviews/metrics/hours.md:6:7 Unexpected \`TBD\` in \`what\` of \`MET-HOURS\`, expected what is measured
      hint: write it so that somebody else measures the same and gets the same value
    reviews/metrics/hours.md:7:9 Unexpected \`?\` in \`method\` of \`MET-HOURS\`, expected how the value is made
      hint: write it so that somebody else measures the same and gets the same value
    reviews/metrics/hours.md:8:9 Unexpected \`todo\` in \`source\` of \`MET-HOURS\`, expected where the data comes from
      hint: write it so that somebody else measures the same and gets the same value
    reviews/metrics/hours.md:9:7 Unexpected \`n/a\` in \`unit\` of \`MET-HOURS\`, expected the unit of the values
      hint: write it so that somebody else measures the same and gets the same value"
  `);
});

test('reports results of times to come, that end before they begin, or overlap', async () => {
  const results = [
    '{period: {from: 2026-04-01, to: 2026-06-02}, value: 1}',
    '{period: {from: 2026-03-31, to: 2026-03-01}, value: 1}',
    '{period: {from: 2025-10-01, to: 2025-12-31}, value: 1}',
    '{period: {from: 2025-12-31, to: 2026-01-31}, value: 1}',
  ];
  const files = { [path]: metric({ results: `[${results.join(', ')}]` }) };
  expect(await failures(metricComplete, { files, today: '2026-06-01' })).toMatchInlineSnapshot(`
    "reviews/metrics/hours.md:12:43 Unexpected end \`2026-06-02\` of a period in \`MET-HOURS\`, expected a day that has passed
      hint: correct the day: a result speaks for a time that is over
    reviews/metrics/hours.md:12:99 Unexpected end \`2026-03-01\` of a period in \`MET-HOURS\`, expected a day from \`2026-03-31\` on
      hint: correct the day: a result speaks for a time that is over
    reviews/metrics/hours.md:12:188 \`MET-HOURS\` has two results for 2025-12-31
      hint: keep one result for each time, and say what was corrected in its \`note\`"
  `);
});

test('passes a metric whose results follow one another up to today', async () => {
  const results =
    '[{period: {from: 2026-04-01, to: 2026-06-01}, value: 1}, {period: {from: 2026-03-31, to: 2026-03-31}, value: 1}]';
  const files = {
    [path]: metric({ results, unit: '"%"' }),
    'reviews/metrics/none.md': metric({ id: 'MET-NONE', results: '[]' }),
  };
  expect(await judge(metricComplete, { files, today: '2026-06-01' })).toEqual([
    'MET-HOURS: pass',
    'MET-NONE: pass',
  ]);
});

test('does not judge a metric whose fields break the schema, nor a retired one', async () => {
  const files = {
    [path]: metric({ results: 'none', what: 'TBD' }),
    'reviews/metrics/old.md': metric({ id: 'MET-OLD', status: 'retired', what: 'TBD' }),
  };
  expect(await judge(metricComplete, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "MET-HOURS: not evaluated, \`results\` breaks the schema",
      "MET-OLD: not applicable, the record is retired",
    ]
  `);
});
