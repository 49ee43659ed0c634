import type { Kind } from '#content/record.ts';
import { heldReviews } from '#performance/held-reviews.ts';
import { inputTitles } from '#performance/review-fact.ts';
import { reviewFacts } from '#performance/review-facts.ts';
import { addDays } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { listPath } from '../addresses.ts';
import { computedFacts } from '../components/computed-facts.ts';
import { period } from '../components/day.ts';
import { titledList } from '../components/names.ts';
import { pageSection, renderSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import type { PageContext } from '../context.ts';
import { describeKind, kindOrder } from '../kinds.ts';
import type { PageContent } from '../page.ts';
import { byIdOrder } from '../id-order.ts';
import { countText, listHead } from './list-content.ts';

const newest = 3;

const card = (context: PageContext, kind: Kind): Html => {
  const { many, intro } = describeKind(kind);
  const records = [...recordsOf(context.view.register, kind)].sort(byIdOrder).reverse();
  return html`<section class="card">
    <h2><a href="${context.href(listPath(kind))}">${many}</a></h2>
    <p>${intro}</p>
    ${titledList(
      context,
      records.slice(0, newest).map(({ id }) => id),
    )}
    <p class="count">${countText(records.length, kind)}</p>
  </section> `;
};

/** What the next management review will look at, where the reader may see the last one. */
const sinceLastReview = (context: PageContext): PageSection | undefined => {
  const { view } = context;
  const last = heldReviews(view.register).at(-1);
  if (!last || last.invalid.has('period')) return undefined;
  const span = { from: addDays(last.data.period.to, 1), to: view.today };
  if (span.from > span.to) return undefined;
  const facts = reviewFacts(view, { period: span, held: addDays(view.today, 1) });
  return pageSection(
    'since-last-review',
    'For the next management review',
    html`<p>Computed from the records for ${period(span.from, span.to)}, since ${last.id}.</p>
      ${[...facts].map(([input, known]) =>
        computedFacts(context, `${input}) ${inputTitles[input]}`, known),
      )}`,
  );
};

/** What is done again and again to keep the management system alive: a hub of several kinds. */
export const reviewsContent = (context: PageContext): PageContent => {
  const kinds = kindOrder.filter(
    (kind) =>
      describeKind(kind).section === 'reviews' && recordsOf(context.view.register, kind).length > 0,
  );
  const next = sinceLastReview(context);
  return {
    body: html`${listHead('Reviews', 'How the management system is watched, mended and improved.')}
      <div class="cards">${kinds.map((kind) => card(context, kind))}</div>
      ${next && renderSection(next)}`,
    contents: next ? [next] : [],
  };
};
