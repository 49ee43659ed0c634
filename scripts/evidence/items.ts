import type { AnyRecord, RecordOf } from '#content/record.ts';
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

/** The items of a request in the order of its text; none where the list breaks the schema. */
export const itemsOf = (request: EvidenceRequest): readonly PlacedItem[] =>
  request.invalid.has('items')
    ? []
    : request.data.items.map((item, index) => ({
        request,
        item,
        index,
        key: item.id === undefined ? `${request.id}[${index}]` : `${request.id}#${item.id}`,
      }));

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
