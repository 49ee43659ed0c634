import { hooks } from './hooks.ts';

/** The words of the search dialog; `{n}`, `{m}` and `{words}` are filled in. */
export const searchStrings = {
  search: 'Search',
  searchFor: 'Search for an id or words',
  searchHint: 'Arrows choose, Enter opens, Esc closes',
  close: 'Close',
  loading: 'Loading the search index',
  loadFailed: 'The search index cannot be loaded; reload the page to try again',
  results: 'Results',
  kind: 'Kind',
  slashKey: 'Open search with the / key',
};

/** The words of what search finds. */
export const resultStrings = {
  stillLoading: ', still loading',
  noResult: 'Nothing found for “{words}”',
  oneResult: '1 result',
  manyResults: '{n} results',
  firstResults: '{n} results, the first {m} shown',
  partial: 'No record has all of these words; {n} have some of them',
  allKinds: 'All kinds ({n})',
  retired: 'retired',
  near: 'Did you mean',
  noResultHelp: 'Use fewer or other words, or the id of the record.',
  glossary: 'Look it up in the glossary',
};

/** The words beside the found words of a page. */
export const foundWordsStrings = {
  marked: 'Marked on this page: {words}',
  unmark: 'Remove the marks',
};

/** The words of the choice of theme. */
export const themeStrings = {
  theme: 'Theme',
  themeAuto: 'As the system',
  themeDark: 'Dark',
  themeLight: 'Light',
};

/** The words around a table. */
export const tableStrings = {
  filterText: 'Filter by text',
  filterAll: 'All',
  rowsAll: '{n} rows',
  rowsShown: '{n} of {m} rows',
  clearFilters: 'Clear filters',
  filterTable: 'Filter the table',
};

/** Words of the interface by what they are for. */
export type Strings<Key extends string = string> = Readonly<Record<Key, string>>;

const given = (): unknown => {
  try {
    return JSON.parse(document.documentElement.getAttribute(hooks.strings) ?? 'null');
  } catch {
    return null;
  }
};

/** The words for this page: the defaults, but for those that its root element replaces. */
export const pageStrings = <Key extends string>(defaults: Strings<Key>): Strings<Key> => {
  const replaced = new Map<string, unknown>(Object.entries(given() ?? {}));
  const text = (key: string, otherwise: unknown): unknown => {
    const other = replaced.get(key);
    return typeof other === 'string' ? other : otherwise;
  };
  // The keys stay those of the defaults; only values change.
  return Object.fromEntries(
    Object.entries(defaults).map(([key, otherwise]) => [key, text(key, otherwise)]),
  ) as Strings<Key>;
};

/** Puts values into a text: `fill('{n} rows', { n: 3 })`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
