import { html } from '#markdown/html.ts';
import { day } from '../../components/day.ts';
import { roleTitle } from '../../components/names.ts';
import { tag } from '../../components/tag.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

/** Approved departures from a rule, for a time. */
export const exceptionPage: KindPage<'exception'> = {
  columns: (context) => [
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
      cell: (record) => {
        const { until } = fieldsOf(record);
        return until && html`${day(until)} ${until < context.view.today && tag('ended')}`;
      },
      sort: (record) => fieldsOf(record).until ?? '',
    },
    {
      title: 'Granted by',
      cell: (record) => roleTitle(context, fieldsOf(record).granted_by ?? ''),
    },
  ],
};
