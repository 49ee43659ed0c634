import type { AnyRecord, RecordOf } from '#content/record.ts';
import { lateSteps } from '#due/steps.ts';
import { judgedSince, lastStep, verdictDay, verdictFrom } from '#due/objective-verdict.ts';
import { isDraft } from '../drafts.ts';
import type { Metric } from '../metric/metric-results.ts';
import { missingResults } from '../metric/missing-results.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Objective = RecordOf<'objective'> & AnyRecord;

const noVerdict = (objective: Objective, fact: string, hint: string): Outcome =>
  fail(
    objective,
    ['evaluate', 'when'],
    `\`${objective.id}\` was to be judged on ${objective.data.evaluate.when}, and ${fact}`,
    hint,
  );

/** What is said once the day on which it was to be judged is past, and nobody did. */
const verdict = (objective: Objective, evidence: Evidence): Outcome => {
  const when = verdictDay(objective);
  if (when === undefined) {
    return notEvaluated('`evaluate.when` names no day on which a verdict is due', objective);
  }
  if (when >= evidence.today) return notApplicable(`it is to be judged on ${when}`, objective);
  if (judgedSince(evidence, objective, verdictFrom(objective, when))) return pass(objective);
  return noVerdict(
    objective,
    'nothing says what came out',
    `\`${objective.data.evaluate.by}\` judges it and adds the day to \`reviewed:\`, with the verdict in the text`,
  );
};

/** Whether there are results to judge it by; nothing where there are. */
const results = (objective: Objective, metric: Metric, evidence: Evidence): Outcome | undefined => {
  const step = lastStep(objective);
  const when = verdictDay(objective);
  const { results: measured, measure } = metric.data;
  if (measured.length === 0 && step !== undefined && step < evidence.today) {
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
  if (when === undefined || when >= evidence.today) return undefined;
  const from = verdictFrom(objective, when);
  if (measured.some(({ period }) => period.to >= from)) return undefined;
  return noVerdict(
    objective,
    `\`${metric.id}\` has no result from ${from} on`,
    `\`${measure.by}\` adds the result of that time to \`${metric.id}\`, or move \`evaluate.when\` to a day by which there is one`,
  );
};

/** Steps that are past their day; of an objective that was judged since nobody asks any more. */
const ofSteps = (objective: Objective, evidence: Evidence): readonly Outcome[] => {
  const { today } = evidence;
  const when = verdictDay(objective);
  const over = when !== undefined && when < today;
  return lateSteps(objective.data.plan, today)
    .filter(([, { due }]) => !over || !judgedSince(evidence, objective, due))
    .map(([index, { what, responsible, due }]) =>
      fail(
        objective,
        ['plan', index, 'due'],
        `Step "${what}" of \`${objective.id}\` was due on ${due}`,
        `\`${responsible}\` finishes it and adds \`done:\`, or sets a day that can be kept`,
      ),
    );
};

const measured = (objective: Objective, evidence: Evidence): Outcome => {
  const { metric: id, not_measurable: why } = objective.data;
  if (id === undefined) {
    return why === undefined
      ? notEvaluated('nothing says how it is measured', objective)
      : verdict(objective, evidence);
  }
  const metric = evidence.register.records.get(id);
  if (metric?.kind !== 'metric' || metric.invalid.size > 0) {
    return notEvaluated(`\`${id}\` cannot be read`, objective);
  }
  if (retired(metric)) return notEvaluated(`\`${id}\` is retired`, objective);
  const lacking = results(objective, metric, evidence);
  if (lacking) return lacking;
  const judged = verdict(objective, evidence);
  return judged.result === 'fail' ? judged : pass(objective);
};

/** Whether objectives are reached is found out, and in time. */
export const objectiveMeasured: Rule = {
  id: 'objective/measured',
  severity: 'warning',
  source: '6.2 d, 9.1',
  checks:
    'an objective past the day on which it was to be judged was judged by a review, minutes or an audit, from its last step on, and its metric, where it has one, has a result of that time; no step of its plan is past its day without being done',
  why: 'An objective that nobody judges cannot be missed, and so moves nothing. Management review is owed the answer.',
  mend: 'Do the step, or set another day. Add the result to the metric, judge the objective as `evaluate.how` says, write down what came out, and add the day to `reviewed:`.',
  *evaluate(evidence) {
    const reads = ['metric', 'not_measurable', 'plan', 'evaluate', 'reviewed', 'status'] as const;
    yield* eachOf(evidence, 'objective', reads, function* (objective): Iterable<Outcome> {
      if (isDraft(objective)) {
        yield notApplicable('the record is a draft', objective);
        return;
      }
      const late = ofSteps(objective, evidence);
      const judged = measured(objective, evidence);
      yield* late;
      if (late.length === 0 || judged.result === 'fail' || judged.result === 'not evaluated') {
        yield judged;
      }
    });
  },
};
