import { isDay } from '#content/formats.ts';

const yes: ReadonlySet<string> = new Set(['yes', 'true', 't', '1', 'y', 'on', 'enabled']);
const no: ReadonlySet<string> = new Set(['no', 'false', 'f', '0', 'n', 'off', 'disabled']);

/** A yes or no as exports write it; `undefined` for anything else (`N/A`, `not_supported`). */
export const asYesNo = (text: string): boolean | undefined => {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
};

const clock = /^[T ][0-9:.]+\s?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2})?$/i;

/** Orders of the parts of a day, by the sign between them, that leave no doubt. */
const slashed = /^([0-9]{4})\/([0-9]{2})\/([0-9]{2})/;

/** The ISO day that a text names, as written in its own zone; `undefined` where it names none. */
export const asDay = (text: string): string | undefined => {
  const iso = slashed.test(text) ? text.replace(slashed, '$1-$2-$3') : text;
  const day = iso.slice(0, 10);
  const rest = iso.slice(10);
  return isDay(day) && (rest === '' || clock.test(rest)) ? day : undefined;
};

/** Numbers above this count milliseconds: in seconds it is a day of the year 5138. */
const mostSeconds = 1e11;

/** Milliseconds since 1970 of a number of seconds or milliseconds, as exports write time. */
export const asMilliseconds = (time: number): number => (time > mostSeconds ? time : time * 1000);

/** The ISO day of such a number, in UTC; `undefined` beyond the calendar. */
export const dayOfNumber = (time: number): string | undefined => {
  const milliseconds = asMilliseconds(time);
  if (!(milliseconds >= 0 && milliseconds < 253402300800000)) return undefined;
  return new Date(milliseconds).toISOString().slice(0, 10);
};

/** A value as a reader of findings says it: `yes`, `3`, `ACTIVE`. */
export const inWords = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
