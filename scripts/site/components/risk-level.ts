import type { Settings } from '#content/types.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { riskLevel } from '#register/risk-level.ts';
import type { RiskEstimate, RiskLevel, RiskMethod } from '#register/risk-level.ts';

/** Tints from calm to grave; a method's bands are spread over them. */
const tints = 5;

/** The tint of a band, 1 (calm) to 5 (grave), by its place among the method's bands. */
export const bandTint = (method: RiskMethod, band: string): number => {
  const index = method.bands.findIndex(({ name }) => name === band);
  const last = method.bands.length - 1;
  return index < 0 || last < 1 ? 1 : 1 + Math.round((index * (tints - 1)) / last);
};

/** The level of an estimate, where the organisation has a method to compute it by. */
export const levelUnder = (
  settings: Settings,
  estimate: RiskEstimate | undefined,
): RiskLevel | undefined =>
  settings.risk && estimate ? riskLevel(settings.risk, estimate) : undefined;

/** A level as number and word, tinted by its band. */
export const levelBadge = (settings: Settings, estimate: RiskEstimate | undefined): HtmlValue => {
  const computed = levelUnder(settings, estimate);
  if (!settings.risk || !computed) return undefined;
  const tint = bandTint(settings.risk, computed.band);
  return html`<span class="risk-level tint-${tint}"
    ><b>${computed.level}</b> ${computed.band}</span
  >`;
};

const step = (scale: RiskMethod['likelihood'] | undefined, value: number): HtmlValue =>
  scale?.[value - 1]?.name ?? value;

/** The way of a risk's level: without controls, today, after treatment. */
export const levelPath = (
  settings: Settings,
  stages: readonly (readonly [title: string, estimate: RiskEstimate | undefined])[],
): HtmlValue => {
  const given = stages.filter(([, estimate]) => estimate !== undefined);
  if (given.length === 0) return undefined;
  return html`<ol class="level-path">
    ${given.map(
      ([title, estimate]): Html =>
        html`<li>
          <span class="level-path-title">${title}</span>
          ${levelBadge(settings, estimate)}
          <span class="level-path-steps"
            >${step(settings.risk?.likelihood, estimate?.likelihood ?? 0)} ×
            ${step(settings.risk?.consequence, estimate?.consequence ?? 0)}</span
          >
        </li> `,
    )}
  </ol>`;
};
