import { isDay } from '#content/formats.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { isDraft } from '../drafts.ts';
import type { Metric } from '../metric-results.ts';
import { missingResults } from '../missing-results.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Objective = RecordOf<'objective'> & AnyRecord;

/** The day of the last step of the plan: what is measured before it says nothing of the outcome. */
const lastStep = ({ data }: Objective): string | undefined =>
  data.plan
    .map(({ due }) => due)
    .sort()
    .at(-1);

const verdictDay = ({ data }: Objective): string | undefined =>
  isDay(data.evaluate.when) ? data.evaluate.when : undefined;

const noVerdict = (objective: Objective, fact: string, hint: string): Outcome =>
  fail(
    objective,
    ['evaluate', 'when'],
    `\`${objective.id}\` was to be judged on ${objective.data.evaluate.when}, and ${fact}`,
    hint,
  );

const byMetric = (objective: Objective, metric: Metric, evidence: Evidence): Outcome => {
  const step = lastStep(objective);
  const when = verdictDay(objective);
  const { results, measure } = metric.data;
  if (results.length === 0 && step !== undefined && step < evidence.today) {
    return fail(
      objective,
      ['metric'],
      `\`${metric.id}\` has no result to judge \`${objective.id}\` by, whose last step was due on ${step}`,
      `\`${measure.by}\` measures it and adds the result to \`results\` of \`${metric.id}\``,
    );
  }
  const missing = missingResults(metric, evidence);
  if ('unclear' in missing) return notEvaluated(`\`${metric.id}\`: ${missing.unclear}`, objective);
  if (missing.length > 0) {
    return notEvaluated(
      `results of \`${metric.id}\` are missing, as \`metric/late\` says`,
      objective,
    );
  }
  if (when === undefined || when >= evidence.today) return pass(objective);
  const from = step === undefined || step > when ? when : step;
  if (results.some(({ period }) => period.to >= from)) return pass(objective);
  return noVerdict(
    objective,
    `\`${metric.id}\` has no result from ${from} on`,
    `\`${measure.by}\` adds the result of that time to \`${metric.id}\`, or move \`evaluate.when\` to a day by which there is one`,
  );
};

/** The day on which something that looks back happened. */
const heldOn = (record: AnyRecord | undefined): string | undefined => {
  if (record?.kind === 'management-review' && !record.invalid.has('held')) return record.data.held;
  return record?.kind === 'audit' && !record.invalid.has('performed')
    ? record.data.performed.to
    : undefined;
};

/** Whether somebody looked at the objective from a day on: a review, minutes or an audit. */
const judgedSince = (
  { backlinks, records }: Register,
  objective: Objective,
  day: string,
): boolean =>
  (objective.data.reviewed ?? []).some(({ date }) => date >= day) ||
  (backlinks.get(objective.id) ?? []).some(({ from }) => (heldOn(records.get(from)) ?? '') >= day);

const byHand = (objective: Objective, { register, today }: Evidence): Outcome => {
  const when = verdictDay(objective);
  if (when === undefined) {
    return notEvaluated('`evaluate.when` names no day on which a verdict is due', objective);
  }
  if (when >= today) return notApplicable(`it is to be judged on ${when}`, objective);
  const step = lastStep(objective);
  const since = step === undefined || step > when ? when : step;
  if (judgedSince(register, objective, since)) return pass(objective);
  return noVerdict(
    objective,
    'nothing says what came out',
    `\`${objective.data.evaluate.by}\` judges it and adds the day to \`reviewed:\`, with the verdict in the text`,
  );
};

/** Whether objectives are reached is found out, and in time. */
export const objectiveMeasured: Rule = {
  id: 'objective/measured',
  severity: 'warning',
  source: '6.2 d, 9.1',
  checks:
    'an objective past the day on which it was to be judged has a result of its metric from after its last step, or, where it is not measurable, a review, minutes or an audit since then',
  why: 'An objective that nobody judges cannot be missed, and so moves nothing. Management review is owed the answer.',
  mend: 'Add the result to the metric. Where nothing is measured, judge it as `evaluate.how` says, write down what came out, and add the day to `reviewed:`.',
  *evaluate(evidence) {
    const { register } = evidence;
    const reads = ['metric', 'not_measurable', 'plan', 'evaluate', 'reviewed', 'status'] as const;
    yield* eachOf(evidence, 'objective', reads, function* (objective): Iterable<Outcome> {
      const { metric: id, not_measurable: why } = objective.data;
      const metric = register.records.get(id ?? '');
      if (isDraft(objective)) yield notApplicable('the record is a draft', objective);
      else if (id === undefined && why === undefined) {
        yield notEvaluated('nothing says how it is measured', objective);
      } else if (id === undefined) yield byHand(objective, evidence);
      else if (metric?.kind !== 'metric' || metric.invalid.size > 0) {
        yield notEvaluated(`\`${id}\` cannot be read`, objective);
      } else if (retired(metric)) yield notEvaluated(`\`${id}\` is retired`, objective);
      else yield byMetric(objective, metric, evidence);
    });
  },
};
