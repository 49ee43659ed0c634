import { quote } from '#content/quote.ts';
import { newestAssurance } from '#register/supplier-cycle.ts';
import type { PlacedAssurance } from '#register/supplier-cycle.ts';
import { controlOf } from '../control-links.ts';
import type { Register } from '#register/register.ts';
import { fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { eachSupplier } from './suppliers.ts';
import type { Supplier } from './suppliers.ts';

/** Reports that list what their users must do: SOC 1 and SOC 2, of either type. */
const isServiceReport = (kind: string): boolean => /^soc[\s_-]*[12]\b/i.test(kind);

const isExcluded = (register: Register, id: string): boolean => {
  const control = controlOf(register, id);
  return (
    control !== undefined && !control.invalid.has('applicable') && control.data.applicable === 'no'
  );
};

const ofReport = (
  supplier: Supplier,
  { assurance, index }: PlacedAssurance,
  register: Register,
): readonly Outcome[] => {
  const { kind, cuecs } = assurance;
  if (!cuecs) {
    return isServiceReport(kind)
      ? [
          fail(
            supplier,
            ['assurance', index, 'kind'],
            `${quote(kind)} of \`${supplier.id}\` does not say what it expects of its users`,
            'read its section on complementary user entity controls and list them in `cuecs:`, or write `cuecs: []` if it names none',
          ),
        ]
      : [];
  }
  return cuecs.flatMap(({ text, met_by: by }, at) => {
    const path = ['assurance', index, 'cuecs', at] as const;
    if (by === undefined) {
      return [
        fail(
          supplier,
          [...path, 'text'],
          `Nothing meets what \`${supplier.id}\` expects of us: ${quote(text)}`,
          'name our control or document that does it in `met_by:`; if there is none, add it',
        ),
      ];
    }
    return isExcluded(register, by)
      ? [
          fail(
            supplier,
            [...path, 'met_by'],
            `\`${by}\` is excluded, and is to meet what \`${supplier.id}\` expects of us: ${quote(text)}`,
            'name a control that is applicable, or include it in the statement of applicability',
          ),
        ]
      : [];
  });
};

/** What a supplier's report takes for granted on our side is done on our side. */
export const supplierCuec: Rule = {
  id: 'supplier/cuec',
  severity: 'warning',
  source: 'CC9.2',
  checks:
    'each control that the newest report of a supplier expects of its users is met by a control or document of ours that is in use; a SOC 1 or SOC 2 report says which it expects',
  why: "A supplier's controls work only with ours: who never takes away access cannot rely on how well the supplier checks passwords. The auditor of our report asks for this list.",
  mend: 'List what the report expects in `cuecs:` and name for each in `met_by:` what meets it.',
  *evaluate(evidence) {
    const { register } = evidence;
    yield* eachSupplier(evidence, ['assurance'], function* (supplier): Iterable<Outcome> {
      const newest = newestAssurance(supplier.data.assurance ?? []);
      if (!newest.some(({ assurance: { kind, cuecs } }) => cuecs ?? isServiceReport(kind))) {
        yield notApplicable('no report expects anything of its users', supplier);
        return;
      }
      const failures = newest.flatMap((placed) => ofReport(supplier, placed, register));
      yield* failures.length > 0 ? failures : [pass(supplier)];
    });
  },
};
