import type { ClauseRow } from '#coverage/clause-matrix.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { coveragePath } from '../addresses.ts';
import { idRow, titledLink } from '../components/names.ts';
import { renderSection } from '../components/section.ts';
import { table } from '../components/table.ts';
import type { Column } from '../components/table.ts';
import type { PageContext } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { PageContent } from '../page.ts';
import { catalogueTitles } from './catalogue-content.ts';
import type { CatalogueName } from './catalogue-content.ts';
import { clauseGaps, clauseRecords, clauseState } from './clause-part.ts';
import { controlMatrixSection } from './criterion-part.ts';
import { listHead } from './list-content.ts';

interface Entry {
  readonly id: string;
  readonly group: string;
}

const entriesOf = ({ view, site }: PageContext, catalogue: CatalogueName): readonly Entry[] => {
  const { annexA, clauses, criteria } = view.register.catalogues;
  const all: readonly Entry[] = {
    annexA: [...annexA.values()].map(({ id, theme }) => ({ id, group: theme })),
    clauses: [...clauses.values()].map(({ id, section }) => ({ id, group: section })),
    criteria: [...criteria.values()].map(({ id, series, seriesTitle }) => ({
      id,
      group: `${series} ${seriesTitle}`,
    })),
  }[catalogue];
  return all.filter(({ id }) => site.addresses.has(id));
};

const namedBy = ({ view }: PageContext, id: string): readonly string[] => [
  ...new Set(
    (view.register.backlinks.get(id) ?? []).map(({ from }) => from).filter((from) => from !== id),
  ),
];

const shownIds = 6;

const namedByCell = (context: PageContext, id: string): HtmlValue => {
  const ids = namedBy(context, id);
  const more = ids.length - shownIds;
  return html`${idRow(context, ids.slice(0, shownIds))}${more > 0 && ` and ${more} more`}`;
};

const groupName = (group: string): string => group.charAt(0).toUpperCase() + group.slice(1);

const entryColumn = (context: PageContext): Column<Entry> => ({
  title: 'Entry',
  cell: ({ id }) => titledLink(context, id),
  className: 'main',
});

/** Of a clause the documented information behind it; of another entry who names it. */
const columnsOf = (context: PageContext, catalogue: CatalogueName): readonly Column<Entry>[] => {
  if (catalogue !== 'clauses') {
    return [
      entryColumn(context),
      { title: 'Named by', cell: ({ id }) => namedByCell(context, id) },
    ];
  }
  const { clauses } = context.site;
  const ofRow =
    (cell: (row: ClauseRow) => HtmlValue) =>
    ({ id }: Entry): HtmlValue => {
      const row = clauses.get(id);
      return row && cell(row);
    };
  return [
    entryColumn(context),
    {
      title: 'Documented information',
      cell: ofRow((row) => html`${clauseRecords(context, row)}${clauseGaps(context, row)}`),
    },
    { title: 'State', cell: ofRow((row) => clauseState(context, row)), className: 'narrow' },
  ];
};

const catalogueTable = (context: PageContext, catalogue: CatalogueName): Html | undefined => {
  const entries = entriesOf(context, catalogue);
  if (entries.length === 0) return undefined;
  const groups = groupBy(entries, ({ group }) => group);
  return html`<section class="part">
    <h2 id="isms:${catalogue}">${catalogueTitles[catalogue].many}</h2>
    ${[...groups].map(([group, members]) =>
      table(members, columnsOf(context, catalogue), {
        caption: groupName(group),
        captionShown: true,
      }),
    )}
  </section> `;
};

/** Where to read what is covered, for those to whom the view tells it. */
const coverageLink = ({ view, href }: PageContext): HtmlValue =>
  view.coverage &&
  html`<p>
    <a href="${href(coveragePath)}">Coverage: what is documented, implemented and operating</a>
  </p>`;

/** ISO/IEC 27001 and SOC 2 as the records of this view name them. */
export const frameworksContent = (context: PageContext): PageContent => {
  const names: readonly CatalogueName[] = ['clauses', 'annexA', 'criteria'];
  const parts = names.flatMap((name) => {
    const body = catalogueTable(context, name);
    return body ? [{ name, body }] : [];
  });
  const matrix = controlMatrixSection(context);
  return {
    body: html`${listHead(
      'Frameworks',
      'What ISO/IEC 27001 and SOC 2 ask for, and which records of this site help to meet it.',
    )}
    ${coverageLink(context)} ${parts.map(({ body }) => body)} ${matrix && renderSection(matrix)}`,
    contents: [
      ...parts.map(({ name }) => ({ anchor: `isms:${name}`, title: catalogueTitles[name].many })),
      ...(matrix ? [matrix] : []),
    ],
  };
};
