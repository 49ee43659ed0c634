import { emptySlots } from '#due/metric-slots.ts';
import type { MetricSlot } from '#due/metric-slots.ts';
import { resultFaults } from './metric-results.ts';
import type { Metric } from './metric-results.ts';
import type { Evidence } from '../rule.ts';

/** The day from which results are expected: that of the first one, else of the metric itself. */
const startOf = (metric: Metric, { proof }: Evidence): string | undefined => {
  const { results, effective, reviewed = [] } = metric.data;
  const [first] = results.map(({ period }) => period.from).sort();
  return (
    first ??
    effective ??
    proof.approvals.get(metric.id)?.approvedOn ??
    reviewed.map(({ date }) => date).sort()[0]
  );
};

/**
 * The times for which a metric lacks a result that is due, oldest first, or why nobody can say so.
 * Expects `measure` and `results` to be sound.
 */
export const missingResults = (
  metric: Metric,
  evidence: Evidence,
): readonly MetricSlot[] | { readonly unclear: string } => {
  if ([...resultFaults(metric, evidence.today)].length > 0) {
    return { unclear: 'the times of its results are unclear, as `metric/complete` says' };
  }
  const start = startOf(metric, evidence);
  if (start === undefined) {
    return { unclear: 'it has no result yet, and nothing says since when it is measured' };
  }
  const { measure, results } = metric.data;
  return (
    emptySlots(measure.every, results, start, evidence.today) ?? {
      unclear: '`measure.every` is no cadence in days or more',
    }
  );
};
