/**
 * What the pages of the site must hold so that the scripts of this folder can work: the names that
 * the pages (which write the HTML) and the scripts (which look for it) share. No script demands any
 * of it: a page without a hook simply goes without that feature, and a page without script shows no
 * control that does nothing, since every control is made by its script.
 *
 * The head of every page, in this order (`ROOT` is the way to the site's root, such as `../../`):
 *
 *     <html lang="en" dir="ltr">
 *       <head>
 *         <script src="ROOTassets/client/theme.js"></script>          not deferred: runs before the first paint
 *         <script src="ROOTassets/client/search.js" defer></script>
 *         <script src="ROOTassets/client/tables.js" defer></script>   only where there is a table for it
 *
 * They are classic scripts (Chromium loads no modules from `file:`) and find the site's root by
 * their own address, so their place below the root is fixed: `clientPaths`.
 *
 * Theme. An empty element where the choice goes; `theme.js` puts `<label>Theme <select>` into it.
 * The chosen theme stands on the root element as `data-theme="dark"` or `data-theme="light"` and is
 * absent for `auto`. Styles: `:root { color-scheme: light dark }`,
 * `[data-theme='dark'] { color-scheme: dark }`, `[data-theme='light'] { color-scheme: light }`.
 *
 *     <div data-theme-control></div>
 *
 * Search. An empty element where the button goes; keep its space by style, so that nothing moves.
 * `data-glossary` is optional: the glossary's address from the site's root, offered where nothing
 * was found.
 *
 *     <div data-search data-glossary="policies/glossary/index.html"></div>
 *
 * Made by script, for styling: `.search-button`; `dialog.search` with `.search-form`, `.search-input`,
 * `.search-kind`, `.search-count` (the live region), `.search-results` > `a.search-hit` (`aria-selected`;
 * `.search-hit-id`, `.search-hit-title`, `.search-hit-kind`, `.search-hit-status`,
 * `.search-hit-section`, `.search-hit-snippet` with `<mark>`), `.search-none`, `.search-near`,
 * `.search-keys`, `.search-close`.
 *
 * Found words. A hit leads to `PAGE?q=WORDS#SECTION`. On the target page the words are marked as
 * `<mark class="found">` inside the elements with `data-search-text` (else inside `<main>`), and a
 * `.found-words` line with a button that takes the marks away goes before the first of them.
 *
 * Tables that sort. Each `<th scope="col">` becomes a button, except where it has `data-no-sort` or
 * holds a link or control. A cell's `data-sort` says what to sort by where that is not its text.
 * Numbers sort as numbers, ids naturally (`R-9` before `R-10`), empty cells last.
 *
 *     <table id="risks" data-sortable data-filterable>
 *       <caption>Risks</caption>
 *       <thead><tr><th scope="col">Id</th>
 *                  <th scope="col" data-filter="level">Level</th></tr></thead>
 *       <tbody><tr data-level="high"><td>R-012</td><td data-sort="9">9 (high)</td></tr></tbody>
 *     </table>
 *
 * Tables that filter. A `<th data-filter="NAME">` gives a select labelled with the heading's text;
 * each row says what it is by `data-NAME`; several values are parted by `|`. `NAME` is lower case
 * with hyphens, and none of `text` and `sort`. A field that looks in the row's text is always made.
 * The table needs an `id` (unique on the page) so that the state in the address
 * (`?risks.level=high&risks.text=laptop&risks.sort=-1`) belongs to it; such an address also works
 * as a link. Where the table stands in a region that scrolls, mark that region with
 * `data-table-region`: the controls then go before it.
 *
 *     <div data-table-region role="region" tabindex="0" aria-label="Risks"><table …></div>
 *
 * Made by script, for styling: `.table-controls`, `.table-filter`, `.table-count`,
 * `th[aria-sort] > button.table-sort`.
 *
 * Words of the interface. `data-strings` on the root element may hold a JSON object that replaces
 * some of the words in `strings.ts`, for a page in another language.
 *
 * `dev.js` needs no hook: the server adds it to the pages that it serves. Where `<body>` says whose
 * page it is (`data-record="R-012"`), the findings of that record come first.
 */
export const hooks = {
  search: 'data-search',
  glossary: 'data-glossary',
  searchText: 'data-search-text',
  themeControl: 'data-theme-control',
  theme: 'data-theme',
  sortable: 'data-sortable',
  noSort: 'data-no-sort',
  sortValue: 'data-sort',
  filterable: 'data-filterable',
  filter: 'data-filter',
  tableRegion: 'data-table-region',
  strings: 'data-strings',
  record: 'data-record',
} as const;

/** Where the scripts stand, from the site's root. */
export const clientPaths = {
  theme: 'assets/client/theme.js',
  search: 'assets/client/search.js',
  searchEngine: 'assets/client/search-engine.js',
  tables: 'assets/client/tables.js',
  searchIndex: 'assets/search/index.js',
} as const;
