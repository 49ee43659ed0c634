import type { RecordOf } from '#content/record.ts';
import { durationInWords } from '#register/day-words.ts';
import {
  lastSupplierReview,
  nextSupplierReview,
  supplierReviewEvery,
} from '#register/supplier-cycle.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { day } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { stateTag, tag } from '../../components/tag.ts';
import type { PageContext } from '../../context.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

type Supplier = RecordOf<'supplier'>;

/** The fields that say when it is reviewed; nothing where it has ended or one of them is broken. */
const cycleOf = ({ data, invalid }: Supplier): Supplier['data'] | undefined =>
  data.state !== 'ended' &&
  !['state', 'criticality', 'review_every', 'reviews'].some((field) => invalid.has(field))
    ? data
    : undefined;

const nextReview = ({ view }: PageContext, record: Supplier): string | undefined => {
  const cycle = cycleOf(record);
  return cycle && nextSupplierReview(cycle, view.today);
};

const nextReviewCell = (context: PageContext, record: Supplier): HtmlValue => {
  const due = nextReview(context, record);
  if (due !== undefined) {
    return html`${day(due)} ${due < context.view.today && tag('overdue', 'red')}`;
  }
  const cycle = cycleOf(record);
  return cycle && cycle.state !== 'proposed' && tag('never reviewed', 'red');
};

const lastReview = ({ view }: PageContext, record: Supplier): HtmlValue => {
  const last = record.invalid.has('reviews')
    ? undefined
    : lastSupplierReview(record.data, view.today);
  return last !== undefined && day(last);
};

/** Suppliers and what they touch. */
export const supplierPage: KindPage<'supplier'> = {
  columns: (context) => [
    { title: 'Service', cell: (record) => fieldsOf(record).service, className: 'main' },
    {
      title: 'Criticality',
      cell: (record) => {
        const { criticality } = fieldsOf(record);
        return criticality && stateTag(criticality);
      },
      filter: { name: 'criticality', values: (record) => [fieldsOf(record).criticality ?? ''] },
    },
    {
      title: 'State',
      cell: (record) => {
        const { state } = fieldsOf(record);
        return state && stateTag(state);
      },
      filter: { name: 'state', values: (record) => [fieldsOf(record).state ?? ''] },
    },
    { title: 'Personal data', cell: (record) => fieldsOf(record).personal_data },
    { title: 'Where', cell: (record) => (fieldsOf(record).locations ?? []).join(', ') },
    {
      title: 'Next review',
      cell: (record) => nextReviewCell(context, record),
      sort: (record) => nextReview(context, record) ?? '',
    },
  ],
  tags: (_context, record) => {
    const { state } = fieldsOf(record);
    return state && stateTag(state);
  },
  lead: (context, record, value) => {
    const { service, criticality } = fieldsOf(record);
    const cycle = cycleOf(record);
    return facts([
      ['Service', service],
      ['Criticality', criticality && stateTag(criticality)],
      ['Data', value(['data'])],
      ['Personal data', value(['personal_data'])],
      ['Where', value(['locations'])],
      ['Reviewed every', cycle && durationInWords(supplierReviewEvery(cycle))],
      ['Last review', lastReview(context, record)],
      ['Next review', nextReviewCell(context, record)],
    ]);
  },
  shown: ['service', 'criticality', 'state', 'data', 'personal_data', 'locations', 'publish'],
};
