import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { day, period } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { personName, roleTitle } from '../../components/names.ts';
import { pageSection } from '../../components/section.ts';
import type { PageContext } from '../../context.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

interface Participant {
  readonly person: string;
  readonly role: string;
}

const participant = (context: PageContext, { person, role }: Participant): Html =>
  html`<span class="line"
    >${personName(context, person)} <span class="holder">${roleTitle(context, role)}</span></span
  >`;

/** Minutes of top management's reviews: sections a) to g) are their text. */
export const managementReviewPage: KindPage<'management-review'> = {
  columns: (context) => [
    {
      title: 'Held',
      cell: (record) => record.data.held && day(record.data.held),
      sort: (record) => fieldsOf(record).held ?? '',
    },
    {
      title: 'Period',
      cell: (record) => {
        const { period: covered } = fieldsOf(record);
        return covered && period(covered.from, covered.to);
      },
    },
    {
      title: 'Chair',
      cell: (record) => {
        const { chair } = fieldsOf(record);
        return chair && personName(context, chair.person);
      },
    },
    {
      title: 'Decisions',
      cell: (record) => (fieldsOf(record).decisions ?? []).length,
      className: 'number',
    },
  ],
  lead: (context, record) => {
    const data = fieldsOf(record);
    return facts([
      ['Held', data.held && day(data.held)],
      ['Period', data.period && period(data.period.from, data.period.to)],
      ['Chair', data.chair && participant(context, data.chair)],
      ['Attendees', (data.attendees ?? []).map((one) => participant(context, one))],
      ['Apologies', (data.apologies ?? []).map((one) => participant(context, one))],
      ['Next review', data.next && day(data.next)],
    ]);
  },
  sections: (_context, record, value) => [
    fieldsOf(record).decisions !== undefined &&
      pageSection('decisions', 'Decisions', value(['decisions'])),
    fieldsOf(record).conclusion !== undefined &&
      pageSection('conclusion', 'Conclusion', value(['conclusion'])),
  ],
  shown: ['held', 'period', 'chair', 'attendees', 'apologies', 'next', 'decisions', 'conclusion'],
};
