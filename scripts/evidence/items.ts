import type { AnyRecord, RecordOf } from '#content/record.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';

/** A request for evidence: a record of kind `evidence`. */
export type EvidenceRequest = RecordOf<'evidence'> & AnyRecord;

/** One collected item of a request. */
export type EvidenceItem = EvidenceRequest['data']['items'][number];

/** An item with the request it belongs to and its place in the list. */
export interface PlacedItem {
  readonly request: EvidenceRequest;
  readonly item: EvidenceItem;
  readonly index: number;
  /** What it is called everywhere: `EV-001#2026-03`; `EV-001[0]` where it has no id. */
  readonly key: string;
}

/** Whether an item is said to have been collected on a day that lies ahead: it is not there yet. */
export const isAhead = ({ collected }: Pick<EvidenceItem, 'collected'>, today: string): boolean =>
  liesAhead(collected, today);

/**
 * The items of a request in the order of its text; none where the list breaks the schema. With a
 * day, only those that were collected by then.
 */
export const itemsOf = (request: EvidenceRequest, today?: string): readonly PlacedItem[] =>
  request.invalid.has('items')
    ? []
    : request.data.items
        .map((item, index) => ({
          request,
          item,
          index,
          key: item.id === undefined ? `${request.id}[${index}]` : `${request.id}#${item.id}`,
        }))
        .filter(({ item }) => today === undefined || !isAhead(item, today));

/** The requests of a register in the order of their ids. */
export const requestsOf = (register: Pick<Register, 'records'>): readonly EvidenceRequest[] =>
  recordsOf(register, 'evidence');

/** Days that an item speaks of, both included, each as written in its own zone. */
export interface CoveredDays {
  readonly from: string;
  readonly to: string;
}

/** The days that an item covers; a moment is the day on which it lies. */
export const coveredDays = ({ covers }: Pick<EvidenceItem, 'covers'>): CoveredDays =>
  'at' in covers
    ? { from: covers.at.slice(0, 10), to: covers.at.slice(0, 10) }
    : { from: covers.from.slice(0, 10), to: covers.to.slice(0, 10) };

/** Whether the days that an item covers can be: where they end before they begin, nobody can tell. */
export const hasDays = (item: Pick<EvidenceItem, 'covers'>): boolean => {
  const { from, to } = coveredDays(item);
  return from <= to;
};
