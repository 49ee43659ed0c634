/** Days are text (`2026-03-31`), read as UTC; nothing here knows a clock. */

const milliseconds = 86_400_000;

const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

const toDay = (date: Date): string => date.toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((toDate(to).getTime() - toDate(from).getTime()) / milliseconds);

/** The day that lies `days` after (or before) a day. */
export const addDays = (day: string, days: number): string =>
  toDay(new Date(toDate(day).getTime() + days * milliseconds));

const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/**
 * The day that an ISO 8601 duration (`P1Y`, `P3M`, `P14D`) leads to. A day that the month does
 * not have becomes its last one: a month after 31 January is 28 or 29 February.
 * Throws a RangeError for text that is no such duration; the schemas let none through.
 */
export const addDuration = (day: string, text: string): string => {
  const match = duration.exec(text);
  if (!match || text === 'P') throw new RangeError(`\`${text}\` is not a duration in days`);
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part || 0));
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const targetYear = year + (years ?? 0);
  const targetMonth = month - 1 + (months ?? 0);
  const lastOfMonth = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  const landed = new Date(Date.UTC(targetYear, targetMonth, Math.min(date, lastOfMonth)));
  return addDays(toDay(landed), (weeks ?? 0) * 7 + (days ?? 0));
};
