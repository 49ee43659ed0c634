import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { riskStages } from '#performance/risk-levels-over-time.ts';
import type { RiskMoment, RiskStage } from '#performance/risk-levels-over-time.ts';
import { daysBetween } from '#register/calendar.ts';
import { dayInWords } from '#register/day-words.ts';
import { day } from './day.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';

const stageTitles: Readonly<Record<RiskStage, string>> = {
  inherent: 'Without controls',
  current: 'With existing controls',
  residual: 'After treatment',
};

const width = 480;
const height = 176;
const left = 28;
const right = width - 8;
const top = 8;
const bottom = height - 26;

/** Turns days and levels into places of the drawing. */
interface Scales {
  readonly x: (day: string) => number;
  readonly y: (level: number) => number;
  readonly first: string;
  readonly last: string;
  readonly highest: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const levelsIn = (moments: readonly RiskMoment[]): readonly number[] =>
  moments.flatMap(({ levels }) => riskStages.flatMap((stage) => levels[stage]?.level ?? []));

const scalesFor = (moments: readonly RiskMoment[], today: string): Scales => {
  const first = moments[0]?.day ?? today;
  const newest = moments.at(-1)?.day ?? today;
  const last = newest > today ? newest : today;
  const span = Math.max(1, daysBetween(first, last));
  const highest = levelsIn(moments).reduce((most, level) => Math.max(most, level), 1);
  return {
    first,
    last,
    highest,
    x: (at) => rounded(left + (daysBetween(first, at) / span) * (right - left)),
    y: (level) => rounded(bottom - (level / highest) * (bottom - top)),
  };
};

/** The line of one stage: level until it changes, and a gap where there is none. */
const lineOf = (
  moments: readonly RiskMoment[],
  stage: RiskStage,
  { x, y, last }: Scales,
): string => {
  let path = '';
  let open = false;
  for (const { day: at, levels } of moments) {
    const level = levels[stage]?.level;
    if (open) path += `H${x(at)}`;
    if (level !== undefined) path += open ? `V${y(level)}` : `M${x(at)} ${y(level)}`;
    open = level !== undefined;
  }
  return open ? `${path}H${x(last)}` : path;
};

const drawing = (id: string, moments: readonly RiskMoment[], today: string): Html => {
  const scales = scalesFor(moments, today);
  const { x, y, first, last, highest } = scales;
  const words = `Levels of ${id} from ${dayInWords(first)} to ${dayInWords(last)}; the table below has the same data`;
  const measured = moments.filter(({ changed }, index) => index > 0 && changed.includes('method'));
  return html`<svg class="trend" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words}">
    <path class="trend-axis" d="M${left} ${top}V${bottom}H${right}"></path>
    ${measured.map(({ day: at }) => html`<path class="trend-method" d="M${x(at)} ${top}V${bottom}"></path>`)}
    ${riskStages.map((stage) => html`<path class="trend-line trend-${stage}" d="${lineOf(moments, stage, scales)}"></path>`)}
    <text class="trend-level" x="${left - 6}" y="${y(highest) + 5}">${highest}</text>
    <text class="trend-level" x="${left - 6}" y="${y(0) + 5}">0</text>
    <text x="${left}" y="${height - 6}">${first}</text>
    <text class="trend-last" x="${right}" y="${height - 6}">${last}</text>
  </svg>`;
};

const legend = (moments: readonly RiskMoment[]): Html => {
  const drawn = riskStages.filter((stage) => moments.some(({ levels }) => levels[stage]));
  const measured = moments.some(({ changed }, index) => index > 0 && changed.includes('method'));
  return html`<ul class="trend-legend" aria-hidden="true">
    ${drawn.map(
      (stage) =>
        html`<li>
          <svg class="trend-sample" viewBox="0 0 32 8" width="32" height="8" focusable="false">
            <path class="trend-line trend-${stage}" d="M0 4H32"></path></svg
          >${stageTitles[stage]}
        </li> `,
    )}${
      measured &&
      html`<li>
        <svg class="trend-sample" viewBox="0 0 32 12" width="32" height="12" focusable="false">
          <path class="trend-method" d="M16 0V12"></path></svg
        >The method changed
      </li>`
    }
  </ul>`;
};

const causes = ({ changed, gone, levels }: RiskMoment, isFirst: boolean): string => {
  if (gone) return 'Left the register';
  if (isFirst) return 'Entered the register';
  const measured = changed.includes('method') ? ['the method changed'] : [];
  const rated = changed.includes('estimates') ? ['rated anew'] : [];
  const missing = Object.keys(levels).length === 0 ? ['no level on the scales of that day'] : [];
  const words = [...rated, ...measured, ...missing].join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const columnsFor = (moments: readonly RiskMoment[]): readonly Column<RiskMoment>[] => [
  { title: 'Since', cell: (moment) => day(moment.day), className: 'narrow' },
  ...riskStages.map((stage) => ({
    title: stageTitles[stage],
    cell: ({ levels }: RiskMoment) => {
      const level = levels[stage];
      return level && html`<b>${level.level}</b> ${level.band}`;
    },
  })),
  { title: 'Treatment', cell: ({ treatment }) => treatment },
  { title: 'What happened', cell: (moment) => causes(moment, moment === moments[0]) },
];

// A page shows what a reader can take in; all of it stands in the repository.
const mostShown = 50;

/**
 * How a risk's levels went over time, as a drawing and a table with the same data, newest first.
 * `undefined` where nothing changed since the risk was first rated.
 */
export const riskTrend = (id: string, moments: readonly RiskMoment[], today: string): HtmlValue => {
  if (moments.length < 2) return undefined;
  const shown = moments.toReversed().slice(0, mostShown);
  const hidden = moments.length - shown.length;
  return html`<figure class="trend-figure">
      ${drawing(id, moments, today)}${legend(moments)}
    </figure>
    ${table(shown, columnsFor(moments), { caption: `Levels of ${id} over time` })}
    ${hidden > 0 && html`<p class="hint">${hidden} earlier changes stand in the repository alone.</p>`}
    <p class="hint">
      Each level is computed with the method that was in force on its day.
    </p>`;
};
