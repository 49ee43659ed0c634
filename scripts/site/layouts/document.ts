import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { clientPaths } from '../client/hooks.ts';
import { pageContext } from '../context.ts';
import type { PageContext, Site } from '../context.ts';
import type { Page } from '../page.ts';
import { homePath, iconPath, stylesPath } from '../paths.ts';
import type { Section } from '../sections.ts';
import { contentSecurityPolicy } from '../serve/headers.ts';
import { pageContents } from './page-contents.ts';
import { siteFooter } from './site-footer.ts';
import { siteHeader } from './site-header.ts';

/** What all pages of a site have in common. */
export interface SiteFrame {
  readonly site: Site;
  /** Parts of the navigation that have something to show. */
  readonly sections: readonly Section[];
  /** The glossary's page, where there is one. */
  readonly glossary?: string;
  /** Pages before and after a page among its own kind. */
  readonly neighbours: ReadonlyMap<string, Neighbours>;
}

/** The pages before and after one. */
export interface Neighbours {
  readonly previous?: Page;
  readonly next?: Page;
}

/** Browsers take `frame-ancestors` from a header only, and complain about it in a page. */
const pagePolicy = contentSecurityPolicy
  .split('; ')
  .filter((directive) => !directive.startsWith('frame-ancestors'))
  .join('; ');

const pageTitle = (page: Page, organisation: string): string =>
  page.path === homePath ? organisation : `${page.title} – ${organisation}`;

const script = (context: PageContext, path: string, deferred: boolean): Html =>
  html`<script src="${context.href(path)}" ${deferred && html` defer`}></script> `;

const head = (context: PageContext, page: Page, hasTable: boolean): Html =>
  html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${pagePolicy}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    ${context.view.audience !== 'public' && html`<meta name="robots" content="noindex" /> `}${
      page.description !== undefined &&
      html`<meta name="description" content="${page.description}" /> `
    }
    <title>${pageTitle(page, context.view.register.settings.organisation.name)}</title>
    <link rel="icon" href="${context.href(iconPath)}" type="image/svg+xml" />
    <link rel="stylesheet" href="${context.href(stylesPath)}" />
    ${script(context, clientPaths.theme, false)}${script(context, clientPaths.search, true)}${hasTable && script(context, clientPaths.tables, true)}
  </head>`;

const breadcrumbs = (context: PageContext, page: Page): HtmlValue =>
  page.trail.length > 0 &&
  html`<nav class="breadcrumbs" aria-label="Breadcrumb">
    <ol>
      ${page.trail.map(
        ({ title, path }) => html`<li><a href="${context.href(path)}">${title}</a></li> `,
      )}
    </ol>
  </nav>`;

const neighbourLink = (context: PageContext, page: Page, rel: 'prev' | 'next'): Html =>
  html`<a class="neighbour neighbour-${rel}" rel="${rel}" href="${context.href(page.path)}"
    ><span class="neighbour-way">${rel === 'prev' ? 'Previous' : 'Next'}</span>
    <span>${page.title}</span></a
  >`;

const neighbourLinks = (context: PageContext, { previous, next }: Neighbours): HtmlValue =>
  (previous ?? next) &&
  html`<nav class="neighbours" aria-label="Previous and next">
    ${previous && neighbourLink(context, previous, 'prev')}
    ${next && neighbourLink(context, next, 'next')}
  </nav>`;

/** A whole page of the site as an HTML document. */
export const renderPage = (frame: SiteFrame, page: Page): string => {
  const context = pageContext(frame.site, page.path);
  const { body, contents } = page.content();
  const main = body.toString();
  const { aside, disclosure } = pageContents(contents);
  const hasTable = main.includes(' data-sortable') || main.includes(' data-filterable');
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      ${head(context, page, hasTable)}
      <body>
        <a class="skip-link" href="#isms:main">Skip to content</a>
        ${siteHeader(context, page, frame.sections, frame.glossary)}
        <div class="page page-${page.layout}${aside != null && ' page-with-contents'}">
          ${breadcrumbs(context, page)} ${disclosure}
          <main id="isms:main" tabindex="-1">
            ${body} ${neighbourLinks(context, frame.neighbours.get(page.path) ?? {})}
          </main>
          ${aside}
        </div>
        ${siteFooter(context)}
      </body>
    </html> `.toString();
};
