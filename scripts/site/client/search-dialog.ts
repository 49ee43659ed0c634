import { element } from './element.ts';
import type { searchStrings, Strings } from './strings.ts';

/** The words of the dialog. */
export type SearchStrings = Strings<keyof typeof searchStrings>;

/** The elements of the search dialog; `search-results.ts` fills them. */
export interface SearchDialog {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly kind: HTMLSelectElement;
  readonly count: HTMLElement;
  readonly list: HTMLElement;
  readonly none: HTMLElement;
}

const searchInput = (strings: SearchStrings): HTMLInputElement =>
  element('input', {
    id: 'isms:search-input',
    class: 'search-input',
    type: 'text',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'isms:search-results',
    'aria-describedby': 'isms:search-hint',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '200',
    placeholder: strings.searchFor,
  });

const closeButton = (strings: SearchStrings): HTMLElement =>
  element('button', { class: 'search-close', type: 'submit', formnovalidate: '' }, strings.close);

/** Builds the dialog, empty and closed. `keys` is the choice about the `/` key. */
export const searchDialog = (strings: SearchStrings, keys: HTMLElement): SearchDialog => {
  const input = searchInput(strings);
  const kind = element('select', { class: 'search-kind' });
  const count = element('p', { class: 'search-count', role: 'status' });
  const list = element('div', {
    id: 'isms:search-results',
    class: 'search-results',
    role: 'listbox',
    'aria-label': strings.results,
    hidden: '',
  });
  const none = element('div', { class: 'search-none', hidden: '' });
  const form = element(
    'form',
    { class: 'search-form', method: 'dialog', role: 'search' },
    element('label', { for: 'isms:search-input' }, strings.search),
    input,
    element('label', { class: 'search-kind-label' }, `${strings.kind} `, kind),
    closeButton(strings),
  );
  const foot = element(
    'div',
    { class: 'search-keys' },
    element('span', { id: 'isms:search-hint' }, strings.searchHint),
    ' ',
    keys,
  );
  const dialog = element(
    'dialog',
    { class: 'search', 'aria-label': strings.search },
    form,
    count,
    list,
    none,
    foot,
  );
  return { dialog, input, kind, count, list, none };
};

/** Marks one result as the one that Enter opens. */
export const select = (view: SearchDialog, chosen: Element | undefined): void => {
  for (const hit of view.list.children) hit.setAttribute('aria-selected', String(hit === chosen));
  if (chosen === undefined) view.input.removeAttribute('aria-activedescendant');
  else view.input.setAttribute('aria-activedescendant', chosen.id);
  chosen?.scrollIntoView({ block: 'nearest' });
};

/** Empties the list of results and says why. */
export const showMessage = (view: SearchDialog, message: string): void => {
  view.list.replaceChildren();
  view.list.hidden = true;
  view.none.hidden = true;
  view.input.setAttribute('aria-expanded', 'false');
  select(view, undefined);
  view.count.textContent = message;
};
