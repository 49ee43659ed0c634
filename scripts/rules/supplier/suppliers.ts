import type { AnyRecord, RecordOf } from '#content/record.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import { eachOf, notApplicable } from '../outcome.ts';
import type { Evidence, Outcome } from '../rule.ts';

/** A supplier as a rule sees it. */
export type Supplier = RecordOf<'supplier'> & AnyRecord;

/** Whether the work with a supplier is over; one that is to end later is in use until then. */
export const hasEnded = ({ data: { state, ended } }: Supplier, today: string): boolean =>
  state === 'ended' && !liesAhead(ended?.date, today);

const notInUse = (supplier: Supplier, today: string): string | undefined => {
  const { state } = supplier.data;
  if (hasEnded(supplier, today)) return 'the supplier has ended';
  return state === 'proposed' ? 'the supplier is not in use yet' : undefined;
};

/** Runs a check on each supplier that is in use: approved, or restricted to some uses. */
export function* eachSupplier(
  evidence: Evidence,
  reads: readonly (keyof Supplier['data'])[],
  check: (supplier: Supplier) => Iterable<Outcome>,
): Iterable<Outcome> {
  yield* eachOf(evidence, 'supplier', ['state', 'ended', ...reads], function* (supplier) {
    const reason = notInUse(supplier, evidence.today);
    if (reason === undefined) yield* check(supplier);
    else yield notApplicable(reason, supplier);
  });
}
