import { addDays } from '#register/calendar.ts';
import { coveredDays } from './items.ts';
import type { EvidenceItem, EvidenceRequest, PlacedItem } from './items.ts';
import { readers } from './readers.ts';

/** Days, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const isMoment = ({ covers }: EvidenceItem): boolean => 'at' in covers;

/** Index of the last slot that begins on or before a day; -1 before the first. */
export const indexAt = (slots: readonly Days[], day: string): number => {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle]?.from ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Whether the range of an item reaches over every day of one of the slots. */
const coversWhole = (slots: readonly Days[], { item }: PlacedItem): boolean => {
  const { from, to } = coveredDays(item);
  const begun = indexAt(slots, from);
  const slot = slots[begun]?.from === from ? slots[begun] : slots[begun + 1];
  return !isMoment(item) && slot !== undefined && slot.to <= to;
};

/**
 * Whether the ranges of a request speak for their days alone, day by day: its export lists what
 * happened, or one of its items reaches over a whole slot, so that the others are to do so too.
 */
export const speaksByDay = (
  { data: { format } }: EvidenceRequest,
  slots: readonly Days[],
  items: readonly PlacedItem[],
): boolean =>
  (format !== undefined && readers.get(format)?.tells === 'events') ||
  items.some((placed) => coversWhole(slots, placed));

/** The days of a stretch that none of the items reaches, in runs. */
const openDays = ({ from, to }: Days, items: readonly PlacedItem[]): readonly Days[] => {
  const open: Days[] = [];
  let next = from;
  const ranges = items.map(({ item }) => coveredDays(item));
  for (const range of ranges.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (next > to) break;
    if (range.from > to) break;
    if (range.from > next) open.push({ from: next, to: addDays(range.from, -1) });
    const reached = range.to < to ? range.to : to;
    if (reached >= next) next = addDays(reached, 1);
  }
  return next <= to ? [...open, { from: next, to }] : open;
};

/**
 * Cuts a slot where the ranges of its items leave days open, of those that are asked for: each
 * stretch is either reached on all of its days or on none. A moment stands for the whole slot, and
 * a slot that nothing reaches stays whole.
 */
export const stretchesOf = (
  slot: Days,
  items: readonly PlacedItem[],
  asked: Days,
): readonly Days[] => {
  const from = slot.from < asked.from ? asked.from : slot.from;
  const to = slot.to > asked.to ? asked.to : slot.to;
  if (items.length === 0 || items.some(({ item }) => isMoment(item))) return [slot];
  const open = openDays({ from, to }, items);
  if (open.length === 0 || (open[0]?.from === from && open[0].to === to)) return [slot];
  const stretches: Days[] = [];
  let next = from;
  for (const gap of open) {
    if (next < gap.from) stretches.push({ from: next, to: addDays(gap.from, -1) });
    stretches.push(gap);
    next = addDays(gap.to, 1);
  }
  return next <= to ? [...stretches, { from: next, to: slot.to }] : stretches;
};

/** Whether an item reaches a day of a stretch. */
export const reaches = ({ item }: PlacedItem, { from, to }: Days): boolean => {
  const days = coveredDays(item);
  return days.from <= to && from <= days.to;
};
