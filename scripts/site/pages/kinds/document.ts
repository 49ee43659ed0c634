import type { RecordOf } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { proofAnchor, statusLine } from '../../approval/status-line.ts';
import { facts } from '../../components/facts.ts';
import { groupTitle, roleName } from '../../components/names.ts';
import { tag } from '../../components/tag.ts';
import type { PageContext } from '../../context.ts';
import { durationInWords } from '#register/day-words.ts';
import { fieldsOf } from '../../fields-of.ts';
import { groupBy } from '../../group-by.ts';
import { byIdOrder } from '../../id-order.ts';
import type { KindPage } from '../kind-page.ts';

type Document = RecordOf<'document'>;

const typeTitles = {
  policy: 'Policies',
  standard: 'Standards',
  procedure: 'Procedures',
  plan: 'Plans',
  scope: 'Scope',
  context: 'Context',
  method: 'Methods',
  programme: 'Programmes',
  communication: 'Communication',
  glossary: 'Glossary',
  'system-description': 'System description',
  assertion: 'Assertions',
  external: 'Documents from outside',
} as const satisfies Record<Document['data']['type'], string>;

const typeOrder = Object.keys(typeTitles);

const acknowledgeTexts = {
  none: undefined,
  once: 'once',
  material: 'after each material change',
  'every-version': 'after each new version',
} as const;

const acknowledgement = (record: Document): HtmlValue => {
  const { acknowledge, within } = fieldsOf(record);
  const text = acknowledge && acknowledgeTexts[acknowledge];
  return text && `${text}${within === undefined ? '' : `, within ${durationInWords(within)}`}`;
};

const groups = (context: PageContext, record: Document): string =>
  (fieldsOf(record).applies_to ?? []).map((group) => groupTitle(context, group)).join(', ');

const lead: KindPage<'document'>['lead'] = (context, record) => {
  const { summary, owner } = fieldsOf(record);
  const appliesTo = groups(context, record);
  return html`${
    summary !== undefined &&
    html`<div class="summary">
      <p class="summary-title">Summary</p>
      <p>${summary}</p>
    </div>`
  }
  ${facts([
    ['Applies to', appliesTo !== '' && appliesTo],
    ['Owner', owner !== undefined && roleName(context, owner)],
    ['To confirm', acknowledgement(record)],
  ])}`;
};

const documentItem = (context: PageContext, record: Document): Html => {
  const { summary, title } = fieldsOf(record);
  const path = context.site.addresses.get(record.id);
  const name = title ?? record.id;
  const approval = context.view.proof.approvals.get(record.id);
  return html`<li class="document">
    <h3>${path === undefined ? name : html`<a href="${context.href(path)}">${name}</a>`}</h3>
    ${summary !== undefined && html`<p>${summary}</p>`}
    <div class="document-state">
      <span class="id">${record.id}</span>
      ${path !== undefined && statusLine(context, record, approval, context.href(path, proofAnchor))}
    </div>
  </li> `;
};

/** Documents in a row, policies first. */
export const documentItems = (context: PageContext, records: readonly Document[]): Html => {
  const place = (record: Document): number => typeOrder.indexOf(fieldsOf(record).type ?? 'policy');
  const sorted = [...records].sort((a, b) => place(a) - place(b) || byIdOrder(a, b));
  return html`<ul class="documents">
    ${sorted.map((record) => documentItem(context, record))}
  </ul>`;
};

const list = (context: PageContext, records: readonly Document[]): HtmlValue => {
  const byType = groupBy(records, (record) => fieldsOf(record).type ?? 'policy');
  const types = [...byType.keys()].sort((a, b) => typeOrder.indexOf(a) - typeOrder.indexOf(b));
  return types.map(
    (type) =>
      html`<section class="part">
        <h2 id="isms:${type}">${typeTitles[type]}</h2>
        ${documentItems(context, byType.get(type) ?? [])}
      </section> `,
  );
};

/** Policies, procedures and the other documents of clause 7.5. */
export const documentPage: KindPage<'document'> = {
  lead,
  list,
  tags: (_context, record) => {
    const { type } = fieldsOf(record);
    return type && type !== 'policy' && tag(type.replaceAll('-', ' '));
  },
  shown: ['type', 'summary', 'applies_to', 'acknowledge', 'within', 'quiz'],
};
