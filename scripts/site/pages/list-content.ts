import type { AnyRecord, Kind, RecordOf } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { titledLink } from '../components/names.ts';
import { stateTag } from '../components/tag.ts';
import { table } from '../components/table.ts';
import type { Column } from '../components/table.ts';
import type { PageContext } from '../context.ts';
import { describeKind } from '../kinds.ts';
import type { ContentsEntry, PageContent } from '../page.ts';
import type { KindPage } from './kind-page.ts';

const nameColumn = <K extends Kind>(context: PageContext): Column<RecordOf<K>> => ({
  title: 'Title',
  cell: (record) => {
    const { status } = record.data;
    return html`${titledLink(context, record.id)}
    ${status !== undefined && status !== 'approved' && stateTag(status)}`;
  },
  sort: ({ id }) => id,
  className: 'main',
});

/** Fewer rows than these are seen at a glance. */
const fewestToFilter = 5;

/** The records of a kind as one table that sorts and filters. */
export const recordTable = <K extends Kind>(
  context: PageContext,
  records: readonly RecordOf<K>[],
  page: KindPage<K>,
  options: { readonly id: string; readonly caption: string },
): Html => {
  const columns = page.columns?.(context) ?? [];
  return table(records, [nameColumn<K>(context), ...columns], {
    ...options,
    sortable: true,
    filterable: records.length > fewestToFilter,
  });
};

/** Heading and sentence at the top of a list. */
export const listHead = (title: string, intro: string, count?: string): Html =>
  html`<header class="page-head">
    <h1>${title}</h1>
    ${intro !== '' && html`<p class="lead">${intro}</p>`}
    ${count !== undefined && html`<p class="count">${count}</p>`}
  </header> `;

/** "1 risk", "12 risks": a number of records in words. */
export const countText = (count: number, kind: Kind): string => {
  const { one } = describeKind(kind);
  const noun = one.toLowerCase();
  return `${count} ${count === 1 || noun === 'evidence' ? noun : `${noun}s`}`;
};

/** Beside the list of a kind, how the records of it are called in its address. */
const tableId = (kind: Kind): string => describeKind(kind).folder;

/** The list of a kind. */
export const listContent = <K extends Kind>(
  context: PageContext,
  kind: K,
  records: readonly (RecordOf<K> & AnyRecord)[],
  page: KindPage<K>,
): PageContent => {
  const { many, intro } = describeKind(kind);
  const list: HtmlValue =
    page.list?.(context, records) ??
    recordTable(context, records, page, { id: tableId(kind), caption: many });
  const contents: readonly ContentsEntry[] = [];
  return {
    body: html`${listHead(many, intro, countText(records.length, kind))}
    ${page.beforeList?.(context, records)} ${list}`,
    contents,
  };
};
