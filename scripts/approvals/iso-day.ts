/**
 * A day as `YYYY-MM-DD` that is in the calendar; `undefined` for anything else. Days compare as
 * text, so one that is written otherwise must never be compared.
 */
export const isoDay = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  // Some impossible days are rolled over instead of refused.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(value) ? undefined : value;
};
