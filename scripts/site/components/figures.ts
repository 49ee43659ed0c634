import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';

/** A number with what it counts, and where to see what was counted. */
export interface Figure {
  readonly value: number | string;
  readonly label: string;
  readonly href?: string;
  readonly tone?: 'red' | 'amber';
}

/** Numbers at a glance. */
export const figures = (given: readonly Figure[]): Html =>
  html`<ul class="figures">
    ${given.map(({ value, label, href, tone }) => {
      const content = html`<span class="figure-value${tone && ` figure-${tone}`}">${value}</span>
        <span class="figure-label">${label}</span>`;
      return html`<li>
        ${href === undefined ? content : html`<a href="${href}">${content}</a>`}
      </li> `;
    })}
  </ul>`;
