import type { RecordOf } from '#content/record.ts';
import { whyNotInForce } from '#rules/exceptions.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { day } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { idRow, roleTitle } from '../../components/names.ts';
import { tag } from '../../components/tag.ts';
import type { PageContext } from '../../context.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

type Exception = RecordOf<'exception'>;

/** Whether it counts today, which its own fields do not say. */
const state = ({ view }: PageContext, record: Exception): string => {
  const against = whyNotInForce(record, view);
  if (against === undefined) return 'in force';
  const { until } = fieldsOf(record);
  return until !== undefined && until < view.today ? 'ended' : 'not in force';
};

const stateTag = (context: PageContext, record: Exception): HtmlValue => {
  const word = state(context, record);
  return tag(word, word === 'in force' ? 'amber' : 'neutral');
};

/** Why it does not count although its days would allow it. */
const whyNot = ({ view }: PageContext, record: Exception): HtmlValue => {
  const against = whyNotInForce(record, view);
  return against !== undefined && `Not in force: ${against}`;
};

const departsFrom = (context: PageContext, record: Exception): HtmlValue => {
  const { of } = fieldsOf(record);
  if (typeof of === 'string') return html`the check <code>${of}</code>`;
  return of && idRow(context, of);
};

const until = (context: PageContext, record: Exception): HtmlValue => {
  const { until: last } = fieldsOf(record);
  if (last === undefined) return tag('no end', 'red');
  return html`${day(last)} ${last < context.view.today && tag('ended')}`;
};

/** Approved departures from a document, a control or a check, for a time. */
export const exceptionPage: KindPage<'exception'> = {
  columns: (context) => [
    {
      title: 'State',
      cell: (record) => stateTag(context, record),
      filter: { name: 'state', values: (record) => [state(context, record)] },
    },
    { title: 'Departs from', cell: (record) => departsFrom(context, record) },
    {
      title: 'From',
      cell: (record) => {
        const { from } = fieldsOf(record);
        return from && day(from);
      },
      sort: (record) => fieldsOf(record).from ?? '',
    },
    {
      title: 'Until',
      cell: (record) => until(context, record),
      sort: (record) => fieldsOf(record).until ?? '',
    },
    {
      title: 'Granted by',
      cell: (record) => roleTitle(context, fieldsOf(record).granted_by ?? ''),
    },
  ],
  tags: (context, record) => stateTag(context, record),
  lead: (context, record, value) =>
    facts([
      ['Departs from', departsFrom(context, record)],
      ['For', value(['records'])],
      ['Scope', value(['scope'])],
      ['Why', value(['why'])],
      ['Risk', value(['risk'])],
      ['Made up for by', value(['compensating'])],
      ['Requested by', value(['requested_by'])],
      ['Granted by', value(['granted_by'])],
      ['From', value(['from'])],
      ['Until', until(context, record)],
      ['State', whyNot(context, record)],
    ]),
  shown: [
    'of',
    'records',
    'scope',
    'why',
    'risk',
    'compensating',
    'requested_by',
    'granted_by',
    'from',
    'until',
  ],
};
