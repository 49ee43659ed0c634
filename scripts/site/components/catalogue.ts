import type { AnnexAControl, Clause, Criterion, Mapping } from '#catalogues/catalogue.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import type { PageContext } from '../context.ts';
import { facts } from './facts.ts';
import { titledLink } from './names.ts';
import { pageSection } from './section.ts';
import type { PageSection } from './section.ts';
import { table } from './table.ts';

const words = (values: readonly string[]): HtmlValue =>
  values.length > 0 && values.map((value) => value.replaceAll('_', ' ')).join(', ');

/** What ISO/IEC 27002 says of a control: its attributes and predecessors. */
export const controlFacts = (control: AnnexAControl): HtmlValue =>
  facts([
    ['Theme', control.theme],
    ['Control type', words(control.controlTypes)],
    ['Security properties', words(control.securityProperties)],
    ['Cybersecurity concepts', words(control.cybersecurityConcepts)],
    ['Operational capabilities', words(control.operationalCapabilities)],
    ['Security domains', words(control.securityDomains)],
    ['In the 2013 edition', words(control.predecessors)],
    ['An auditor would ask', control.question],
  ]);

/** What the catalogue says of a clause. */
export const clauseFacts = (clause: Clause): HtmlValue =>
  facts([
    ['Section', clause.section],
    ['Part of', clause.parent],
    ['Documented information', clause.documentedInformation],
    ['An auditor would ask', clause.question],
  ]);

/** What the catalogue says of a criterion. */
export const criterionFacts = (criterion: Criterion): HtmlValue =>
  facts([
    ['Category', criterion.category.replaceAll('-', ' ')],
    ['Series', `${criterion.series} ${criterion.seriesTitle}`],
    ['An auditor would ask', criterion.question],
  ]);

const strengths: Readonly<Record<Mapping['strength'], string>> = {
  equal: 'asks for the same',
  subset: 'asks for less than the control',
  superset: 'asks for more than the control',
  intersects: 'overlaps',
};

/** How many independent mappings hold a pair, in words. */
export const supportInWords = (count: number): string =>
  count === 1 ? '1 public mapping (weak support)' : `${count} public mappings`;

/** What a criterion asks for beside the control that it is mapped to, in words. */
export const strengthInWords = (strength: Mapping['strength']): string => strengths[strength];

const mappingTable = (
  context: PageContext,
  mappings: readonly Mapping[],
  other: 'criterion' | 'controlOrClause',
): HtmlValue =>
  html`${table(
    mappings,
    [
      {
        title: other === 'criterion' ? 'Criterion' : 'Control or clause',
        cell: (mapping) => titledLink(context, mapping[other]),
        className: 'main',
      },
      { title: 'The criterion', cell: ({ strength }) => strengths[strength] },
      { title: 'Support', cell: (mapping) => supportInWords(mapping.support) },
    ],
    { caption: other === 'criterion' ? 'Mapping to SOC 2' : 'Mapping to ISO/IEC 27001' },
  )}
    <p class="hint">A mapping does not prove that meeting one side meets the other.</p>`;

/** How a control or clause maps to the Trust Services Criteria, or a criterion to ISO/IEC 27001. */
export const mappingSection = (context: PageContext, id: string): PageSection | undefined => {
  const { mappings } = context.view.register.catalogues;
  const toCriteria = mappings.filter(({ controlOrClause }) => controlOrClause === id);
  if (toCriteria.length > 0) {
    return pageSection(
      'mapping',
      'SOC 2 criteria that it helps with',
      mappingTable(context, toCriteria, 'criterion'),
    );
  }
  const toControls = mappings.filter(({ criterion }) => criterion === id);
  return toControls.length > 0
    ? pageSection(
        'mapping',
        'Controls and clauses that help with it',
        mappingTable(context, toControls, 'controlOrClause'),
      )
    : undefined;
};
