import { element, whenReady } from './element.ts';
import { markFoundWords } from './found-words.ts';
import { clientPaths, hooks } from './hooks.ts';
import { scriptLoader } from './load-script.ts';
import {
  searchDialog,
  select,
  showMessage,
  type SearchDialog,
  type SearchStrings,
} from './search-dialog.ts';
import { onSearchKeys, slashChoice } from './search-keys.ts';
import type { SearchEngine, SearchPage } from './search-page.ts';
import { foundWordsStrings, pageStrings, searchStrings } from './strings.ts';

/**
 * The search button and its dialog, and the found words on the page that a hit leads to. The engine
 * and the index are loaded when the dialog first opens. See `hooks.ts`.
 */
const { currentScript } = document;
const root =
  currentScript instanceof HTMLScriptElement
    ? new URL('../../', currentScript.src).href
    : new URL('.', location.href).href;

const searchButton = (strings: SearchStrings): HTMLButtonElement => {
  const apple = /Mac|iP(?:hone|ad)/.test(navigator.userAgent);
  return element(
    'button',
    { type: 'button', class: 'search-button', 'aria-keyshortcuts': 'Control+K Meta+K' },
    strings.search,
    ' ',
    element('kbd', { 'aria-hidden': 'true' }, apple ? '⌘ K' : 'Ctrl K'),
  );
};

const move = (view: SearchDialog, step: 1 | -1): void => {
  const hits = [...view.list.children];
  const current = hits.findIndex((hit) => hit.getAttribute('aria-selected') === 'true');
  const next = (current + step + hits.length) % (hits.length || 1);
  select(view, hits[next]);
};

const openSelected = (view: SearchDialog): void => {
  view.list.querySelector<HTMLElement>('[aria-selected="true"]')?.click();
};

const onInputKeys = (view: SearchDialog): void => {
  view.input.addEventListener('keydown', (event) => {
    // Enter and arrows belong to the input method while it composes.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(view, 1);
    else if (event.key === 'ArrowUp') move(view, -1);
    else if (event.key === 'Enter') openSelected(view);
    else return;
    event.preventDefault();
  });
};

const closeOnChoice = ({ dialog, list }: SearchDialog): void => {
  list.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    // A click beside the dialog arrives at the dialog itself, one within at an element of it.
    if (target === dialog) dialog.close();
  });
};

/** Shows results, and loads the engine when called first; until that is there, says so. */
const resultsShower = (
  view: SearchDialog,
  page: SearchPage,
  strings: SearchStrings,
): (() => void) => {
  const load = scriptLoader(page.root);
  const folder = new URL(clientPaths.searchIndex, page.root);
  let opening: Promise<void> | undefined;
  let engine: SearchEngine | undefined;
  const open = async (): Promise<void> => {
    await load(clientPaths.searchEngine);
    engine = globalThis.ismsSearchEngine?.(view, page, (file) => load(new URL(file, folder).href));
    engine?.show();
    await engine?.done;
  };
  return () => {
    if (engine) engine.show();
    else showMessage(view, view.input.value === '' ? '' : strings.loading);
    opening ??= open().catch(() => {
      showMessage(view, strings.loadFailed);
    });
  };
};

const addSearch = (place: Element): void => {
  const strings = pageStrings(searchStrings);
  const slash = slashChoice(strings);
  const view = searchDialog(strings, slash.control);
  const page = { root, glossary: place.getAttribute(hooks.glossary) ?? undefined };
  const show = resultsShower(view, page, strings);
  const open = (): void => {
    if (view.dialog.open) return;
    view.dialog.showModal();
    view.input.focus();
    view.input.select();
    show();
  };
  const button = searchButton(strings);
  button.addEventListener('click', open);
  view.input.addEventListener('input', show);
  view.kind.addEventListener('change', show);
  onInputKeys(view);
  closeOnChoice(view);
  onSearchKeys(slash.on, open);
  place.replaceChildren(button);
  document.body.append(view.dialog);
};

whenReady(() => {
  const place = document.querySelector(`[${hooks.search}]`);
  if (place) addSearch(place);
  markFoundWords(pageStrings(foundWordsStrings));
});
