import type { AnyRecord } from '#content/record.ts';
import type { Site } from './context.ts';
import { describeKind } from './kinds.ts';
import type { Page } from './page.ts';
import type { EntryKind, SearchEntry } from './search/search-entry.ts';
import { searchText } from './search/search-text.ts';

const recordWords = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(recordWords);
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(recordWords)
    : [];
};

/** Fields that name a record rather than say something of it. */
const notSearched: ReadonlySet<string> = new Set(['id', 'title', 'version', 'status', 'change']);

const fieldText = (record: AnyRecord): string =>
  Object.entries(record.data)
    .filter(([name]) => !notSearched.has(name))
    .flatMap(([, value]) => recordWords(value))
    .filter((words) => /\s/.test(words))
    .join('\n');

const bodyOf = (site: Site, record: AnyRecord): Pick<SearchEntry, 'headings' | 'text'> => {
  const text = site.view.register.texts.get(record.id);
  if (!text) return { headings: [], text: '' };
  const { headings, text: words } = searchText(text);
  const [title] = text.headings;
  // The first-level heading is the title of the page and no place on it.
  return { headings: title?.level === 1 ? headings.slice(1) : headings, text: words };
};

const statusOf = (site: Site, record: AnyRecord): string | undefined => {
  const { status } = record.data;
  const verdict = site.view.proof.approvals.get(record.id)?.verdict;
  if (status === 'approved' && verdict !== undefined && verdict !== 'approved') {
    return 'not approved';
  }
  return status?.replaceAll('-', ' ');
};

const recordEntry = (site: Site, page: Page, record: AnyRecord): SearchEntry => {
  const status = statusOf(site, record);
  const { headings, text } = bodyOf(site, record);
  const isDocument = record.kind === 'document';
  return {
    id: record.id,
    title: page.title,
    kind: record.kind,
    kindTitle: describeKind(record.kind).one,
    ...(status === undefined ? {} : { status }),
    url: page.path,
    // Documents are found by every word, other records by what their fields say as well.
    headings: isDocument
      ? headings
      : headings.map(({ text: words, anchor }) => ({ text: words, anchor })),
    text: isDocument ? text : `${fieldText(record)}\n${text}`.trim(),
  };
};

const catalogueKinds: ReadonlyMap<string, readonly [EntryKind, string]> = new Map([
  ['catalogue-annexA', ['annex-a', 'Annex A control']],
  ['catalogue-clauses', ['clause', 'Clause']],
  ['catalogue-criteria', ['criterion', 'Criterion']],
  ['catalogue-own', ['criterion', 'Requirement']],
]);

const otherEntry = (page: Page): readonly SearchEntry[] => {
  const [kind, kindTitle] = catalogueKinds.get(page.type) ?? ['page', 'Page'];
  if (page.type === 'not-found') return [];
  return [
    {
      id: page.catalogueId ?? page.path,
      title: page.title,
      kind,
      kindTitle,
      url: page.path,
      headings: [],
      text: page.description ?? '',
    },
  ];
};

/** What search can find: every page of the site, and nothing that is on none. */
export const searchEntries = (site: Site, pages: readonly Page[]): readonly SearchEntry[] =>
  pages.flatMap((page) =>
    page.record ? [recordEntry(site, page, page.record)] : otherEntry(page),
  );
