import type { Settings } from '#content/types.ts';
import { type HtmlValue, html } from '#markdown/html.ts';
import { holderNames, roleTitle } from '#register/people.ts';

/** A word of the schemas as it begins a line: `in-review` is `In review`. */
export const capitalised = (word: string): string => {
  const text = word.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** A role as it is printed: its title and who holds it on that day. */
export const roleAndHolder = (settings: Settings, role: string, day: string): string => {
  const holders = holderNames(settings, role, day);
  return `${roleTitle(settings, role)}: ${holders.length === 0 ? 'vacant' : holders.join(', ')}`;
};

/** Puts a separator between values. */
export const joined = (values: readonly HtmlValue[], separator: HtmlValue): readonly HtmlValue[] =>
  values.flatMap((value, index) => (index === 0 ? [value] : [separator, value]));

/** One value a line. */
export const onLines = (values: readonly HtmlValue[]): readonly HtmlValue[] =>
  joined(values, html`<br />`);
