import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import type { ContentsEntry } from '../page.ts';

const fewest = 3;

const entries = (contents: readonly ContentsEntry[]): HtmlValue =>
  html`<ul>
    ${contents.map(
      ({ anchor, title }) =>
        html`<li><a href="#${encodeURIComponent(anchor).replaceAll('%3A', ':')}">${title}</a></li> `,
    )}
  </ul>`;

/**
 * "On this page": beside the text where there is room, else a disclosure before it. Only one of
 * the two is ever displayed; short pages need neither.
 */
export const pageContents = (
  contents: readonly ContentsEntry[],
): { readonly aside: HtmlValue; readonly disclosure: HtmlValue } =>
  contents.length < fewest
    ? { aside: undefined, disclosure: undefined }
    : {
        aside: html`<nav class="contents" aria-labelledby="isms:contents">
          <h2 id="isms:contents">On this page</h2>
          ${entries(contents)}
        </nav>`,
        disclosure: html`<details class="contents-short">
          <summary>On this page</summary>
          ${entries(contents)}
        </details>`,
      };
