import type { OwnFramework, OwnMapping, OwnRequirement } from '#catalogues/catalogue.ts';
import { isWeak, mappingCaution } from '#coverage/coverage-model.ts';
import { counted } from '#findings/counted.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { backlinkGroups } from '../components/backlinks.ts';
import { facts } from '../components/facts.ts';
import { titledLink } from '../components/names.ts';
import { givenSections, pageSection, renderSection } from '../components/section.ts';
import { table } from '../components/table.ts';
import type { PageContext } from '../context.ts';
import type { PageContent } from '../page.ts';

const strengths: Readonly<Record<OwnMapping['strength'], string>> = {
  equal: 'asks for the same',
  subset: 'asks for less',
  superset: 'asks for more',
  intersects: 'overlaps',
};

const mappingTable = (context: PageContext, mappings: readonly OwnMapping[]): HtmlValue =>
  html`${table(
    mappings,
    [
      {
        title: 'Control, clause or criterion',
        cell: ({ target }) => titledLink(context, target),
        className: 'main',
      },
      { title: 'The requirement', cell: ({ strength }) => strengths[strength] },
      {
        title: 'Support',
        cell: (mapping) =>
          `${counted(mapping.support, 'source')}${isWeak(mapping) ? ' (weak support)' : ''}`,
      },
    ],
    { caption: 'Mapping' },
  )}
    <p class="hint">${mappingCaution.replaceAll('`', '')}</p>`;

/** The page of a requirement of an own framework: what it is, who names it, what it maps to. */
export const ownRequirementContent = (
  context: PageContext,
  framework: OwnFramework,
  { id, title, question, section, parent }: OwnRequirement,
): PageContent => {
  const mappings = framework.mappings.filter(({ requirement }) => requirement === id);
  const sections = givenSections([
    pageSection(
      'backlinks',
      'Where it is met',
      backlinkGroups(context, id) ?? html`<p>No record shown here names it.</p>`,
    ),
    mappings.length > 0 &&
      pageSection('mapping', 'What helps with it', mappingTable(context, mappings)),
  ]);
  return {
    body: html`<header class="page-head">
        <p class="eyebrow"><span>${framework.title}</span> <span class="id">${id}</span></p>
        <h1>${title}</h1>
      </header>
      ${facts([
        ['Section', section],
        ['Part of', parent],
        ['An auditor would ask', question],
      ])}
      ${sections.map(renderSection)}`,
    contents: sections,
  };
};
