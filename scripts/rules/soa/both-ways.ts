import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { controlFields, controlOf, risksInUse, risksNaming } from '../control-links.ts';
import { fail, notApplicable, notEvaluated, pass, retired, unread } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** Controls that a risk names although the statement excludes them. */
function* excludedControls(
  register: Register,
  risk: RecordOf<'risk'> & AnyRecord,
): Iterable<Outcome> {
  for (const field of controlFields) {
    for (const [index, id] of (risk.data[field] ?? []).entries()) {
      const control = controlOf(register, id);
      if (!control || control.invalid.has('applicable')) {
        yield notEvaluated(`the statement says nothing of \`${id}\``, risk);
      } else if (control.data.applicable === 'no') {
        yield fail(
          risk,
          [field, index],
          `\`${risk.id}\` names \`${id}\`, which the statement excludes`,
          `set \`applicable: yes\` in \`${control.path}\`, or name another control`,
          { related: [{ ...control.positions.ofValue(['applicable']), message: 'excluded here' }] },
        );
      }
    }
  }
}

const namedByRisk = (register: Register, control: RecordOf<'control'> & AnyRecord): Outcome => {
  const { applicable, reasons = [] } = control.data;
  if (control.invalid.has('applicable') || control.invalid.has('reasons')) {
    return notEvaluated('`applicable` or `reasons` breaks the schema', control);
  }
  if (applicable === 'no' || !reasons.includes('risk')) {
    return notApplicable('the control is not there for a risk', control);
  }
  if (risksNaming(register, control.id).length > 0) return pass(control);
  if (unread(register, 'risk')) return notEvaluated('a risk cannot be read', control);
  return fail(
    control,
    ['reasons', reasons.indexOf('risk')],
    `\`${control.id}\` is there for a risk, and no risk names it`,
    'name it in `treatment_controls` or `existing_controls` of the risk, or drop the reason',
  );
};

/** Risk register and statement say the same of each control. */
export const soaBothWays: Rule = {
  id: 'soa/both-ways',
  severity: 'error',
  source: '6.1.3 b-d',
  checks:
    'every control that a risk names is applicable, every control with the reason `risk` is named by a risk',
  why: 'The statement is the result of treating risks. If the two differ, one of them was written without the other.',
  mend: 'Make the control applicable or treat the risk otherwise; name the control in the risk or give its true reason.',
  *evaluate({ register }) {
    for (const risk of risksInUse(register)) {
      const found = [...excludedControls(register, risk)];
      yield* found.length > 0 ? found : [pass(risk)];
    }
    for (const control of recordsOf(register, 'control')) {
      if (!retired(control)) yield namedByRisk(register, control);
    }
  },
};
