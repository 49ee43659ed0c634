import { invalid } from './refused.ts';

const pattern = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'(\d\d)'?)$/;

/** A PDF date with its zone (ISO 32000-1 §7.9.4) as a moment. Refuses dates that do not exist. */
export const readPdfDate = (text: string | undefined): Date => {
  const match = pattern.exec(text ?? '');
  if (match === null) return invalid('it does not say when it was made');
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = match;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const local = new Date(iso);
  if (Number.isNaN(local.getTime()) || local.toISOString() !== iso)
    return invalid('its date does not exist');
  const offset = sign === undefined ? 0 : Number(hours) * 60 + Number(minutes);
  return new Date(local.getTime() - (sign === '-' ? -offset : offset) * 60_000);
};

/** A moment in ISO 8601, UTC, to the second. */
export const isoTime = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z');
