import { day } from '../../components/day.ts';
import { idLink } from '../../components/names.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

/** Information security objectives. */
export const objectivePage: KindPage<'objective'> = {
  columns: (context) => [
    {
      title: 'Policy',
      cell: (record) => {
        const { policy } = fieldsOf(record);
        return policy && idLink(context, policy);
      },
    },
    {
      title: 'Steps done',
      cell: (record) => {
        const { plan = [] } = fieldsOf(record);
        return `${plan.filter(({ done }) => done !== undefined).length} of ${plan.length}`;
      },
    },
    {
      title: 'Evaluated',
      cell: (record) => {
        const { evaluate } = fieldsOf(record);
        return evaluate && day(evaluate.when);
      },
      sort: (record) => fieldsOf(record).evaluate?.when ?? '',
    },
  ],
};
