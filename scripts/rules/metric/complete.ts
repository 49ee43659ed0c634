import { eachOf, fail, pass } from '../outcome.ts';
import { resultFaults } from './metric-results.ts';
import type { Metric } from './metric-results.ts';
import type { Outcome, Rule } from '../rule.ts';
import { isPlaceholder } from '../substance.ts';

const texts = ['what', 'method', 'source', 'unit'] as const;

const asks: Readonly<Record<(typeof texts)[number], string>> = {
  what: 'what is measured',
  method: 'how the value is made',
  source: 'where the data comes from',
  unit: 'the unit of the values',
};

/** Whether a text is still to be written; a unit may be a sign such as `%`. */
const unwritten = (field: (typeof texts)[number], text: string): boolean =>
  isPlaceholder(text) && (field !== 'unit' || /\p{L}/u.test(text));

function* placeholders(metric: Metric): Iterable<Outcome> {
  for (const field of texts) {
    const text = metric.data[field];
    if (!unwritten(field, text)) continue;
    yield fail(
      metric,
      [field],
      `Unexpected \`${text.trim()}\` in \`${field}\` of \`${metric.id}\`, expected ${asks[field]}`,
      'write it so that somebody else measures the same and gets the same value',
    );
  }
}

/** A metric can be measured again by somebody else, and its results can be compared. */
export const metricComplete: Rule = {
  id: 'metric/complete',
  severity: 'error',
  source: '9.1',
  checks:
    'a metric answers what, how, from where and in which unit in words of its own, and its results are for times that are over and do not overlap',
  why: 'Results say something only when the same thing was measured in the same way. What, how, when and by whom it is measured, and when and by whom it is judged, is what auditors ask of each metric.',
  mend: 'Replace what stands for a text still to be written. Correct the periods of `results` so that each time has one result.',
  *evaluate(evidence) {
    const reads = [...texts, 'results'] as const;
    yield* eachOf(evidence, 'metric', reads, function* (metric): Iterable<Outcome> {
      const outcomes = [...placeholders(metric), ...resultFaults(metric, evidence.today)];
      yield* outcomes.length > 0 ? outcomes : [pass(metric)];
    });
  },
};
