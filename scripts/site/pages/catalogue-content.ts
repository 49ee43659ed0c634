import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { backlinkGroups } from '../components/backlinks.ts';
import {
  clauseFacts,
  controlFacts,
  criterionFacts,
  mappingSection,
} from '../components/catalogue.ts';
import { givenSections, pageSection, renderSection } from '../components/section.ts';
import type { PageContext } from '../context.ts';
import type { PageContent } from '../page.ts';
import { clauseSection } from './clause-part.ts';
import { criterionSection } from './criterion-part.ts';

/** The catalogues that the site has pages of, with their names. */
export const catalogueTitles = {
  annexA: { one: 'Control of ISO/IEC 27001:2022, Annex A', many: 'Annex A controls' },
  clauses: { one: 'Clause of ISO/IEC 27001:2022', many: 'Clauses of ISO/IEC 27001:2022' },
  criteria: { one: 'Trust Services Criterion (SOC 2)', many: 'Trust Services Criteria (SOC 2)' },
} as const;

/** One of the catalogues. */
export type CatalogueName = keyof typeof catalogueTitles;

const entryFacts = ({ view }: PageContext, catalogue: CatalogueName, id: string): HtmlValue => {
  const { annexA, clauses, criteria } = view.register.catalogues;
  const control = catalogue === 'annexA' ? annexA.get(id) : undefined;
  const clause = catalogue === 'clauses' ? clauses.get(id) : undefined;
  const criterion = catalogue === 'criteria' ? criteria.get(id) : undefined;
  if (control) return controlFacts(control);
  if (clause) return clauseFacts(clause);
  return criterion && criterionFacts(criterion);
};

/** The page of a catalogue entry that has no record of its own: what it is, and who names it. */
export const catalogueContent = (
  context: PageContext,
  catalogue: CatalogueName,
  id: string,
  title: string,
): PageContent => {
  const named = backlinkGroups(context, id);
  const sections = givenSections([
    clauseSection(context, id),
    criterionSection(context, id),
    pageSection(
      'backlinks',
      'Where it is met',
      named ?? html`<p>No record shown here names it.</p>`,
    ),
    mappingSection(context, id),
  ]);
  return {
    body: html`<header class="page-head">
        <p class="eyebrow">
          <span>${catalogueTitles[catalogue].one}</span> <span class="id">${id}</span>
        </p>
        <h1>${title}</h1>
      </header>
      ${entryFacts(context, catalogue, id)} ${sections.map(renderSection)}`,
    contents: sections,
  };
};
