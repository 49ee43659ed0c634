import { suppliersRelied } from '#coverage/control-matrix-others.ts';
import { applicableControls } from '#coverage/control-matrix-controls.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import type { Outcome, Rule } from '../rule.ts';
import { ofReport } from './report.ts';

type Supplier = RecordOf<'supplier'> & AnyRecord;
type Subservice = NonNullable<Supplier['data']['subservice']>;

const listed = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

const carvedOut = (
  supplier: Supplier,
  { criteria = [], csocs = [] }: Subservice,
  known: Register['catalogues']['criteria'],
): readonly Outcome[] => {
  if (csocs.length === 0) {
    return [
      fail(
        supplier,
        ['subservice'],
        `\`${supplier.id}\` is carved out, and \`csocs\` names no control expected of it`,
        'add to `subservice.csocs` what it must do, each with the criteria it serves',
      ),
    ];
  }
  const without = csocs.flatMap((csoc, index) =>
    (csoc.criteria ?? []).length > 0
      ? []
      : [
          fail(
            supplier,
            ['subservice', 'csocs', index],
            `\`${csoc.id}\` of \`${supplier.id}\` names no criterion`,
            'add `criteria:` with those for which we rely on it',
          ),
        ],
  );
  const served = new Set(csocs.flatMap((csoc) => csoc.criteria ?? []));
  const open = criteria.filter((criterion) => known.has(criterion) && !served.has(criterion));
  // A misspelt criterion may be the one that is served.
  const unclear = [...served].some((criterion) => !known.has(criterion));
  return unclear || without.length > 0 || open.length === 0
    ? without
    : [
        fail(
          supplier,
          ['subservice', 'criteria'],
          `No control expected of \`${supplier.id}\` serves ${listed(open)}, for which we rely on it`,
          'add the control to `subservice.csocs`, or take the criterion off the list',
        ),
      ];
};

/** The suppliers of whom an assertion is there: a document of that type refers to them. */
const asserting = (register: Register): ReadonlySet<string> => {
  const references = referencesByRecord(register);
  return new Set(
    recordsOf(register, 'document')
      .filter(({ data }) => data.type === 'assertion' && data.status !== 'retired')
      .flatMap(({ id }) => (references.get(id) ?? []).flatMap((one) => targetRecord(one) ?? [])),
  );
};

const included = (supplier: Supplier, asserted: ReadonlySet<string>): readonly Outcome[] =>
  asserted.has(supplier.id) ||
  (supplier.data.assurance ?? []).some(({ kind }) => /assertion/i.test(kind))
    ? []
    : [
        fail(
          supplier,
          ['subservice', 'method'],
          `\`${supplier.id}\` is included in the report, and its own assertion is not there`,
          'add its assertion to `assurance:` with `kind: assertion`, or name it in a document of type `assertion`; else carve it out',
        ),
      ];

/** The first control that says that a supplier performs a part of it, for each such supplier. */
const performers = (register: Register): ReadonlyMap<string, readonly [AnyRecord, number]> => {
  const first = new Map<string, readonly [AnyRecord, number]>();
  for (const control of applicableControls(register)) {
    if (control.invalid.has('by_others')) continue;
    for (const [index, { supplier }] of (control.data.by_others ?? []).entries()) {
      if (!first.has(supplier)) first.set(supplier, [control, index]);
    }
  }
  return first;
};

function* unsaid(register: Register, fallback: string): Iterable<Outcome> {
  for (const [id, [control, index]] of performers(register)) {
    const supplier = register.records.get(id);
    if (supplier?.kind !== 'supplier' || retired(supplier)) continue;
    if (supplier.invalid.has('subservice') || supplier.data.subservice) continue;
    yield fail(
      control,
      ['by_others', index, 'supplier'],
      `\`${id}\` performs a part of \`${control.id}\`, and its record has no \`subservice\``,
      `add \`subservice:\` with \`method: ${fallback}\`, \`criteria\` and \`csocs\` to \`${supplier.path}\``,
    );
  }
}

/** What subservice organisations do is said by the method chosen for each. */
export const soc2Subservice: Rule = {
  id: 'soc2/subservice',
  severity: 'error',
  source: 'DC7',
  checks:
    'each supplier that performs a part of a control has a method; carved out, its expected controls serve every criterion relied upon; included, its own assertion is there',
  why: 'A reader must see which controls are ours and which are assumed of others. What is neither ours nor named is a hole that looks filled.',
  mend: 'Write `subservice` of the supplier: the method, the criteria, and for a carve-out the controls that we expect, each with its criteria.',
  *evaluate(evidence) {
    const { register } = evidence;
    yield* ofReport(evidence, function* (report) {
      yield* unsaid(register, report.subservice_default);
      const asserted = asserting(register);
      let relied = 0;
      for (const one of suppliersRelied(register)) {
        // A supplier is one of the records of all kinds; the compiler cannot see it here.
        const supplier = one as Supplier;
        if (supplier.invalid.has('subservice')) {
          yield notEvaluated('`subservice` breaks the schema', supplier);
          continue;
        }
        const { subservice } = supplier.data;
        if (!subservice) continue;
        relied += 1;
        const found =
          subservice.method === 'carve-out'
            ? carvedOut(supplier, subservice, register.catalogues.criteria)
            : included(supplier, asserted);
        yield* found.length > 0 ? found : [pass(supplier)];
      }
      if (relied === 0) yield notApplicable('no supplier is relied upon for a criterion');
    });
  },
};
