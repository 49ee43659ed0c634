import type { RecordOf } from '#content/record.ts';
import { type Html, html } from '#markdown/html.ts';
import { type RiskEstimate, type RiskMethod, riskLevel } from '#register/risk-level.ts';

/** The place of a level's band among the bands, as a step of the colour scale from 1 to 5. */
export const bandStep = (method: RiskMethod, band: string): number => {
  const bands = [...method.bands].sort((a, b) => a.from - b.from);
  const index = bands.findIndex(({ name }) => name === band);
  if (index === -1) return 1;
  return bands.length === 1 ? 1 : 1 + Math.round((index * 4) / (bands.length - 1));
};

/** A risk and where it stands on the map. */
export interface Plotted {
  readonly risk: RecordOf<'risk'>;
  readonly estimate: RiskEstimate;
}

const cell = (
  method: RiskMethod,
  plotted: readonly Plotted[],
  likelihood: number,
  consequence: number,
): Html => {
  const { level, band } = riskLevel(method, { likelihood, consequence });
  const ids = plotted
    .filter(
      ({ estimate }) => estimate.likelihood === likelihood && estimate.consequence === consequence,
    )
    .map(({ risk }, index) => html`${index === 0 ? '' : ', '}<span>${risk.id}</span>`);
  return html`<td class="band-${bandStep(method, band)}">
    <span class="level">${level} ${band}</span><span class="id">${ids}</span>
  </td>`;
};

/**
 * Likelihood against consequence, as a table: each cell names its level and band in words, so that
 * colour carries nothing alone.
 */
export const heatMap = (title: string, method: RiskMethod, plotted: readonly Plotted[]): Html =>
  html`<section class="heat-map">
    <h3>${title}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Likelihood \\ consequence</th>
          ${method.consequence.map(({ name }, index) => html`<th scope="col">${index + 1} ${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${method.likelihood
          .map(
            ({ name }, row) =>
              html`<tr>
                <th scope="row">${row + 1} ${name}</th>
                ${method.consequence.map((_, column) => cell(method, plotted, row + 1, column + 1))}
              </tr>`,
          )
          .reverse()}
      </tbody>
    </table>
  </section>`;
