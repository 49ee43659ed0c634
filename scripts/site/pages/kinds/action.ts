import type { RecordOf } from '#content/record.ts';
import { dueDay, isOpen } from '#due/action-due.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { day } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { idRow, roleName, roleTitle, titledList } from '../../components/names.ts';
import { stateTag, tag } from '../../components/tag.ts';
import type { PageContext } from '../../context.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

type Action = RecordOf<'action'>;

const dueCell = (context: PageContext, record: Action): HtmlValue => {
  const due = dueDay(record);
  if (due === undefined) return undefined;
  const late = isOpen(record) && due < context.view.today;
  return html`${day(due)} ${late && tag('late', 'red')}`;
};

const stateOf = (record: Action): HtmlValue => {
  const { state } = fieldsOf(record);
  return state && stateTag(state);
};

const moved = (record: Action): Html | undefined => {
  const { extensions = [], due } = fieldsOf(record);
  return extensions.length > 0 && due !== undefined
    ? html`first set for ${day(due)}, moved
      ${extensions.length === 1 ? 'once' : `${extensions.length} times`}`
    : undefined;
};

/** Corrective actions and improvements. */
export const actionPage: KindPage<'action'> = {
  columns: (context) => [
    {
      title: 'State',
      cell: stateOf,
      filter: { name: 'state', values: (record) => [fieldsOf(record).state ?? ''] },
    },
    {
      title: 'Due',
      cell: (record) => dueCell(context, record),
      sort: (record) => dueDay(record) ?? '',
    },
    {
      title: 'Kind',
      cell: (record) => fieldsOf(record).kind,
      filter: { name: 'kind', values: (record) => [fieldsOf(record).kind ?? ''] },
    },
    { title: 'Owner', cell: (record) => roleTitle(context, fieldsOf(record).owner ?? '') },
    { title: 'Comes from', cell: (record) => idRow(context, fieldsOf(record).from ?? []) },
  ],
  tags: (_context, record) => stateOf(record),
  lead: (context, record) => {
    const { owner, kind, from = [] } = fieldsOf(record);
    return facts([
      ['Due', html`${dueCell(context, record)} ${moved(record)}`],
      ['Owner', owner !== undefined && roleName(context, owner)],
      ['Kind', kind],
      ['Comes from', titledList(context, from)],
    ]);
  },
  shown: ['state', 'due', 'kind', 'from'],
};
