import type { RecordOf } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { day, period, time } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { fileLink, idRow, roleName, roleTitle } from '../../components/names.ts';
import { pageSection } from '../../components/section.ts';
import { table } from '../../components/table.ts';
import { stateTag } from '../../components/tag.ts';
import type { PageContext } from '../../context.ts';
import { durationInWords } from '#register/day-words.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

type Evidence = RecordOf<'evidence'>;
type Item = Evidence['data']['items'][number];

const dayOrTime = (value: string): HtmlValue => (value.includes('T') ? time(value) : day(value));

const covers = ({ covers: span }: Item): HtmlValue =>
  'at' in span ? dayOrTime(span.at) : period(span.from, span.to);

const coveredTo = ({ covers: span }: Item): string => ('at' in span ? span.at : span.to);

const lastCovered = (record: Evidence): string | undefined =>
  (fieldsOf(record).items ?? []).map(coveredTo).sort().at(-1);

const held = (context: PageContext, { file, where, sha256 }: Item): HtmlValue =>
  html`<span class="line">${file === undefined ? where : fileLink(context, file)}</span>
    <code class="digest">${sha256}</code>`;

const review = (context: PageContext, { reviewed }: Item): HtmlValue =>
  reviewed
    ? html`${stateTag(reviewed.result)}
        <span class="line">${roleTitle(context, reviewed.by)}, ${day(reviewed.on)}</span>
        ${reviewed.why}`
    : 'not reviewed';

const itemTable = (context: PageContext, items: readonly Item[]): HtmlValue =>
  items.length === 0
    ? html`<p>Nothing has been collected yet.</p>`
    : table(
        [...items].reverse(),
        [
          { title: 'Id', cell: ({ id }) => id, className: 'id' },
          { title: 'Covers', cell: covers },
          {
            title: 'Collected',
            cell: ({ collected, by }) =>
              html`${time(collected)} <span class="line holder">${roleTitle(context, by)}</span>`,
          },
          { title: 'Query', cell: ({ query }) => query },
          {
            title: 'Complete',
            cell: ({ complete }) =>
              complete && html`${complete.count} ${complete.text !== undefined && complete.text}`,
          },
          { title: 'Held as', cell: (item) => held(context, item) },
          { title: 'Reviewed', cell: (item) => review(context, item) },
        ],
        { caption: 'Collected items', rowId: ({ id }) => id },
      );

/** Evidence requests and what was collected for them. */
export const evidencePage: KindPage<'evidence'> = {
  columns: (context) => [
    {
      title: 'How often',
      cell: (record) => {
        const { every } = fieldsOf(record);
        return every === undefined ? 'once' : durationInWords(every);
      },
    },
    {
      title: 'Newest covers',
      cell: (record) => {
        const last = lastCovered(record);
        return last === undefined ? 'nothing yet' : day(last.slice(0, 10));
      },
      sort: (record) => lastCovered(record) ?? '',
    },
    {
      title: 'Items',
      cell: (record) => (fieldsOf(record).items ?? []).length,
      className: 'number',
    },
    { title: 'Collector', cell: (record) => roleTitle(context, fieldsOf(record).collector ?? '') },
    { title: 'Controls', cell: (record) => idRow(context, fieldsOf(record).controls ?? []) },
  ],
  lead: (context, record, value) => {
    const { shows, every, due_within, collector } = fieldsOf(record);
    return facts([
      ['Shows', shows],
      ['Collected every', every !== undefined && durationInWords(every)],
      ['At the latest', due_within !== undefined && `${durationInWords(due_within)} after`],
      ['Collector', collector !== undefined && roleName(context, collector)],
      ['Source', value(['source'])],
      ['Method', value(['method'])],
    ]);
  },
  sections: (context, record) => [
    pageSection('items', 'Collected items', itemTable(context, fieldsOf(record).items ?? [])),
  ],
  shown: ['shows', 'every', 'due_within', 'collector', 'source', 'method', 'items'],
};
