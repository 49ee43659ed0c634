import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Outcome } from '../rule.ts';
import { fail } from '../outcome.ts';

/** A metric in any state. */
export type Metric = RecordOf<'metric'> & AnyRecord;

const inWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} to ${to}`;

/**
 * What keeps the results of a metric from being read as a row of values in time: a period that ends
 * before it begins or after today, and two that overlap. Expects `results` to be sound.
 */
export function* resultFaults(metric: Metric, today: string): Iterable<Outcome> {
  const { results } = metric.data;
  const periods = results.map(({ period }, index) => ({ ...period, index }));
  const wrong = periods.filter(({ from, to }) => to < from || to > today);
  for (const { from, to, index } of wrong) {
    yield fail(
      metric,
      ['results', index, 'period', 'to'],
      to < from
        ? `Unexpected end \`${to}\` of a period in \`${metric.id}\`, expected a day from \`${from}\` on`
        : `Unexpected end \`${to}\` of a period in \`${metric.id}\`, expected a day that has passed`,
      'correct the day: a result speaks for a time that is over',
    );
  }
  const sound = periods.filter((period) => !wrong.includes(period));
  const inTime = sound.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const [at, period] of inTime.entries()) {
    const before = inTime[at - 1];
    if (!before || before.to < period.from) continue;
    yield fail(
      metric,
      ['results', period.index, 'period'],
      `\`${metric.id}\` has two results for ${inWords({ from: period.from, to: before.to < period.to ? before.to : period.to })}`,
      'keep one result for each time, and say what was corrected in its `note`',
    );
  }
}
