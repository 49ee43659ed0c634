import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { eachOf, fail, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Objective = RecordOf<'objective'> & AnyRecord;

function* units(register: Register, objective: Objective): Iterable<Outcome> {
  const { metric: id, target, baseline } = objective.data;
  const metric = register.records.get(id ?? '');
  const known = metric?.kind === 'metric' && !metric.invalid.has('unit') ? metric : undefined;
  if (known && target && target.unit !== known.data.unit) {
    yield fail(
      objective,
      ['target', 'unit'],
      `Unexpected unit \`${target.unit}\` in the target of \`${objective.id}\`, expected \`${known.data.unit}\` as in \`${known.id}\``,
      `state the target in the unit of \`${known.id}\`, so that its results can be compared with it`,
    );
  } else if (target && baseline && baseline.unit !== target.unit) {
    yield fail(
      objective,
      ['baseline', 'unit'],
      `Unexpected unit \`${baseline.unit}\` in the baseline of \`${objective.id}\`, expected \`${target.unit}\` as in its target`,
      'state where it began in the unit of `target`',
    );
  }
}

/** What lacks of the way in which an objective is measured, or contradicts it. */
function* measure(register: Register, objective: Objective): Iterable<Outcome> {
  const { metric, target, not_measurable: why } = objective.data;
  const { id } = objective;
  if (why !== undefined && (metric ?? target) !== undefined) {
    yield fail(
      objective,
      ['not_measurable'],
      `\`${id}\` is called not measurable and has a \`${metric === undefined ? 'target' : 'metric'}\``,
      'take `not_measurable` out, or `metric` and `target`',
    );
  } else if (why !== undefined) return;
  else if (metric === undefined && target === undefined) {
    yield fail(
      objective,
      ['title'],
      `Cannot find how \`${id}\` is measured, expected \`metric\` and \`target\`, or \`not_measurable\``,
      'name the metric in `metric:` and the value to reach in `target:`, or say under `not_measurable:` why there is none and how it is judged',
    );
  } else if (target === undefined) {
    yield fail(
      objective,
      ['metric'],
      `\`${id}\` is measured by \`${String(metric)}\` without a \`target\``,
      'add `target:` with `unit` and `at_least` or `at_most`',
    );
  } else if (metric === undefined) {
    yield fail(
      objective,
      ['target'],
      `\`${id}\` has a target without a \`metric\``,
      'name the metric whose results are compared with it in `metric:`',
    );
  } else yield* units(register, objective);
}

function* others(register: Register, objective: Objective): Iterable<Outcome> {
  const { policy, plan, communicated_to: told } = objective.data;
  const served = register.records.get(policy);
  if (served?.kind === 'document' && !served.invalid.has('type') && served.data.type !== 'policy') {
    yield fail(
      objective,
      ['policy'],
      `\`${objective.id}\` serves \`${policy}\`, which is of type \`${served.data.type}\`, expected a policy`,
      'name the policy that sets the direction for this objective',
    );
  }
  if (plan.length === 0) {
    yield fail(
      objective,
      ['plan'],
      `Unexpected empty \`plan\` of \`${objective.id}\`, expected at least one step`,
      'add what is done, by which role, with which resources and by when',
    );
  }
  if (told.length === 0) {
    yield fail(
      objective,
      ['communicated_to'],
      `\`${objective.id}\` was communicated to nobody`,
      'tell those who work towards it, and name their groups in `communicated_to`',
    );
  }
}

/** An objective can be worked towards and be judged. */
export const objectiveComplete: Rule = {
  id: 'objective/complete',
  severity: 'error',
  source: '6.2',
  checks:
    'an objective serves a policy, is measured by a metric against a target in its unit or says why not, has a plan, and was communicated',
  why: 'An objective without a measure, a plan and people who know of it is a wish. Auditors ask for each of these by name.',
  mend: 'Add `metric` and `target` (or `not_measurable`), at least one step of `plan`, and the groups in `communicated_to`.',
  *evaluate(evidence) {
    const { register } = evidence;
    const reads = [
      'policy',
      'metric',
      'target',
      'baseline',
      'not_measurable',
      'plan',
      'communicated_to',
    ] as const;
    yield* eachOf(evidence, 'objective', reads, function* (objective): Iterable<Outcome> {
      const outcomes = [...measure(register, objective), ...others(register, objective)];
      yield* outcomes.length > 0 ? outcomes : [pass(objective)];
    });
  },
};
