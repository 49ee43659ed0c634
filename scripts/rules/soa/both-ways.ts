import type { AnyRecord, FieldPath, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { controlFields, controlOf, risksByControl, risksInUse } from '../control-links.ts';
import type { RisksByControl } from '../control-links.ts';
import { fail, notApplicable, notEvaluated, pass, retired, unread } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** The controls of a risk with the place of each, a control that stands in both lists but once. */
const namedControls = ({ data }: RecordOf<'risk'>): ReadonlyMap<string, FieldPath> => {
  const named = new Map<string, FieldPath>();
  for (const field of controlFields) {
    for (const [index, id] of (data[field] ?? []).entries()) {
      if (!named.has(id)) named.set(id, [field, index]);
    }
  }
  return named;
};

/** Controls that a risk names although the statement excludes them. */
function* excludedControls(
  register: Register,
  risks: RisksByControl,
  risk: RecordOf<'risk'> & AnyRecord,
): Iterable<Outcome> {
  for (const [id, field] of namedControls(risk)) {
    const control = controlOf(register, id);
    if (!control || control.invalid.has('applicable')) {
      yield notEvaluated(`the statement says nothing of \`${id}\``, risk);
    } else if (control.data.applicable !== 'no') continue;
    else if (risks.naming(id, ['treatment_controls']).length > 0) {
      yield notEvaluated(`\`soa/exclusion\` says that risks treat with \`${id}\``, risk);
    } else {
      yield fail(
        risk,
        field,
        `\`${risk.id}\` names \`${id}\`, which the statement excludes`,
        `set \`applicable: yes\` in \`${control.path}\`, or name another control`,
        { related: [{ ...control.positions.ofValue(['applicable']), message: 'excluded here' }] },
      );
    }
  }
}

const namedByRisk = (
  register: Register,
  risks: RisksByControl,
  control: RecordOf<'control'> & AnyRecord,
): Outcome => {
  const { applicable, reasons = [], risks: answers = [] } = control.data;
  const broken = ['applicable', 'reasons', 'risks'].filter((field) => control.invalid.has(field));
  if (broken.length > 0) {
    return notEvaluated(`\`${broken.join('`, `')}\` breaks the schema`, control);
  }
  if (applicable === 'no' || !reasons.includes('risk')) {
    return notApplicable('the control is not there for a risk', control);
  }
  if (risks.naming(control.id).length > 0) return pass(control);
  if (unread(register, 'risk')) return notEvaluated('a risk cannot be read', control);
  if (answers.length === 0) {
    return notEvaluated('`soa/inclusion` says that neither side names a risk', control);
  }
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
    const risks = risksByControl(register);
    for (const risk of risksInUse(register)) {
      const found = [...excludedControls(register, risks, risk)];
      yield* found.length > 0 ? found : [pass(risk)];
    }
    for (const control of recordsOf(register, 'control')) {
      if (!retired(control)) yield namedByRisk(register, risks, control);
    }
  },
};
