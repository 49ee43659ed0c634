import { isWeak, mappingCaution } from '#coverage/coverage-model.ts';
import type {
  CoverageResult,
  FrameworkCoverage,
  RequirementCoverage,
} from '#coverage/coverage-model.ts';
import { coverageStates, countsInWords, totalsOf } from '#coverage/coverage-report.ts';
import type { CoverageState } from '#coverage/coverage-report.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { facts } from '../components/facts.ts';
import { idRow, titledLink } from '../components/names.ts';
import { pageSection, renderSection } from '../components/section.ts';
import { table } from '../components/table.ts';
import { tag } from '../components/tag.ts';
import type { Tone } from '../components/tag.ts';
import type { PageContext } from '../context.ts';
import type { PageContent } from '../page.ts';
import { listHead } from './list-content.ts';

const tones: Readonly<Record<CoverageResult, Tone>> = {
  yes: 'green',
  mapped: 'amber',
  no: 'red',
  'not evaluated': 'amber',
  'not applicable': 'neutral',
};

const shownIds = 6;

const idsCell = (context: PageContext, ids: readonly string[]): HtmlValue => {
  const more = ids.length - shownIds;
  return html`${idRow(context, ids.slice(0, shownIds))}${more > 0 && ` and ${more} more`}`;
};

const coveredBy = (context: PageContext, requirement: RequirementCoverage): HtmlValue => {
  if (requirement.records.length > 0) return idsCell(context, requirement.records);
  const helping = requirement.through.filter(({ records }) => records.length > 0);
  if (helping.length === 0) return undefined;
  const weak = helping.every(isWeak);
  return html`mapped:
  ${idsCell(
    context,
    helping.map(({ target }) => target),
  )}${weak && ' (weak support)'}`;
};

const gaps = ({ missing }: RequirementCoverage): HtmlValue =>
  missing.length > 0 &&
  html`<ul class="plain">
    ${missing.map((gap) => html`<li>${gap}</li> `)}
  </ul>`;

const heading = (state: CoverageState): string =>
  `${state.charAt(0).toUpperCase()}${state.slice(1)}`;

const requirementTable = (
  context: PageContext,
  { id: framework, title, requirements }: FrameworkCoverage,
): HtmlValue => {
  const inside = requirements.filter(({ outside }) => outside === undefined);
  if (inside.length === 0) return html`<p>Nothing is in scope: ${requirements[0]?.outside}</p>`;
  return table(
    inside,
    [
      { title: 'Entry', cell: ({ id }) => titledLink(context, id), className: 'main' },
      ...coverageStates.map((state) => ({
        title: heading(state),
        cell: (requirement: RequirementCoverage) =>
          tag(requirement[state].result, tones[requirement[state].result]),
      })),
      { title: 'Covered by', cell: (requirement) => coveredBy(context, requirement) },
      { title: 'Missing', cell: gaps },
    ],
    { id: `coverage-${framework}`, caption: title },
  );
};

const frameworkBody = (context: PageContext, framework: FrameworkCoverage): Html => {
  const totals = totalsOf(framework);
  return html`${facts([
    ...coverageStates.map(
      (state) => [heading(state), countsInWords(totals.states[state])] as const,
    ),
    ['With gaps', String(totals.withGaps)],
    ['Outside the scope', totals.outside > 0 && String(totals.outside)],
  ])}
  ${requirementTable(context, framework)}`;
};

/** What covers which requirement of each framework, in the three states, and what is missing. */
export const coverageContent = (context: PageContext): PageContent => {
  const { frameworks } = context.view.coverage ?? { frameworks: [] };
  const sections = frameworks.map((framework) =>
    pageSection(`coverage-${framework.id}`, framework.title, frameworkBody(context, framework)),
  );
  return {
    body: html`${listHead(
      'Coverage',
      'What covers which requirement: documented, implemented and operating are told apart.',
    )}
      <p class="hint">${mappingCaution.replaceAll('`', '')}</p>
      ${sections.map(renderSection)}`,
    contents: sections,
  };
};
