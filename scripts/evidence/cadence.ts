import { addDays, addDuration, daysBetween } from '#register/calendar.ts';

/** A length of time in days or more, taken apart. */
export interface Cadence {
  readonly months: number;
  readonly days: number;
}

const duration = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** A duration (ISO 8601) as months and days; `undefined` where it counts hours, or nothing. */
export const cadenceOf = (text: string): Cadence | undefined => {
  const [years = 0, months = 0, weeks = 0, days = 0] =
    duration
      .exec(text)
      ?.slice(1)
      .map((part) => Number(part || 0)) ?? [];
  const cadence = { months: years * 12 + months, days: weeks * 7 + days };
  return cadence.months > 0 || cadence.days > 0 ? cadence : undefined;
};

/** Beyond this no calendar of ours goes. */
const lastDay = '9999-12-31';

/**
 * The day that a cadence leads to when taken so many times at once: a day that its month does not
 * have becomes the last one of that month and of no other (31 January, 28 February, 31 March).
 */
export const afterTimes = (day: string, { months, days }: Cadence, count: number): string => {
  const far = (months * 31 + days) * count;
  return far > daysBetween(day, lastDay)
    ? lastDay
    : addDuration(day, `P${months * count}M${days * count}D`);
};

const firstMonday = '0001-01-01';

const firstOfMonth = (year: string, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}-01`;

/**
 * The first day of the stretch of the calendar that a day lies in: its month, quarter, half-year,
 * year or week. What is collected each quarter is then late or early by some days without a hole.
 * A cadence that the calendar does not know begins with the day itself.
 */
export const calendarStart = (day: string, { months, days }: Cadence): string => {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7)) - 1;
  if (days === 0 && months % 12 === 0) return firstOfMonth(year, 1);
  if (days === 0 && 12 % months === 0) return firstOfMonth(year, month - (month % months) + 1);
  if (months === 0 && days === 7) return addDays(day, -(daysBetween(firstMonday, day) % 7));
  return day;
};
