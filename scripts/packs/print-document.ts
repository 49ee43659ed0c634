import type { View } from '#audiences/view.ts';
import type { RecordOf } from '#content/record.ts';
import { type Html, type HtmlValue, html, trusted } from '#markdown/html.ts';
import { linkForm } from '#markdown/link-policy.ts';
import { type Links, renderText } from '#markdown/render.ts';
import { approvalWords } from '#approvals/words.ts';
import { contentsList, listedHeadings, type PageNumbers } from './contents-list.ts';
import { coverOf } from './cover.ts';
import { documentFields } from './document-fields.ts';
import { field } from './fields.ts';
import { originLines, recordLines } from './record-lines.ts';
import { relatedOf } from './related.ts';
import type { SheetFrame } from './sheet.ts';
import { versionHistoryOf } from './version-history.ts';
import { groupTitle } from '#register/people.ts';
import { capitalised } from './words.ts';

/** Gives the address of an image that the page may load, by its address in the Markdown. */
export type ImageAddress = (href: string) => string | undefined;

/** Only what leads somewhere in a file on its own stays a link: places in it, and the web. */
const linksOf = (images: ImageAddress): Links => ({
  href: (href) => {
    const form = linkForm(href);
    return form === 'anchor' || form === 'external' ? href : images(href);
  },
  id: () => undefined,
});

/** Whether a document's approval is proved, so that it may be printed without the DRAFT mark. */
export const isApproved = (view: View, id: string): boolean =>
  view.proof.approvals.get(id)?.verdict === 'approved';

/** What stands on every page of a record's print. */
export const frameOf = (view: View, record: RecordOf<'document'> | RecordOf<'soa'>): SheetFrame => {
  const { organisation } = view.register.settings;
  const version = field<'document', 'version'>(record as RecordOf<'document'>, 'version');
  const classification = record.invalid.has('classification')
    ? 'restricted'
    : record.data.classification;
  return {
    title: record.invalid.has('title') ? record.id : record.data.title,
    language: organisation.languages?.[0] ?? 'en',
    organisation: organisation.name,
    reference: version === undefined ? record.id : `${record.id} ${version}`,
    classification: capitalised(classification),
    commit: view.proof.commit?.id ?? '',
    draft: !isApproved(view, record.id),
    orientation: record.kind === 'soa' ? 'landscape' : 'portrait',
  };
};

const cover = (view: View, document: RecordOf<'document'>): Html => {
  const { settings } = view.register;
  const groups = (field(document, 'applies_to') ?? []).map((group) => groupTitle(settings, group));
  const approval = view.proof.approvals.get(document.id);
  return coverOf({
    organisation: settings.organisation.name,
    type: capitalised(field(document, 'type') ?? 'document'),
    title: field(document, 'title') ?? document.id,
    summary: field(document, 'summary'),
    lines: [
      ...recordLines(view, document),
      { name: 'Applies to', value: groups.join(', '), wide: true },
      ...originLines(view, document),
    ],
    approval,
    approvalWords: approvalWords(settings, approval),
  });
};

const body = (view: View, document: RecordOf<'document'>, images: ImageAddress): HtmlValue => {
  const text = view.register.texts.get(document.id);
  if (text === undefined) return undefined;
  return html`<main class="text">
    ${trusted(renderText(text, linksOf(images), { withoutTitle: true }))}
  </main>`;
};

/**
 * The whole print of a document: cover, contents where it is long, text, what its front matter
 * says, what it relates to, and its versions. `pages` numbers the contents, once they are known.
 */
export const documentBody = (
  view: View,
  document: RecordOf<'document'>,
  images: ImageAddress,
  pages: PageNumbers,
): Html => {
  const { register, proof } = view;
  const listed = listedHeadings(register.texts.get(document.id)?.headings ?? []);
  const named = {
    clauses: field(document, 'clauses'),
    controls: field(document, 'controls'),
    criteria: field(document, 'criteria'),
  };
  return html`${cover(view, document)} ${listed.length > 0 && contentsList(listed, pages)}
  ${body(view, document, images)} ${documentFields(register, document)}
  ${relatedOf(view, document.id, named)}
  ${versionHistoryOf(register.settings, proof.approvals.get(document.id))}`;
};
