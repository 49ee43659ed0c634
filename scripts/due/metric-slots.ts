import type { RecordOf } from '#content/record.ts';
import { afterTimes, cadenceOf, calendarStart } from '#evidence/cadence.ts';
import type { Cadence } from '#evidence/cadence.ts';
import { byText } from '#findings/text-order.ts';
import { addDays, daysBetween } from '#register/calendar.ts';

type Result = RecordOf<'metric'>['data']['results'][number];
type Period = Result['period'];

/** A stretch of time for which a result is expected. ISO days, both ends included. */
export interface MetricSlot {
  readonly from: string;
  readonly to: string;
  /** Last day on which its result may come. */
  readonly due: string;
}

/** What was measured until the last day of a slot cannot be known before; so long it may take. */
const daysToMeasure = 14;

/** No calendar of ours goes beyond this year. */
const lastYear = '9999';

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

/** Whether a period is as long as the cadence asks, so that its days are the metric's own. */
const isWhole = (cadence: Cadence, { from, to }: Period): boolean =>
  addDays(afterTimes(from, cadence, 1), -1) === to;

/** Index of a slot that ends before a day, or the first one: no slot is longer than this reckons. */
const indexBefore = (start: string, { months, days }: Cadence, day: string): number =>
  Math.max(0, Math.floor(daysBetween(start, day) / (months * 31 + days)) - 1);

/**
 * The slots in which a metric is measured, from about `since` on: those of the periods that its
 * results have where these are as long as `every` (October to March for half-years, say), else
 * months, quarters, years and weeks of the calendar, counted from the one in which `start` lies.
 */
function* slotsOf(
  cadence: Cadence,
  results: readonly Result[],
  start: string,
  since: string,
): Iterable<MetricSlot> {
  const own = results
    .map(({ period }) => period)
    .filter((period) => isWhole(cadence, period))
    .map(({ from }) => from)
    .sort(byText);
  let anchor = own.findLast((from) => from <= since) ?? calendarStart(start, cadence);
  let index = indexBefore(anchor, cadence, since);
  let next = 0;
  for (;;) {
    let slot = slotAt(anchor, cadence, index);
    while ((own[next] ?? slot.to) < slot.from) next += 1;
    const begins = own[next];
    if (begins !== undefined && begins !== slot.from && begins <= slot.to) {
      anchor = begins;
      index = 0;
      slot = slotAt(anchor, cadence, index);
    }
    if (slot.to >= lastYear) return;
    yield slot;
    index += 1;
  }
}

/** A result fills the slot in which its period ends, and those over whose last day it reaches. */
const fills = ({ from, to }: MetricSlot, { period }: Result): boolean =>
  (period.to >= from && period.to <= to) || (period.from <= to && period.to >= to);

const yearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;

/**
 * The slots of the twelve months before `today` for which a metric has no result although it is
 * due. A result may come within two weeks of its slot's end, of shorter slots until the next one
 * ends. `start` is the day from which results are expected. `undefined` where `every` is no cadence
 * in days or more.
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
  const recent = results.filter(({ period }) => period.to >= since);
  const empty: MetricSlot[] = [];
  for (const slot of slotsOf(cadence, results, start, since)) {
    if (slot.due >= today) break;
    if (slot.to >= since && !recent.some((result) => fills(slot, result))) empty.push(slot);
  }
  return empty;
};

/**
 * The slot after the one that the last result of a metric fills. `undefined` without a result,
 * where `every` is no cadence in days or more, or where it leads out of the calendar.
 */
export const nextSlot = (every: string, results: readonly Result[]): MetricSlot | undefined => {
  const cadence = cadenceOf(every);
  const [first] = results.map(({ period }) => period.from).sort(byText);
  const last = results
    .map(({ period }) => period.to)
    .sort(byText)
    .at(-1);
  if (!cadence || first === undefined || last === undefined) return undefined;
  for (const slot of slotsOf(cadence, results, first, last)) {
    if (slot.from > last) return slot;
  }
  return undefined;
};
