import type { Settings } from '#content/types.ts';
import { type HtmlValue, html } from '#markdown/html.ts';

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

/** An ISO day as people write it: `2026-01-10` is `10 January 2026`. */
export const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}`;
};

/** A word of the schemas as it begins a line: `in-review` is `In review`. */
export const capitalised = (word: string): string => {
  const text = word.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const units: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** An ISO 8601 duration in words: `P1Y` is `1 year`, `P1Y6M` is `1 year 6 months`. */
export const durationInWords = (duration: string): string =>
  [...duration.matchAll(/(\d+)([YMWD])/g)]
    .map(([, count = '', unit = '']) => `${count} ${units[unit] ?? ''}${count === '1' ? '' : 's'}`)
    .join(' ');

/** The title of a role, or its id where `isms.yml` knows none. */
export const roleTitle = (settings: Settings, role: string): string =>
  settings.roles.find(({ id }) => id === role)?.title ?? role;

/** The title of a group, or its id where `isms.yml` knows none. */
export const groupTitle = (settings: Settings, group: string): string =>
  settings.groups.find(({ id }) => id === group)?.title ?? group;

/** The name of a person, or the id where `isms.yml` knows none. */
export const personName = (settings: Settings, person: string): string =>
  settings.people.find(({ id }) => id === person)?.name ?? person;

/** The names of those who hold a role on a day, deputies last and said to be such. */
export const holdersOf = (settings: Settings, role: string, day: string): readonly string[] => {
  const held = settings.people.flatMap(({ name, roles = [] }) =>
    roles
      .filter((term) => term.role === role && term.from <= day && (term.to ?? day) >= day)
      .map(({ deputy }) => ({ name, deputy: deputy === 'yes' })),
  );
  const names = (deputy: boolean): readonly string[] =>
    held.filter((holder) => holder.deputy === deputy).map(({ name }) => name);
  return [...new Set([...names(false), ...names(true).map((name) => `${name} (deputy)`)])];
};

/** A role as it is printed: its title and who holds it on that day. */
export const roleAndHolder = (settings: Settings, role: string, day: string): string => {
  const holders = holdersOf(settings, role, day);
  return `${roleTitle(settings, role)}: ${holders.length === 0 ? 'vacant' : holders.join(', ')}`;
};

/** Puts a separator between values. */
export const joined = (values: readonly HtmlValue[], separator: HtmlValue): readonly HtmlValue[] =>
  values.flatMap((value, index) => (index === 0 ? [value] : [separator, value]));

/** One value a line. */
export const onLines = (values: readonly HtmlValue[]): readonly HtmlValue[] =>
  joined(values, html`<br />`);
