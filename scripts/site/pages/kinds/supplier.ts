import { facts } from '../../components/facts.ts';
import { stateTag } from '../../components/tag.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

/** Suppliers and what they touch. */
export const supplierPage: KindPage<'supplier'> = {
  columns: () => [
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
  ],
  tags: (_context, record) => {
    const { state } = fieldsOf(record);
    return state && stateTag(state);
  },
  lead: (_context, record, value) => {
    const { service, criticality } = fieldsOf(record);
    return facts([
      ['Service', service],
      ['Criticality', criticality && stateTag(criticality)],
      ['Data', value(['data'])],
      ['Personal data', value(['personal_data'])],
      ['Where', value(['locations'])],
    ]);
  },
  shown: ['service', 'criticality', 'state', 'data', 'personal_data', 'locations', 'publish'],
};
