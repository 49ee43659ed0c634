import type { ControlMatrixRow, MatrixControl } from '#coverage/control-matrix.ts';
import type { Period } from '#evidence/slots.ts';
import { soc2Period } from '#evidence/slots.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { dayInWords } from '#register/day-words.ts';
import { strengthInWords, supportInWords } from '../components/catalogue.ts';
import { idLink, idRow, titledLink } from '../components/names.ts';
import { pageSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import { table } from '../components/table.ts';
import { stateTag, tag } from '../components/tag.ts';
import type { PageContext } from '../context.ts';
import { groupBy } from '../group-by.ts';
import { seesFindings } from './record-findings.ts';

const days = ({ from, to }: Period): string =>
  from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;

/** How evidence covers the period: a hole by its days. */
const coverCell = (cover: ControlMatrixRow['cover'], holes: readonly Period[]): HtmlValue => {
  switch (cover) {
    case 'covered':
      return tag('covered', 'green');
    case 'holes':
      return html`${tag('hole', 'red')} ${holes.map(days).join('; ')}`;
    case 'no slots':
      return tag('no evidence at intervals', 'amber');
    case 'no control':
      return tag('no control', 'red');
    case 'not asked':
      return undefined;
  }
};

const byMapping = ({ mapping }: MatrixControl): HtmlValue =>
  mapping && `by mapping: ${strengthInWords(mapping.strength)}, ${supportInWords(mapping.support)}`;

const shownControls = 8;

/** The controls in one line; those that only a mapping joins are told apart. */
const controlsCell = (context: PageContext, { controls }: ControlMatrixRow): HtmlValue => {
  const ids = controls.slice(0, shownControls).map(({ id }) => id);
  const more = controls.length - shownControls;
  const mapped = controls.some(({ mapping }) => mapping !== undefined);
  return html`${idRow(context, ids)}${more > 0 && ` and ${more} more`}${
    mapped && html` ${tag('by mapping only', 'amber')}`
  }`;
};

const othersCell = (context: PageContext, { relied, expected }: ControlMatrixRow): HtmlValue =>
  relied.length + expected.length > 0 &&
  html`<ul>
    ${relied.map(
      ({ supplier, id, text }) => html`<li>${idLink(context, supplier)} ${id}: ${text}</li> `,
    )}
    ${expected.map(({ id, text }) => html`<li>Customers, ${id}: ${text}</li> `)}
  </ul>`;

const evidenceCell = ({ notRelevant, cover, holes }: ControlMatrixRow): HtmlValue =>
  notRelevant === undefined ? coverCell(cover, holes) : html`Not relevant: ${notRelevant}`;

const reportInWords = ({ view }: PageContext): string => {
  const { soc2 } = view.register.settings;
  const period = soc2Period(view.register.settings);
  const time = period ? days(period) : soc2?.as_of === undefined ? '' : dayInWords(soc2.as_of);
  const categories = (soc2?.categories ?? []).map((one) => one.replaceAll('-', ' ')).join(', ');
  return `SOC 2 type ${soc2?.type ?? ''}, ${time}: ${categories}`;
};

/** Only who sees every record can take an empty cell for a hole. */
const partOnly = ({ view }: PageContext): HtmlValue =>
  view.audience !== 'management' &&
  html`<p class="hint">Controls and evidence that are not shown here are not counted.</p>`;

/** The SOC 2 control matrix, for audiences that see what the checks found. */
export const controlMatrixSection = (context: PageContext): PageSection | undefined => {
  const rows = [...context.site.criteria.values()];
  if (rows.length === 0 || !seesFindings(context)) return undefined;
  const series = groupBy(rows, ({ criterion }) => `${criterion.series} ${criterion.seriesTitle}`);
  const columns = [
    {
      title: 'Criterion',
      cell: ({ criterion }: ControlMatrixRow) => titledLink(context, criterion.id),
      className: 'main' as const,
    },
    { title: 'Controls', cell: (row: ControlMatrixRow) => controlsCell(context, row) },
    { title: 'Evidence in the period', cell: evidenceCell },
    { title: 'Left to others', cell: (row: ControlMatrixRow) => othersCell(context, row) },
  ];
  const tables: readonly Html[] = [...series].map(([name, members]) =>
    table(members, columns, { caption: `Control matrix, ${name}`, captionShown: true }),
  );
  return pageSection(
    'control-matrix',
    'SOC 2 control matrix',
    html`<p>${reportInWords(context)}</p>
      ${partOnly(context)} ${tables}`,
  );
};

/** The part of a criterion's page that says who meets it, and what the evidence leaves open. */
export const criterionSection = (context: PageContext, id: string): PageSection | undefined => {
  const row = context.site.criteria.get(id);
  if (!row || !seesFindings(context)) return undefined;
  return pageSection(
    'controls',
    'Who meets it',
    html`<p>${reportInWords(context)}</p>
      ${row.notRelevant !== undefined && html`<p>Not relevant: ${row.notRelevant}</p>`}
      ${
        row.controls.length > 0 &&
        table(
          row.controls,
          [
            {
              title: 'Control',
              cell: (control) => titledLink(context, control.id),
              className: 'main',
            },
            { title: 'Because', cell: (control) => byMapping(control) ?? 'it names the criterion' },
            {
              title: 'State',
              cell: ({ implementation }) => implementation && stateTag(implementation),
            },
            { title: 'Since', cell: ({ since }) => since && dayInWords(since) },
            { title: 'Evidence', cell: ({ evidence }) => idRow(context, evidence.requests) },
            {
              title: 'In the period',
              cell: ({ evidence }) => coverCell(evidence.state, evidence.holes),
            },
          ],
          { caption: `Controls that meet ${id}` },
        )
      }
      ${othersCell(context, row)} ${partOnly(context)}`,
  );
};
