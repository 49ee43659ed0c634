import type { Kind } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { listPath } from '../addresses.ts';
import { titledList } from '../components/names.ts';
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

/** What is done again and again to keep the management system alive: a hub of several kinds. */
export const reviewsContent = (context: PageContext): PageContent => {
  const kinds = kindOrder.filter(
    (kind) =>
      describeKind(kind).section === 'reviews' && recordsOf(context.view.register, kind).length > 0,
  );
  return {
    body: html`${listHead('Reviews', 'How the management system is watched, mended and improved.')}
      <div class="cards">${kinds.map((kind) => card(context, kind))}</div>`,
    contents: [],
  };
};
