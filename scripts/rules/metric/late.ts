import { isDraft } from '../drafts.ts';
import type { Metric } from './metric-results.ts';
import { missingResults } from './missing-results.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const judge = (metric: Metric, evidence: Evidence): Outcome => {
  const missing = missingResults(metric, evidence);
  if ('unclear' in missing) return notEvaluated(missing.unclear, metric);
  const [first, ...more] = missing;
  if (first === undefined) return pass(metric);
  const last = more.at(-1) ?? first;
  const others = more.length === 0 ? '' : `, and none for ${more.length} more up to ${last.to}`;
  const { by } = metric.data.measure;
  return fail(
    metric,
    ['results'],
    `\`${metric.id}\` has no result for ${first.from} to ${first.to}, due by ${first.due}${others}`,
    `\`${by}\` measures it and adds the result to \`results\`; if it is measured less often, correct \`measure.every\``,
  );
};

/** What is to be measured is measured when it is to be. */
export const metricLate: Rule = {
  id: 'metric/late',
  severity: 'warning',
  source: '9.1',
  checks:
    'a metric has a result for each stretch of `measure.every` in the last twelve months, from its first result on, within two weeks of the end of that stretch; stretches go on as those of its results, else as the calendar has them',
  why: 'A row of results with holes shows no trend, and management review decides on it.',
  mend: 'Add the results that are missing as far as the data is still there. A hole is no longer reported a year after it. If it is measured less often, say so in `measure.every`.',
  *evaluate(evidence) {
    const reads = ['measure', 'results', 'effective', 'reviewed', 'status'] as const;
    yield* eachOf(evidence, 'metric', reads, function* (metric): Iterable<Outcome> {
      if (isDraft(metric)) yield notApplicable('the record is a draft', metric);
      else yield judge(metric, evidence);
    });
  },
};
