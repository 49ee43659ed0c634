import type { AnyRecord } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { backlinkGroups } from '../components/backlinks.ts';
import { titledList } from '../components/names.ts';
import { givenSections, pageSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import type { PageContext } from '../context.ts';

const group = (title: string, body: HtmlValue): HtmlValue =>
  body != null &&
  body !== false &&
  html`<div>
    <h3>${title}</h3>
    ${body}
  </div> `;

const meets = (context: PageContext, record: AnyRecord): HtmlValue => {
  const { controls = [], clauses = [], criteria = [] } = record.data;
  // An audit's criteria are words; what it covered stands in its scope.
  const groups = [
    group('Controls', titledList(context, controls)),
    group('Clauses of ISO/IEC 27001', titledList(context, clauses)),
    record.kind !== 'audit' && group('Trust Services Criteria', titledList(context, criteria)),
  ].filter((one) => one != null && one !== false);
  return groups.length > 0 && html`<div class="link-groups">${groups}</div>`;
};

const references = (record: AnyRecord): HtmlValue => {
  const given = record.data.references ?? [];
  return (
    given.length > 0 &&
    html`<ul>
      ${given.map(({ title, where }) => html`<li>${title}: ${where}</li> `)}
    </ul>`
  );
};

const sectionOf = (name: string, title: string, body: HtmlValue): PageSection | undefined =>
  body == null || body === false ? undefined : pageSection(name, title, body);

/** What a record helps to meet, what it refers to outside, and which records refer to it. */
export const linkSections = (context: PageContext, record: AnyRecord): readonly PageSection[] =>
  givenSections([
    sectionOf('meets', 'What it helps to meet', meets(context, record)),
    sectionOf('backlinks', 'Linked records', backlinkGroups(context, record.id)),
    sectionOf('references', 'Held elsewhere', references(record)),
  ]);
