import { quote } from '#content/quote.ts';
import { durationInWords } from '#register/day-words.ts';
import {
  coveredTo,
  lastSupplierReview,
  newestAssurance,
  nextSupplierReview,
  supplierReviewEvery,
} from '#register/supplier-cycle.ts';
import type { PlacedAssurance } from '#register/supplier-cycle.ts';
import { fail, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { eachSupplier } from './suppliers.ts';
import type { Supplier } from './suppliers.ts';

const unreviewed = (supplier: Supplier, today: string): readonly Outcome[] => {
  const { id, data } = supplier;
  const every = durationInWords(supplierReviewEvery(data));
  const due = nextSupplierReview(data, today);
  const hint = `\`${data.owner}\` looks at reports, notices, contract and access, and adds an entry to \`reviews:\``;
  if (due === undefined) {
    return [
      fail(
        supplier,
        ['criticality'],
        `The ${data.criticality} supplier \`${id}\` was never reviewed, expected every ${every}`,
        hint,
      ),
    ];
  }
  if (due >= today) return [];
  const last = (data.reviews ?? []).findIndex(
    ({ date }) => date === lastSupplierReview(data, today),
  );
  return [
    fail(
      supplier,
      ['reviews', last, 'date'],
      `The ${data.criticality} supplier \`${id}\` was to be reviewed by ${due}, expected every ${every}`,
      hint,
    ),
  ];
};

const ended = (
  supplier: Supplier,
  { assurance, index }: PlacedAssurance,
  today: string,
): Outcome | undefined => {
  const { kind, valid_to, period, bridge_to } = assurance;
  if (valid_to !== undefined && valid_to < today) {
    return fail(
      supplier,
      ['assurance', index, 'valid_to'],
      `${quote(kind)} of \`${supplier.id}\` was valid to ${valid_to}`,
      'get the new one, read it, and add it to `assurance:`; or drop the entry if nobody relies on it any more',
    );
  }
  if (period && period.to < period.from) {
    return fail(
      supplier,
      ['assurance', index, 'period', 'to'],
      `The period of ${quote(kind)} of \`${supplier.id}\` ends on ${period.to}, before it begins on ${period.from}`,
      'correct one of the two days from the report',
    );
  }
  const covered = coveredTo(assurance);
  if (period && covered !== undefined && covered < today) {
    return fail(
      supplier,
      bridge_to === covered
        ? ['assurance', index, 'bridge_to']
        : ['assurance', index, 'period', 'to'],
      `Nothing covers \`${supplier.id}\` since ${covered}, where ${bridge_to === covered ? 'the bridge letter' : `the period of ${quote(kind)}`} ends`,
      'ask for a bridge letter and write its last day in `bridge_to`, or read the next report and add it to `assurance:`',
    );
  }
  return undefined;
};

const ofAssurance = (
  supplier: Supplier,
  placed: PlacedAssurance,
  today: string,
): readonly Outcome[] => {
  const { kind, scope_fits, valid_to, period, issued } = placed.assurance;
  const failure = ended(supplier, placed, today);
  const unfit =
    scope_fits === 'no'
      ? fail(
          supplier,
          ['assurance', placed.index, 'scope_fits'],
          `${quote(kind)} of \`${supplier.id}\` does not cover the service that is used`,
          'ask for a report that does, or look at what it leaves out yourself, record that in `reviews:`, and treat what remains as a risk',
        )
      : undefined;
  const failures = [failure, unfit].filter((one) => one !== undefined);
  return failures.length === 0 && valid_to === undefined && !period
    ? [
        notEvaluated(
          `${quote(kind)} of ${issued} has neither \`period\` nor \`valid_to\``,
          supplier,
        ),
      ]
    : failures;
};

/** On whom everything hangs is not taken at his word: somebody from outside looked at him. */
const unassured = (supplier: Supplier): readonly Outcome[] => {
  const { id, data } = supplier;
  if (data.criticality !== 'critical' || (data.assurance ?? []).length > 0) return [];
  return [
    fail(
      supplier,
      [data.assurance ? 'assurance' : 'criticality'],
      `Nothing assures that the critical supplier \`${id}\` works as it says: it has no report or certificate in \`assurance\``,
      `\`${data.owner}\` asks for a report or certificate, reads it, and adds it to \`assurance:\`; where there is none, adds what was looked at in its place as an entry with a \`kind\` of its own`,
    ),
  ];
};

const reads = ['criticality', 'review_every', 'reviews', 'assurance', 'owner'] as const;

/** Suppliers are looked at again, and what they show is of today. */
export const supplierReview: Rule = {
  id: 'supplier/review',
  severity: 'warning',
  source: 'A.5.22, CC9.2',
  checks:
    'each supplier in use was reviewed within `review_every`, else within a year where it is critical or high, two years where it is medium, three where it is low; a critical one shows something in `assurance`; of each kind in `assurance` the newest is valid, its period or a bridge letter reaches to today, and its scope fits',
  why: 'A supplier changes without telling: owner, country, its own suppliers. A report speaks of a time that is over, and of the parts that its author chose.',
  mend: 'Review the supplier and add an entry to `reviews:`; get new reports and bridge letters and add them to `assurance:`.',
  *evaluate(evidence) {
    const { today } = evidence;
    yield* eachSupplier(evidence, reads, function* (supplier): Iterable<Outcome> {
      const outcomes = [
        ...unreviewed(supplier, today),
        ...unassured(supplier),
        ...newestAssurance(supplier.data.assurance ?? []).flatMap((placed) =>
          ofAssurance(supplier, placed, today),
        ),
      ];
      yield* outcomes.length > 0 ? outcomes : [pass(supplier)];
    });
  },
};
