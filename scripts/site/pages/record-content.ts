import type { Kind, RecordOf, AnyRecord } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { banners } from '../approval/banners.ts';
import { proofSection } from '../approval/proof.ts';
import { statusLine } from '../approval/status-line.ts';
import { givenSections, renderSection } from '../components/section.ts';
import { recordText } from '../components/text-links.ts';
import { valueRenderer } from '../components/value.ts';
import type { PageContext } from '../context.ts';
import { titleOfRecord } from '../fields-of.ts';
import { describeKind } from '../kinds.ts';
import type { ContentsEntry, PageContent } from '../page.ts';
import type { KindPage } from './kind-page.ts';
import { detailSections } from './record-details.ts';
import { recordFindings } from './record-findings.ts';
import { recordFoot } from './record-foot.ts';
import { linkSections } from './record-links.ts';

const head = (context: PageContext, record: AnyRecord, tags: HtmlValue): HtmlValue => {
  const approval = context.view.proof.approvals.get(record.id);
  return html`<header class="page-head">
      <p class="eyebrow">
        <span>${describeKind(record.kind).one}</span> <span class="id">${record.id}</span>
      </p>
      <h1>${titleOfRecord(record)}</h1>
      ${statusLine(context, record, approval)} ${tags && html`<p class="tags">${tags}</p>`}
    </header>
    ${banners(context, record)}`;
};

const textContents = (context: PageContext, record: AnyRecord): readonly ContentsEntry[] =>
  (context.view.register.texts.get(record.id)?.headings ?? [])
    .filter(({ level, text }) => level === 2 && text.trim() !== '')
    .map(({ anchor, text }) => ({ anchor, title: text }));

/** The page of a record: its title and state, its text, its fields, its links and its proof. */
export const recordContent = <K extends Kind>(
  context: PageContext,
  // A record of kind K is one of the union, which a type parameter does not show.
  record: RecordOf<K> & AnyRecord,
  page: KindPage<K>,
): PageContent => {
  const value = valueRenderer(context, record);
  const lead = page.lead?.(context, record, value);
  const text = page.text ? page.text(context, record) : recordText(context, record);
  const sections = givenSections([
    ...(page.sections?.(context, record, value) ?? []),
    ...detailSections(record, value, new Set(page.shown ?? [])),
    ...linkSections(context, record),
    recordFindings(context, record),
    proofSection(context, record),
    recordFoot(context, record),
  ]);
  return {
    body: html`${head(context, record, page.tags?.(context, record))} ${lead}
    ${text} ${sections.map(renderSection)}`,
    contents: [...textContents(context, record), ...sections],
  };
};
