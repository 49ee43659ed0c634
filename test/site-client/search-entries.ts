import { createContext, runInContext } from 'node:vm';
import MiniSearch from 'minisearch';
import type { LoadedPart } from '#site/search/find-records.ts';
import { indexOptions } from '#site/search/index-options.ts';
import { searchAssets, type SearchAsset } from '#site/search/search-assets.ts';
import type { SearchEntry } from '#site/search/search-entry.ts';
import type { PartList, SearchPart } from '#site/search/search-part.ts';

/** An entry of which a test says only what it is about. */
export const entry = (given: Partial<SearchEntry> & { readonly id: string }): SearchEntry => ({
  title: given.id,
  kind: 'risk',
  kindTitle: 'Risk',
  url: `risks/${given.id.toLowerCase()}/index.html`,
  headings: [],
  text: '',
  ...given,
});

/** An entry of a document, which search holds with its full text. */
export const documentEntry = (given: Partial<SearchEntry> & { readonly id: string }): SearchEntry =>
  entry({
    kind: 'document',
    kindTitle: 'Document',
    url: `policies/${given.id.toLowerCase()}/index.html`,
    ...given,
  });

/** An audience that sees the records of all entries. */
export const seeing = (entries: readonly SearchEntry[]) => ({
  register: { records: new Set(entries.map(({ id }) => id.split('#')[0] ?? '')) },
});

/** The files of an index for an audience that sees all its entries. */
export const assetsOf = (entries: readonly SearchEntry[]): readonly SearchAsset[] =>
  searchAssets(seeing(entries), entries);

/** What the scripts of an index leave behind when a browser has run them, by file name. */
export const runAssets = (assets: readonly SearchAsset[]): ReadonlyMap<string, unknown> => {
  const context = createContext({});
  for (const { bytes } of assets) runInContext(new TextDecoder().decode(bytes), context);
  const json = runInContext('JSON.stringify(ismsSearch)', context) as string;
  const files = JSON.parse(json) as Record<string, string>;
  return new Map(Object.entries(files).map(([file, text]) => [file, JSON.parse(text) as unknown]));
};

/** The index as a reader's browser has it: from the shipped bytes. */
export const loadedParts = (entries: readonly SearchEntry[]): readonly LoadedPart[] => {
  const files = runAssets(assetsOf(entries));
  const list = files.get('index.js') as PartList;
  return list.parts.map(({ file }) => {
    const { records, index } = files.get(file) as SearchPart;
    return { records, index: MiniSearch.loadJS(index, indexOptions) };
  });
};
