/** Seconds in a day. */
export const secondsADay = 86_400;

// What ISO days of four digits can say; hostile dates beyond are held at the edge.
const first = Date.UTC(0, 0, 1) / 1000;
const last = Date.UTC(9999, 11, 31) / 1000;

/** The UTC day of a time in seconds since 1970, as `YYYY-MM-DD`. */
export const dayOf = (seconds: number): string =>
  new Date(Math.min(Math.max(seconds, first), last) * 1000).toISOString().slice(0, 10);

/** The ISO day some days after another. */
export const daysAfter = (day: string, days: number): string =>
  dayOf(Date.parse(`${day}T00:00:00Z`) / 1000 + days * secondsADay);
