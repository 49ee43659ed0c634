import { html } from '#markdown/html.ts';
import type { PageContext } from '../context.ts';
import type { PageContent } from '../page.ts';
import { listHead } from './list-content.ts';

/** What a reader sees whose address leads to no page. */
export const notFoundContent = (context: PageContext): PageContent => ({
  body: html`${listHead('Page not found', 'There is no page at this address.')}
    <p>
      Check the address, search this site, or begin at the
      <a href="${context.href('index.html')}">start page</a>. What you look for may have been
      replaced or may be written for other readers.
    </p>`,
  contents: [],
});
