import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { dayInWords, timeInWords } from '#register/day-words.ts';

/** A day that people and machines can read. */
export const day = (value: string): Html =>
  html`<time datetime="${value}">${dayInWords(value)}</time>`;

/** A time with its zone that people and machines can read. */
export const time = (value: string): Html =>
  html`<time datetime="${value}">${timeInWords(value)}</time>`;

/** A span of days. */
export const period = (from: string, to: string): Html => html`${day(from)} to ${day(to)}`;
