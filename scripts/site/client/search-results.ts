import { findRecords, type Found, type Hit, type LoadedPart } from '../search/find-records.ts';
import { nearTerms } from '../search/near-terms.ts';
import { element } from './element.ts';
import { select, showMessage, type SearchDialog } from './search-dialog.ts';
import { hitElement } from './search-hit.ts';
import { fillKinds } from './search-kinds.ts';
import type { SearchPage } from './search-page.ts';
import { fill, type resultStrings, type Strings } from './strings.ts';

const most = 50;

/** The words of the results. */
export type ResultStrings = Strings<keyof typeof resultStrings>;

/** What the results need to know of the page. */
export interface ResultPage extends SearchPage {
  readonly strings: ResultStrings;
}

/** The parts of the index that are there, and whether that is all of them. */
export interface SearchParts {
  readonly loaded: readonly LoadedPart[];
  readonly complete: boolean;
}

const kindsOf = (hits: readonly Hit[]): ReadonlyMap<string, number> => {
  const kinds = new Map<string, number>();
  for (const { record } of hits)
    kinds.set(record.kindTitle, (kinds.get(record.kindTitle) ?? 0) + 1);
  return kinds;
};

const countText = (
  query: string,
  number: number,
  partial: boolean,
  strings: ResultStrings,
): string => {
  if (number === 0) return fill(strings.noResult, { words: query });
  if (partial) return fill(strings.partial, { n: number });
  if (number > most) return fill(strings.firstResults, { n: number, m: most });
  return number === 1 ? strings.oneResult : fill(strings.manyResults, { n: number });
};

const nearButtons = (
  view: SearchDialog,
  near: readonly string[],
  strings: ResultStrings,
): HTMLElement => {
  const buttons = near.map((term) => {
    const button = element('button', { type: 'button', class: 'search-near' }, term);
    button.addEventListener('click', () => {
      view.input.value = term;
      view.input.focus();
      view.input.dispatchEvent(new Event('input'));
    });
    return button;
  });
  return element('p', {}, `${strings.near} `, ...buttons.flatMap((button) => [button, ' ']));
};

const noResult = (view: SearchDialog, near: readonly string[], page: ResultPage): void => {
  const { strings, glossary, root } = page;
  const link = glossary === undefined ? undefined : new URL(glossary, root).href;
  view.none.replaceChildren(
    ...(near.length > 0 ? [nearButtons(view, near, strings)] : []),
    element('p', {}, strings.noResultHelp),
    ...(link === undefined ? [] : [element('a', { href: link }, strings.glossary)]),
  );
};

const showHits = (view: SearchDialog, hits: readonly HTMLElement[]): void => {
  view.list.replaceChildren(...hits);
  view.list.hidden = hits.length === 0;
  view.input.setAttribute('aria-expanded', String(hits.length > 0));
  select(view, hits[0]);
};

const showFound = (
  view: SearchDialog,
  found: Found,
  parts: SearchParts,
  page: ResultPage,
): void => {
  const query = view.input.value.trim();
  fillKinds(view.kind, kindsOf(found.hits), page.strings);
  const chosen = view.kind.value;
  const hits = found.hits.filter(({ record }) => chosen === '' || record.kindTitle === chosen);
  showHits(
    view,
    hits
      .slice(0, most)
      .map((hit, position) => hitElement(hit, `search-hit-${position}`, page.root, page.strings)),
  );
  const loading = parts.complete ? '' : page.strings.stillLoading;
  view.count.textContent = `${countText(query, hits.length, found.partial, page.strings)}${loading}`;
  view.none.hidden = hits.length > 0;
  if (hits.length === 0) noResult(view, nearTerms(parts.loaded, query), page);
};

/** Shows what the words in the dialog's input find in the parts of the index that are loaded. */
export const showResults = (view: SearchDialog, parts: SearchParts, page: ResultPage): void => {
  const query = view.input.value.trim();
  if (query === '') showMessage(view, '');
  else showFound(view, findRecords(parts.loaded, query), parts, page);
};
