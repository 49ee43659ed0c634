const dayPattern = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

const daysIn = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

/** Whether a text is a day of the calendar, written `YYYY-MM-DD` (ISO 8601). */
export const isDay = (text: string): boolean => {
  const [, year, month, day] = (dayPattern.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year > 0 && day >= 1 && day <= daysIn(year, month);
};

const timePattern =
  /^T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/;

/** Whether a text is a point in time with its zone (RFC 3339). */
export const isInstant = (text: string): boolean =>
  isDay(text.slice(0, 10)) && timePattern.test(text.slice(10));

const durationPattern =
  /^P(?=[0-9])(?:[0-9]{1,2}Y)?(?:[0-9]{1,3}M)?(?:[0-9]{1,3}W)?(?:[0-9]{1,5}D)?$/;

/**
 * Whether a text is a length of time above zero in whole days or more (ISO 8601), so that a calendar
 * can count it: `P1Y`, `P3M`, `P14D`.
 */
export const isDuration = (text: string): boolean =>
  durationPattern.test(text) && /[1-9]/.test(text);

const timeSpanPattern =
  /^P(?=[0-9T])(?:[0-9]{1,2}Y)?(?:[0-9]{1,3}M)?(?:[0-9]{1,3}W)?(?:[0-9]{1,5}D)?(?:T(?=[0-9])(?:[0-9]{1,5}H)?(?:[0-9]{1,5}M)?(?:[0-9]{1,5}S)?)?$/;

/** Whether a text is a length of time above zero, of hours and minutes too: `PT4H`, `P1D`. */
export const isTimeSpan = (text: string): boolean =>
  timeSpanPattern.test(text) && /[1-9]/.test(text);
