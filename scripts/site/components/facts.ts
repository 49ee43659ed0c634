import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';

/** A term and what is to say about it; facts without a value are left out. */
export type Fact = readonly [term: string, value: HtmlValue];

const isGiven = ([, value]: Fact): boolean =>
  value != null && value !== false && !(Array.isArray(value) && value.length === 0);

/** Facts as a description list; nothing where there are none. */
export const facts = (entries: readonly Fact[]): HtmlValue => {
  const given = entries.filter(isGiven);
  if (given.length === 0) return undefined;
  return html`<dl class="facts">
    ${given.map(
      ([term, value]): Html =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div> `,
    )}
  </dl>`;
};
