const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO day as people read it: `4 May 2026`. Anything else comes back as it is. */
export const dayInWords = (day: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = months[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : day;
};

/** The month of an ISO day: `May 2026`. */
export const monthInWords = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

/** An RFC 3339 time as people read it: `10 February 2026, 09:05 (+01:00)`. */
export const timeInWords = (time: string): string => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(
    time,
  );
  if (!match) return time;
  const zone = match[3] === 'Z' ? 'UTC' : match[3];
  return `${dayInWords(match[1] ?? '')}, ${match[2]} (${zone})`;
};

const units: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
};

/** An ISO 8601 duration in words: `1 year 6 months`. Anything else comes back as it is. */
export const durationInWords = (duration: string): string => {
  if (!/^P(?:\d+[YMWD])+$/.test(duration)) return duration;
  return [...duration.matchAll(/(\d+)([YMWD])/g)]
    .map(([, count, unit]) => `${count} ${units[unit ?? '']}${count === '1' ? '' : 's'}`)
    .join(' ');
};
