import type { RecordOf } from '#content/record.ts';
import { controlOf } from '../control-links.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** Why a control cannot be counted on today; `undefined` where it can. */
const notWorking = ({ data }: RecordOf<'control'>): string | undefined => {
  const { implementation } = data;
  if (implementation === 'planned') return 'is only planned';
  if (implementation === 'partly') return 'is only partly implemented';
  return implementation === 'none' ? 'is not implemented' : undefined;
};

/** What is said to work already does. */
export const riskExistingNotWorking: Rule = {
  id: 'risk/existing-not-working',
  severity: 'error',
  source: '6.1.3',
  checks: 'each control in `existing_controls` of a risk is implemented',
  why: 'The current level counts on these controls. If one of them is still a plan, the risk today is higher than the register says.',
  mend: 'Move the control to `treatment_controls` and rate `current` without it, or implement it and say so in its record.',
  *evaluate(evidence) {
    const { register, today } = evidence;
    yield* eachOf(evidence, 'risk', ['existing_controls'], function* (risk): Iterable<Outcome> {
      const { existing_controls: existing = [] } = risk.data;
      if (existing.length === 0) {
        yield notApplicable('it has no existing controls', risk);
        return;
      }
      const outcomes: Outcome[] = [];
      for (const [index, id] of existing.entries()) {
        const control = controlOf(register, id);
        if (control?.data.applicable !== 'yes' || control.data.implementation === undefined) {
          outcomes.push(notEvaluated(`the statement says nothing of the state of \`${id}\``, risk));
          continue;
        }
        const { implemented_since: since } = control.data;
        const state = notWorking(control);
        // That the day of a control in place lies ahead is said by `soa/status`, once for all risks.
        if (state === undefined && since !== undefined && since > today) {
          outcomes.push(notEvaluated(`\`${id}\` is said to work from ${since} only`, risk));
          continue;
        }
        if (state === undefined) continue;
        outcomes.push(
          fail(
            risk,
            ['existing_controls', index],
            `\`${risk.id}\` counts on \`${id}\`, which ${state}`,
            `move it to \`treatment_controls\` and rate \`current\` without it, or correct \`${control.path}\``,
          ),
        );
      }
      yield* outcomes.length > 0 ? outcomes : [pass(risk)];
    });
  },
};
