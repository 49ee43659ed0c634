import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';

/** A notice across the page that no reader may overlook. */
export const banner = (tone: 'red' | 'amber' | 'neutral', title: string, body: HtmlValue): Html =>
  html`<div class="banner banner-${tone}">
    <p class="banner-title">${title}</p>
    ${body}
  </div> `;
