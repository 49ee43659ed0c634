import type { RecordOf } from '#content/record.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { html } from '#markdown/html.ts';
import { controlFacts, mappingSection } from '../../components/catalogue.ts';
import { day } from '../../components/day.ts';
import { facts } from '../../components/facts.ts';
import { idRow, roleName, titledList } from '../../components/names.ts';
import { pageSection } from '../../components/section.ts';
import { stateTag, tag } from '../../components/tag.ts';
import type { PageContext } from '../../context.ts';
import { fieldsOf } from '../../fields-of.ts';
import type { KindPage } from '../kind-page.ts';

type Control = RecordOf<'control'>;

const applicableTag = (record: Control): HtmlValue =>
  fieldsOf(record).applicable === 'no' ? tag('not applicable') : undefined;

/** How far a control is in place: its state word, with the day where one is given. */
export const implementationState = (record: Control): HtmlValue => {
  const { applicable, implementation, implemented_since, planned_by } = fieldsOf(record);
  if (applicable === 'no') return '–';
  if (implementation === undefined) return undefined;
  if (implementation === 'implemented' && implemented_since !== undefined) {
    return html`${stateTag(implementation)}
      <span class="line">since ${day(implemented_since)}</span>`;
  }
  return planned_by === undefined
    ? stateTag(implementation)
    : html`${stateTag(implementation)} <span class="line">by ${day(planned_by)}</span>`;
};

const themeOf = ({ view }: PageContext, { id }: Control): string =>
  view.register.catalogues.annexA.get(id)?.theme ?? 'our own';

const columns: KindPage<'control'>['columns'] = (context) => [
  {
    title: 'Theme',
    cell: (record) => themeOf(context, record),
    filter: { name: 'theme', values: (record) => [themeOf(context, record)] },
  },
  {
    title: 'Applicable',
    cell: (record) => fieldsOf(record).applicable,
    filter: { name: 'applicable', values: (record) => [fieldsOf(record).applicable ?? ''] },
  },
  {
    title: 'Implementation',
    cell: implementationState,
    sort: (record) => fieldsOf(record).implementation ?? '',
    filter: {
      name: 'implementation',
      values: (record) => [fieldsOf(record).implementation ?? ''],
    },
  },
  { title: 'Reasons', cell: (record) => (fieldsOf(record).reasons ?? []).join(', ') },
  { title: 'Justification', cell: (record) => fieldsOf(record).justification, className: 'main' },
  {
    title: 'Implemented by',
    cell: (record) => idRow(context, fieldsOf(record).implemented_by ?? []),
  },
];

const test = (record: Control): HtmlValue => {
  const { test: given } = fieldsOf(record);
  return (
    given &&
    facts([
      ['How', given.how],
      ['Expected', given.expected],
      ['Full list comes from', given.population],
    ])
  );
};

const links = (context: PageContext, record: Control): HtmlValue => {
  const { implemented_by = [], risks = [], obligations = [], evidence = [] } = fieldsOf(record);
  const groups = [
    ['Implemented by', implemented_by],
    ['Risks that it answers', risks],
    ['Obligations that it answers', obligations],
    ['Evidence', evidence],
  ] as const;
  const given = groups.filter(([, ids]) => ids.length > 0);
  return (
    given.length > 0 &&
    html`<div class="link-groups">
      ${given.map(
        ([title, ids]) =>
          html`<div>
            <h3>${title}</h3>
            ${titledList(context, ids)}
          </div> `,
      )}
    </div>`
  );
};

const lead: KindPage<'control'>['lead'] = (context, record, value) => {
  const data = fieldsOf(record);
  return facts([
    ['Applicable', data.applicable],
    ['Implementation', data.applicable !== 'no' && implementationState(record)],
    ['Why', data.justification],
    ['Reasons', (data.reasons ?? []).length > 0 && (data.reasons ?? []).join(', ')],
    ['Performed by', data.operator !== undefined && roleName(context, data.operator)],
    ['How often', value(['frequency'])],
    ['Nature', data.nature && `${data.nature.kind}, ${data.nature.mode}`],
  ]);
};

const sections: KindPage<'control'>['sections'] = (context, record) => {
  const entry = context.view.register.catalogues.annexA.get(record.id);
  const linked = links(context, record);
  return [
    linked !== false && pageSection('links', 'How it is met and shown', linked),
    fieldsOf(record).test && pageSection('test', 'How to test it', test(record)),
    entry && pageSection('catalogue', 'In ISO/IEC 27002:2022', controlFacts(entry)),
    mappingSection(context, record.id),
  ];
};

/** The entries of the statement of applicability. */
export const controlPage: KindPage<'control'> = {
  columns,
  lead,
  sections,
  tags: (_context, record) => applicableTag(record),
  shown: [
    'applicable',
    'implementation',
    'implemented_since',
    'planned_by',
    'justification',
    'reasons',
    'operator',
    'frequency',
    'nature',
    'implemented_by',
    'risks',
    'obligations',
    'evidence',
    'test',
  ],
};
