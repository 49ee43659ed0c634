import { html } from '#markdown/html.ts';
import { day } from '../../components/day.ts';
import { idLink, personName } from '../../components/names.ts';
import { tag } from '../../components/tag.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

/** Reviews of who has access to a system. */
export const accessReviewPage: KindPage<'access-review'> = {
  columns: (context) => [
    {
      title: 'System',
      cell: (record) => {
        const { system } = fieldsOf(record);
        return system && idLink(context, system);
      },
    },
    {
      title: 'Due',
      cell: (record) => {
        const { due } = fieldsOf(record);
        return due && day(due);
      },
      sort: (record) => fieldsOf(record).due ?? '',
    },
    {
      title: 'Completed',
      cell: (record) => {
        const { completed, due } = fieldsOf(record);
        return (
          completed &&
          html`${day(completed)} ${due !== undefined && completed > due && tag('late', 'amber')}`
        );
      },
      sort: (record) => fieldsOf(record).completed ?? '',
    },
    {
      title: 'Reviewer',
      cell: (record) => {
        const { reviewer } = fieldsOf(record);
        return reviewer && personName(context, reviewer.person);
      },
    },
    {
      title: 'Accounts',
      cell: (record) => fieldsOf(record).export?.accounts,
      className: 'number',
    },
  ],
};
