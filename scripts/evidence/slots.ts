import type { Settings } from '#content/types.ts';
import { addDays } from '#register/calendar.ts';
import { afterTimes, cadenceOf, calendarStart } from './cadence.ts';
import type { Cadence } from './cadence.ts';
import { coveredDays, itemsOf } from './items.ts';
import type { EvidenceRequest, PlacedItem } from './items.ts';

/** A stretch of time in which an item is expected. Days are ISO days, both ends included. */
export interface Slot {
  readonly from: string;
  readonly to: string;
  /** Last day on which its item may come: `due_within` after `to`. */
  readonly due: string;
  /** The items that fill it, in the order of the record. */
  readonly items: readonly PlacedItem[];
  /** Items that would fill it, had their review not found them insufficient. */
  readonly insufficient: readonly PlacedItem[];
}

/** The slots of a request, oldest first, or why none can be told. */
export type Slots = readonly Slot[] | { readonly none: string };

/** Days within which slots begin, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period of a SOC 2 type 2 report; `undefined` where `isms.yml` names none, or none that can be. */
export const soc2Period = ({ soc2 }: Pick<Settings, 'soc2'>): Period | undefined => {
  const { from, to } = soc2?.type === 2 ? (soc2.period ?? {}) : {};
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
};

/** More slots than any cadence and period of people have. */
const mostSlots = 4000;

interface Cut {
  readonly from: string;
  readonly to: string;
}

const cut = (start: string, cadence: Cadence, last: string): readonly Cut[] | undefined => {
  const slots: Cut[] = [];
  for (let from = start; from <= last;) {
    if (slots.length === mostSlots) return undefined;
    const next = afterTimes(start, cadence, slots.length + 1);
    if (next <= from) break;
    slots.push({ from, to: addDays(next, -1) });
    from = next;
  }
  return slots;
};

/** Index of the last slot that begins on or before a day; -1 before the first. */
const indexAt = (slots: readonly Cut[], day: string): number => {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle]?.from ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Indexes of the first and the last slot that an item fills; the last is less where it fills none. */
const filledBy = (slots: readonly Cut[], { item }: PlacedItem): readonly [number, number] => {
  const { from, to } = coveredDays(item);
  if (to < from) return [0, -1];
  const last = indexAt(slots, to);
  const begun = Math.max(indexAt(slots, from), 0);
  // What begins behind the last slot lies in none.
  const first = (slots[begun]?.to ?? '') < from ? begun + 1 : begun;
  const end = slots[last]?.to ?? '';
  const lies = first === last && (slots[first]?.from ?? '') <= from && to <= end;
  // The slot in which a longer range ends is filled where the range reaches its last day.
  return [first, lies || end <= to ? last : last - 1];
};

const fill = (
  slots: readonly Cut[],
  items: readonly PlacedItem[],
): { readonly items: PlacedItem[]; readonly insufficient: PlacedItem[] }[] => {
  const filled = slots.map(() => ({ items: [] as PlacedItem[], insufficient: [] as PlacedItem[] }));
  for (const placed of items) {
    const [first, last] = filledBy(slots, placed);
    const as = placed.item.reviewed?.result === 'insufficient' ? 'insufficient' : 'items';
    for (let index = first; index <= last; index += 1) filled[index]?.[as].push(placed);
  }
  return filled;
};

const firstCovered = (items: readonly PlacedItem[]): string | undefined =>
  items
    .map(({ item }) => coveredDays(item).from)
    .sort()
    .at(0);

/** How slots are cut where it is not as the request and the period say. */
export interface SlotOptions {
  /** ISO 8601 duration in place of the request's `every`. */
  readonly every?: string;
  /** Goes on behind the end of the period, up to today. */
  readonly beyondPeriod?: true;
}

/**
 * The slots of a request that have begun by today. Within the period of a SOC 2 type 2 report that
 * has begun they follow one another from its first day; the last may reach beyond its end. Without
 * one they are months, quarters, half-years, years or weeks of the calendar (or stretches of any
 * other length) from the one in which the first item lies.
 *
 * An item fills a slot when what it covers lies in the slot, or reaches over the slot's last day:
 * `covers` alone counts, never the day of collecting or filing. An item that was judged
 * insufficient fills nothing.
 */
export const slotsOf = (
  request: EvidenceRequest,
  settings: Pick<Settings, 'soc2'>,
  today: string,
  options: SlotOptions = {},
): Slots => {
  const every = options.every ?? request.data.every;
  const cadence = every === undefined ? undefined : cadenceOf(every);
  if (!cadence) return { none: 'it has no cadence in days or more' };
  const items = itemsOf(request);
  const named = soc2Period(settings);
  const period = named && named.from <= today ? named : undefined;
  const first = firstCovered(items);
  if (!period && first === undefined) {
    return { none: 'it holds no item yet, and no period of a SOC 2 type 2 report has begun' };
  }
  const start = period?.from ?? calendarStart(first ?? today, cadence);
  const last = period && !options.beyondPeriod && period.to < today ? period.to : today;
  const slots = cut(start, cadence, last);
  if (!slots) return { none: `it has more than ${mostSlots} slots` };
  const filled = fill(slots, items);
  const dueOf = (to: string): string => {
    const within = cadenceOf(request.data.due_within ?? '');
    return within ? afterTimes(to, within, 1) : to;
  };
  return slots.map(({ from, to }, index) => ({
    from,
    to,
    due: dueOf(to),
    items: filled[index]?.items ?? [],
    insufficient: filled[index]?.insufficient ?? [],
  }));
};

/** Whether an item should be there and is not: never before the slot's due day has passed. */
export const isHole = ({ items, due }: Slot, today: string): boolean =>
  items.length === 0 && due < today;
