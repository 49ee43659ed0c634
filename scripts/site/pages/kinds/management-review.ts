import type { RecordOf } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { reviewInputs } from '#performance/review-fact.ts';
import { reviewFacts } from '#performance/review-facts.ts';
import { reviewSections } from '#rules/review/review-sections.ts';
import { computedFacts } from '../../components/computed-facts.ts';
import { day, period } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { personName, roleTitle } from '../../components/names.ts';
import { openedText } from '../../components/opened-text.ts';
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

type Review = RecordOf<'management-review'>;

/** The text with each section opened by its facts, from what the reader may see. */
const textWithFacts = (context: PageContext, record: Review): HtmlValue => {
  const { view } = context;
  const { period: covered, held } = fieldsOf(record);
  // A review is one of the records of all kinds; the compiler cannot see it here.
  const known = view.register.records.get(record.id);
  const text = view.register.texts.get(record.id);
  if (!known || !text) return undefined;
  if (covered === undefined || held === undefined) return openedText(context, known, new Map());
  const facts = reviewFacts(view, { period: covered, held, review: record.id });
  const sections = reviewSections(text);
  const asOf = held < view.today ? held : view.today;
  const title = html`Computed from the records for ${period(covered.from, covered.to)}, states as of
  ${day(asOf)}`;
  const openings = reviewInputs.flatMap((input) => {
    const section = sections.get(input);
    return section === undefined
      ? []
      : [[section.line, computedFacts(context, title, facts.get(input) ?? [])] as const];
  });
  return openedText(context, known, new Map(openings));
};

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
  text: textWithFacts,
  sections: (_context, record, value) => [
    fieldsOf(record).decisions !== undefined &&
      pageSection('decisions', 'Decisions', value(['decisions'])),
    fieldsOf(record).conclusion !== undefined &&
      pageSection('conclusion', 'Conclusion', value(['conclusion'])),
  ],
  shown: ['held', 'period', 'chair', 'attendees', 'apologies', 'next', 'decisions', 'conclusion'],
};
