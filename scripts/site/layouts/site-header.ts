import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { audienceTitles } from '../audience-titles.ts';
import type { PageContext } from '../context.ts';
import type { Page } from '../page.ts';
import { homePath } from '../paths.ts';
import type { Section } from '../sections.ts';

const shield = html`<svg
  class="mark"
  viewBox="0 0 24 24"
  width="24"
  height="24"
  aria-hidden="true"
  focusable="false"
>
  <path d="M12 2 4 5v6c0 5 3.4 8.7 8 11 4.6-2.3 8-6 8-11V5z"></path>
</svg>`;

const navigation = (context: PageContext, page: Page, shown: readonly Section[]): Html =>
  html`<nav class="site-nav" aria-label="Main">
    <ul>
      ${shown.map(({ id, title, path }) => {
        const current = page.path === path ? 'page' : 'true';
        return html`<li>
          <a href="${context.href(path)}" ${page.section === id && html` aria-current="${current}"`}
            >${title}</a
          >
        </li> `;
      })}
    </ul>
  </nav>`;

/** The head of every page: whose site it is and for whom, search, theme and navigation. */
export const siteHeader = (
  context: PageContext,
  page: Page,
  shown: readonly Section[],
  glossary: string | undefined,
): Html =>
  html`<header class="site-header">
    <div class="site-bar">
      <a
        class="site-name"
        href="${context.href(homePath)}"
        ${page.path === homePath && html` aria-current="page"`}
        >${shield}<span>${context.view.register.settings.organisation.name}</span></a
      >
      <span class="audience"
        ><span class="visually-hidden">Written for: </span
        >${audienceTitles[context.view.audience]}</span
      >
      <div class="site-tools">
        <div
          class="search-place"
          data-search${glossary !== undefined && html` data-glossary="${glossary}"`}
        ></div>
        <div class="theme-place" data-theme-control></div>
      </div>
    </div>
    ${navigation(context, page, shown)}
  </header>`;
