import type { RecordOf } from '#content/record.ts';
import { afterTimes, cadenceOf, calendarStart } from '#evidence/cadence.ts';
import type { Cadence } from '#evidence/cadence.ts';
import { addDays, daysBetween } from '#register/calendar.ts';

type Result = RecordOf<'metric'>['data']['results'][number];

/** A stretch of time for which a result is expected. ISO days, both ends included. */
export interface MetricSlot {
  readonly from: string;
  readonly to: string;
  /** Last day on which its result may come. */
  readonly due: string;
}

/** What was measured until the last day of a slot cannot be known before; so long it may take. */
const daysToMeasure = 14;

const slotAt = (start: string, cadence: Cadence, index: number): MetricSlot => {
  const to = addDays(afterTimes(start, cadence, index + 1), -1);
  const byDays = addDays(to, daysToMeasure);
  const byCadence = afterTimes(to, cadence, 1);
  return {
    from: afterTimes(start, cadence, index),
    to,
    due: byDays < byCadence ? byDays : byCadence,
  };
};

/** A result fills the slot in which its period ends, and those over whose last day it reaches. */
const fills = ({ from, to }: MetricSlot, { period }: Result): boolean =>
  (period.to >= from && period.to <= to) || (period.from <= to && period.to >= to);

const yearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;

/** Index of a slot that ends before a day, or the first one: no slot is longer than this reckons. */
const indexBefore = (start: string, { months, days }: Cadence, day: string): number =>
  Math.max(0, Math.floor(daysBetween(start, day) / (months * 31 + days)) - 1);

/**
 * The slots of the twelve months before `today` for which a metric has no result although it is
 * due: stretches of `every` (months, quarters, years and weeks are those of the calendar) from the
 * one in which `start` lies. A result may come within two weeks of its slot's end, of shorter slots
 * until the next one ends. `undefined` where `every` is no cadence in days or more.
 */
export const emptySlots = (
  every: string,
  results: readonly Result[],
  start: string,
  today: string,
): readonly MetricSlot[] | undefined => {
  const cadence = cadenceOf(every);
  if (!cadence) return undefined;
  const since = yearBefore(today);
  const first = calendarStart(start, cadence);
  const recent = results.filter(({ period }) => period.to >= since);
  const empty: MetricSlot[] = [];
  let index = indexBefore(first, cadence, since);
  let slot = slotAt(first, cadence, index);
  while (slot.due < today) {
    const current = slot;
    if (slot.to >= since && !recent.some((result) => fills(current, result))) empty.push(slot);
    index += 1;
    slot = slotAt(first, cadence, index);
  }
  return empty;
};
