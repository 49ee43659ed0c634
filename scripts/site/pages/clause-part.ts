import type { ClauseRecord, ClauseRow } from '#coverage/clause-matrix.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { inlineCode } from '#markdown/inline-code.ts';
import { idLink, titledLink } from '../components/names.ts';
import { pageSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import { table } from '../components/table.ts';
import { tag } from '../components/tag.ts';
import type { Tone } from '../components/tag.ts';
import type { PageContext } from '../context.ts';
import { seesFindings } from './record-findings.ts';

const tones: Readonly<Record<ClauseRow['state'], Tone>> = {
  approved: 'green',
  'in force': 'green',
  'not yet in force': 'blue',
  unknown: 'amber',
  'not approved': 'red',
  draft: 'blue',
  missing: 'red',
};

const proofTag = (state: ClauseRow['state']): HtmlValue => tag(state, tones[state]);

/** Only who sees every record can be told that something is missing. */
const seesAll = ({ view }: PageContext): boolean => view.audience === 'management';

const shownRecords = 6;

const proved = ({ state }: ClauseRecord): boolean => state === 'approved' || state === 'in force';

/** The records behind a clause in one line; what is not in force carries its state. */
export const clauseRecords = (
  context: PageContext,
  { records, settings }: ClauseRow,
): HtmlValue => {
  const more = records.length - shownRecords;
  const shown = records.slice(0, shownRecords);
  return html`<span class="id-row"
      >${shown.map(
        (record) =>
          html`${idLink(context, record.id)}${!proved(record) && html` ${proofTag(record.state)}`} `,
      )}</span
    >${more > 0 && ` and ${more} more`}${settings.map((part) => html` ${inlineCode(part)} `)}`;
};

/** What is asked for and is nowhere, for those who see everything. */
export const clauseGaps = (context: PageContext, { missing }: ClauseRow): HtmlValue =>
  seesAll(context) &&
  missing.length > 0 &&
  html`<ul>
    ${missing.map(({ what, add }) => html`<li>${what}: ${inlineCode(add)}</li> `)}
  </ul>`;

/** How far the documented information of a clause is proved; nothing for who sees a part of it. */
export const clauseState = (context: PageContext, { state }: ClauseRow): HtmlValue =>
  seesFindings(context) && (state !== 'missing' || seesAll(context)) && proofTag(state);

/** The part of a clause's page that says which documented information stands behind it. */
export const clauseSection = (context: PageContext, id: string): PageSection | undefined => {
  const row = context.site.clauses.get(id);
  if (!row || (row.records.length === 0 && row.missing.length === 0)) return undefined;
  const gaps = clauseGaps(context, row);
  if (row.records.length === 0 && !gaps) return undefined;
  return pageSection(
    'documented',
    'Documented information behind it',
    html`${
      row.records.length > 0 &&
      table(
        row.records,
        [
          { title: 'Record', cell: (record) => titledLink(context, record.id), className: 'main' },
          {
            title: 'As',
            cell: ({ as, named }) => [...as, ...(named ? ['names it'] : [])].join(', '),
          },
          { title: 'State', cell: ({ state }) => seesFindings(context) && proofTag(state) },
        ],
        { caption: `Documented information behind clause ${id}` },
      )
    }
    ${
      gaps &&
      html`<p>Missing:</p>
      ${gaps}`
    }`,
  );
};
