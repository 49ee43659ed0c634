import type { RecordOf } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { riskLevel } from '#register/risk-level.ts';
import type { RiskEstimate, RiskMethod } from '#register/risk-level.ts';
import type { PageContext } from '../context.ts';
import { fieldsOf } from '../fields-of.ts';
import { idLink } from './names.ts';
import { bandTint } from './risk-level.ts';

/** Where a risk stands today: with the controls that work, else without any. */
export const currentEstimate = (record: RecordOf<'risk'>): RiskEstimate | undefined => {
  const { current, inherent } = fieldsOf(record);
  return current ?? inherent;
};

const cell = (
  context: PageContext,
  method: RiskMethod,
  at: RiskEstimate,
  risks: readonly RecordOf<'risk'>[],
): Html => {
  const { level, band } = riskLevel(method, at);
  const here = risks.filter((risk) => {
    const estimate = currentEstimate(risk);
    return estimate?.likelihood === at.likelihood && estimate.consequence === at.consequence;
  });
  return html`<td class="tint-${bandTint(method, band)}">
    <span class="heat-level">${level} ${band}</span
    >${here.length > 0 && html`<span class="heat-risks">${here.map(({ id }) => html`${idLink(context, id)} `)}</span>`}
  </td>`;
};

/** The risks by likelihood and consequence: each field has its level as colour and as a number. */
export const heatMap = (context: PageContext, risks: readonly RecordOf<'risk'>[]): HtmlValue => {
  const method = context.view.register.settings.risk;
  if (!method) return undefined;
  const rows = [...method.likelihood.entries()].reverse();
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label="Heat map">
      <table class="heat-map">
        <caption>
          Heat map: risks as they stand today
        </caption>
        <thead>
          <tr>
            <th scope="col">Likelihood</th>
            ${method.consequence.map(({ name }) => html`<th scope="col">${name}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([row, { name }]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${[...method.consequence.keys()].map((column) =>
                  cell(context, method, { likelihood: row + 1, consequence: column + 1 }, risks),
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    <p class="hint">
      Columns: consequence, from ${method.consequence[0]?.name ?? ''} to
      ${method.consequence.at(-1)?.name ?? ''}.
      ${method.level === 'product' ? 'The level is likelihood times consequence.' : "The level is read from the method's matrix."}
    </p>`;
};
