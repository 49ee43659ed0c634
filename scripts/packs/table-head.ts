import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';

/** The columns of a printed register, with the class by which the style sheet sets their widths. */
export const tableHead = (columns: readonly string[]): Html =>
  html`<colgroup>
        ${columns.map((column) => html`<col class="${column.toLowerCase().replaceAll(' ', '-')}" />`)}
      </colgroup>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>`;
