import type { Settings } from '#content/types.ts';
import { addDays } from '#register/calendar.ts';
import { afterTimes, cadenceOf, calendarStart } from './cadence.ts';
import type { Cadence } from './cadence.ts';
import { coveredDays, hasDays, isAhead, itemsOf } from './items.ts';
import type { EvidenceRequest, PlacedItem } from './items.ts';
import { indexAt, reaches, speaksByDay, stretchesOf } from './spans.ts';
import type { Days } from './spans.ts';

/** A stretch of time in which an item is expected. Days are ISO days, both ends included. */
export interface Slot extends Days {
  /** Last day on which its item may come: `due_within` after `to`. */
  readonly due: string;
  /** The items that fill it, in the order of the record. */
  readonly items: readonly PlacedItem[];
  /** Items that would fill it, had their review not found them insufficient. */
  readonly insufficient: readonly PlacedItem[];
  /** Items that would fill it, were the day on which they were collected not still to come. */
  readonly ahead: readonly PlacedItem[];
  /** Items that may fill it: the days that they cover cannot be. */
  readonly unclear: readonly PlacedItem[];
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

const cut = (start: string, cadence: Cadence, last: string): readonly Days[] | undefined => {
  const slots: Days[] = [];
  for (let from = start; from <= last;) {
    if (slots.length === mostSlots) return undefined;
    const next = afterTimes(start, cadence, slots.length + 1);
    if (next <= from) break;
    slots.push({ from, to: addDays(next, -1) });
    from = next;
  }
  return slots;
};

type Indexes = readonly [first: number, last: number];

/** Indexes of the first and the last slot that days touch; the last is less where there is none. */
const touchedBy = (slots: readonly Days[], { from, to }: Days): Indexes => {
  const begun = Math.max(indexAt(slots, from), 0);
  // What begins behind the last slot lies in none.
  const first = (slots[begun]?.to ?? '') < from ? begun + 1 : begun;
  return [first, indexAt(slots, to)];
};

/** The slots that one item stands for, where one for each slot is all that is asked. */
const filledBy = (slots: readonly Days[], days: Days): Indexes => {
  const [first, last] = touchedBy(slots, days);
  const end = slots[last]?.to ?? '';
  const lies = first === last && (slots[first]?.from ?? '') <= days.from && days.to <= end;
  // The slot in which a longer range ends is filled where the range reaches its last day.
  return [first, lies || end <= days.to ? last : last - 1];
};

type Filling = Pick<Slot, 'items' | 'insufficient' | 'ahead' | 'unclear'>;

type As = keyof Filling;

const roleOf = ({ item }: PlacedItem, today: string): As => {
  if (isAhead(item, today)) return 'ahead';
  if (!hasDays(item)) return 'unclear';
  return item.reviewed?.result === 'insufficient' ? 'insufficient' : 'items';
};

/** The days of an item from the earlier end to the later one. */
const daysBetweenEnds = ({ item }: PlacedItem): Days => {
  const { from, to } = coveredDays(item);
  return from <= to ? { from, to } : { from: to, to: from };
};

/** What the slots are filled with, and how far they are asked for. */
interface Contents {
  readonly items: readonly PlacedItem[];
  readonly byDay: boolean;
  readonly today: string;
}

const fill = (
  slots: readonly Days[],
  { items, byDay, today }: Contents,
): readonly Readonly<Record<As, PlacedItem[]>>[] => {
  const filled = slots.map(() => ({
    items: [] as PlacedItem[],
    insufficient: [] as PlacedItem[],
    ahead: [] as PlacedItem[],
    unclear: [] as PlacedItem[],
  }));
  for (const placed of items) {
    const as = roleOf(placed, today);
    const days = daysBetweenEnds(placed);
    const [first, last] =
      byDay || as === 'unclear' ? touchedBy(slots, days) : filledBy(slots, days);
    for (let index = first; index <= last; index += 1) filled[index]?.[as].push(placed);
  }
  return filled;
};

const nothing: Filling = { items: [], insufficient: [], ahead: [], unclear: [] };

/** A slot in the stretches that its items reach, and those that they leave open. */
const inStretches = (slot: Days, filling: Filling, asked: Days): readonly (Days & Filling)[] =>
  stretchesOf(slot, filling.items, asked).map((stretch) => {
    const within = (placed: PlacedItem): boolean => reaches(placed, stretch);
    return {
      ...stretch,
      items: filling.items.filter(within),
      insufficient: filling.insufficient.filter(within),
      ahead: filling.ahead.filter(within),
      unclear: filling.unclear,
    };
  });

const firstCovered = (items: readonly PlacedItem[]): string | undefined =>
  items
    .map((placed) => daysBetweenEnds(placed).from)
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
 * One item is expected for each slot, and `covers` alone says which: never the day of collecting or
 * filing. What an item must cover follows from what it is:
 * - A moment (`at`) is a snapshot and stands for the slot in which it lies: nobody asks for the list
 *   of members of each day.
 * - A range of some days may be a test or an inspection that took so long; the penetration test of
 *   the year took two weeks, and the year is not open for that. It fills the slot in which it lies,
 *   or whose last day it reaches over.
 * - A range of a log, of changes or of tickets speaks for its days alone: changes of two days say
 *   nothing of the rest of the quarter. A request is taken for one of that sort where its `format`
 *   lists what happened, or where one of its items reaches over a whole slot, as the others then
 *   are to. Its slots fall into the stretches that its ranges reach and those that they leave open,
 *   which are holes by their own dates; days before the first item, where no period asks for them,
 *   and behind the end of the period are not asked for.
 *
 * An item fills nothing that was judged insufficient, whose `collected` lies ahead, or whose days
 * cannot be.
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
  const sound = items.filter((placed) => roleOf(placed, today) === 'items');
  const byDay = speaksByDay(request, slots, sound);
  const filled = fill(slots, { items, byDay, today });
  const asked = {
    from: start < (first ?? start) && !period ? (first ?? start) : start,
    to: period && !options.beyondPeriod ? period.to : (slots.at(-1)?.to ?? today),
  };
  const dueOf = (to: string): string => {
    const within = cadenceOf(request.data.due_within ?? '');
    return within ? afterTimes(to, within, 1) : to;
  };
  return slots.flatMap((slot, index) => {
    const filling = filled[index] ?? nothing;
    const parts = byDay ? inStretches(slot, filling, asked) : [{ ...slot, ...filling }];
    return parts.map((part) => ({ ...part, due: dueOf(slot.to) }));
  });
};

/** Whether a slot is due and nothing that counts is there. */
const lacks = ({ items, due }: Slot, today: string): boolean => items.length === 0 && due < today;

/**
 * Whether an item should be there and is not: never before the slot's due day has passed, nor where
 * one is there of which the days cannot be told.
 */
export const isHole = (slot: Slot, today: string): boolean =>
  slot.unclear.length === 0 && lacks(slot, today);

/** Whether nobody can tell if a slot has its item, since the days of one cannot be told. */
export const isUnclear = (slot: Slot, today: string): boolean =>
  slot.unclear.length > 0 && lacks(slot, today);
