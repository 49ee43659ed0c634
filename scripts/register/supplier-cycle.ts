import type { RecordOf } from '#content/record.ts';
import { addDuration } from './calendar.ts';

type SupplierData = RecordOf<'supplier'>['data'];

/** A report or certificate of a supplier. */
export type Assurance = NonNullable<SupplierData['assurance']>[number];

/** How often a supplier is reviewed where its record does not say (A.5.22): by what hangs on it. */
const intervals = { critical: 'P1Y', high: 'P1Y', medium: 'P2Y', low: 'P3Y' } as const;

/** The longest time between two reviews of a supplier: `review_every`, else by criticality. */
export const supplierReviewEvery = ({
  review_every,
  criticality,
}: Pick<SupplierData, 'review_every' | 'criticality'>): string =>
  review_every ?? intervals[criticality];

/** The last review of a supplier that was made by a day. */
export const lastSupplierReview = (
  { reviews = [] }: Pick<SupplierData, 'reviews'>,
  today: string,
): string | undefined =>
  reviews
    .map(({ date }) => date)
    .filter((date) => date <= today)
    .sort()
    .at(-1);

/** The day by which a supplier must be reviewed again; `undefined` where it never was. */
export const nextSupplierReview = (data: SupplierData, today: string): string | undefined => {
  const last = lastSupplierReview(data, today);
  return last === undefined ? undefined : addDuration(last, supplierReviewEvery(data));
};

/** The last day of which a report speaks: the end of its period, or what a letter bridges to. */
export const coveredTo = ({ period, bridge_to }: Assurance): string | undefined =>
  [period?.to, bridge_to]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** How far a report reaches, to tell the newest of a kind. */
const reach = (assurance: Assurance): string =>
  assurance.period?.to ?? assurance.valid_to ?? assurance.issued;

/** An entry of `assurance` with its place in the list. */
export interface PlacedAssurance {
  readonly assurance: Assurance;
  readonly index: number;
}

/** Of each kind of report the newest: those before it have done their duty. */
export const newestAssurance = (list: readonly Assurance[]): readonly PlacedAssurance[] => {
  const newest = new Map<string, PlacedAssurance>();
  for (const [index, assurance] of list.entries()) {
    const known = newest.get(assurance.kind);
    if (!known || reach(known.assurance) <= reach(assurance)) {
      newest.set(assurance.kind, { assurance, index });
    }
  }
  return [...newest.values()].sort((a, b) => a.index - b.index);
};
