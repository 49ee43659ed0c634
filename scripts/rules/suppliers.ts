import type { AnyRecord, RecordOf } from '#content/record.ts';
import { eachOf, notApplicable } from './outcome.ts';
import type { Evidence, Outcome } from './rule.ts';

/** A supplier as a rule sees it. */
export type Supplier = RecordOf<'supplier'> & AnyRecord;

const notInUse = ({ data: { state } }: Supplier): string | undefined => {
  if (state === 'ended') return 'the supplier has ended';
  return state === 'proposed' ? 'the supplier is not in use yet' : undefined;
};

/** Runs a check on each supplier that is in use: approved, or restricted to some uses. */
export function* eachSupplier(
  evidence: Evidence,
  reads: readonly (keyof Supplier['data'])[],
  check: (supplier: Supplier) => Iterable<Outcome>,
): Iterable<Outcome> {
  yield* eachOf(evidence, 'supplier', ['state', ...reads], function* (supplier) {
    const reason = notInUse(supplier);
    if (reason === undefined) yield* check(supplier);
    else yield notApplicable(reason, supplier);
  });
}
