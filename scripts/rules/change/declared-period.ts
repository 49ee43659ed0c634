import type { Evidence } from '../rule.ts';

/** The same day a year earlier; of 29 February the 28th. */
const yearBefore = (day: string): string => {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
};

/**
 * The days for which changes are asked after, both included: the period of a SOC 2 report of type 2
 * as far as it has run, else the twelve months up to today.
 */
export const askedPeriod = ({ register, today }: Evidence): readonly [from: string, to: string] => {
  const { type, period } = register.settings.soc2 ?? {};
  if (type !== 2 || period?.from === undefined) return [yearBefore(today), today];
  const { from, to = today } = period;
  return [from, to < today ? to : today];
};
