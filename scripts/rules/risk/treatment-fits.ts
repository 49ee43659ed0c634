import type { Reference, Register } from '#register/register.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import { asksForAcceptance } from './risk-levels.ts';
import type { Risk } from './risk-levels.ts';
import type { Outcome, Rule } from '../rule.ts';

const insurance = /\binsur/i;

/** Whether the risk says in words that it is insured: an insurer need not be a supplier. */
const namesInsurance = ({ data, body }: Risk): boolean =>
  [
    ...(data.plan ?? []).map(({ what }) => what),
    ...(data.references ?? []).map(({ title }) => title),
    body,
  ].some((text) => insurance.test(text));

const namesChange = (register: Register, references: readonly Reference[]): boolean =>
  references.some((reference) => {
    const kind: string | undefined = register.records.get(targetRecord(reference) ?? '')?.kind;
    return kind === 'change';
  });

/** What the option needs and the risk does not have; `undefined` where it has it. */
const lacking = (
  register: Register,
  risk: Risk,
  references: readonly Reference[],
): readonly [string, string] | undefined => {
  const { treatment, treatment_controls, suppliers, plan, acceptance } = risk.data;
  const some = (list: readonly unknown[] | undefined): boolean => (list ?? []).length > 0;
  switch (treatment) {
    case 'modify':
      return some(treatment_controls)
        ? undefined
        : ['controls', 'name the controls in `treatment_controls`'];
    case 'share':
      return some(suppliers) || namesInsurance(risk)
        ? undefined
        : [
            'a supplier or an insurance',
            'name who carries part of it in `suppliers`, or the insurance in the plan or the text',
          ];
    case 'avoid':
      return some(plan) || namesChange(register, references)
        ? undefined
        : ['a change', 'write in `plan` what is stopped or changed, or name the change record'];
    case 'retain':
      return acceptance
        ? undefined
        : ['an acceptance', 'add `acceptance:` with `by`, `until` and `reason`'];
  }
};

/** The treatment that is named is also there. */
export const riskTreatmentFits: Rule = {
  id: 'risk/treatment-fits',
  severity: 'error',
  source: '6.1.3 a',
  checks:
    'to modify a risk there are controls, to share it a supplier or an insurance, to avoid it a change, to retain it an acceptance, which above the acceptance level `risk/above-acceptance` asks for',
  why: 'The option is a decision; what carries it out is the treatment. One without the other is an intention.',
  mend: 'Add what the option needs, or choose the option that describes what is done.',
  *evaluate(evidence) {
    const reads = ['treatment', 'treatment_controls', 'suppliers', 'plan', 'acceptance'] as const;
    const { register } = evidence;
    const byRecord = referencesByRecord(register);
    yield* eachOf(evidence, 'risk', reads, function* (risk): Iterable<Outcome> {
      const found = lacking(register, risk, byRecord.get(risk.id) ?? []);
      if (!found) {
        yield pass(risk);
        return;
      }
      if (risk.data.treatment === 'retain' && asksForAcceptance(register, risk)) {
        yield notApplicable('`risk/above-acceptance` asks for its acceptance', risk);
        return;
      }
      const [what, hint] = found;
      yield fail(
        risk,
        ['treatment'],
        `Treatment \`${risk.data.treatment}\` of \`${risk.id}\` lacks ${what}`,
        `${hint}, or choose another treatment`,
      );
    });
  },
};
