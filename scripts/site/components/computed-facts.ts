import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import type { FactEntry, ReviewFact } from '#performance/review-fact.ts';
import type { PageContext } from '../context.ts';
import { titledLink } from './names.ts';

/** So many entries of one fact are listed. */
const mostEntries = 20;

const numbers = ({ count, parts }: ReviewFact): Html => {
  const words = parts.map((part) => `${part.count} ${part.name}`).join(', ');
  return html`<strong>${count}</strong>${words !== '' && ` (${words})`}`;
};

const entryItem = (context: PageContext, { id, says }: FactEntry): Html =>
  html`<li>${titledLink(context, id)} <span class="line">${says}</span></li> `;

const entryList = (context: PageContext, entries: readonly FactEntry[]): HtmlValue => {
  const more = entries.length - mostEntries;
  return (
    entries.length > 0 &&
    html`<ul class="links">
      ${entries.slice(0, mostEntries).map((entry) => entryItem(context, entry))}
      ${more > 0 && html`<li>and ${more} more</li>`}
    </ul>`
  );
};

const factItem = (context: PageContext, fact: ReviewFact): Html =>
  html`<li>
    ${fact.what}:
    ${fact.missing === undefined ? numbers(fact) : html`not evaluated, ${fact.missing}`}
    ${entryList(context, fact.entries)}
  </li> `;

const saysNothing = ({ count, missing }: ReviewFact): boolean =>
  count === 0 && missing === undefined;

/** Facts as a list that says of itself that it was computed; what was counted as 0 stands last. */
export const computedFacts = (
  context: PageContext,
  title: HtmlValue,
  facts: readonly ReviewFact[],
): Html => {
  const telling = facts.filter((fact) => !saysNothing(fact));
  const none = facts.filter(saysNothing).map(({ what }) => what);
  return html`<div class="computed">
    <p class="computed-title">${title}</p>
    ${
      telling.length > 0 &&
      html`<ul>
        ${telling.map((fact) => factItem(context, fact))}
      </ul>`
    }
    ${none.length > 0 && html`<p>None: ${none.join('; ')}.</p>`}
  </div> `;
};
