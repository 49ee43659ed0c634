import type { SearchDialog } from './search-dialog.ts';

/** The page that the dialog is on: addresses of results are from `root`, the site's root. */
export interface SearchPage {
  readonly root: string;
  readonly glossary: string | undefined;
}

/** Answers from the parts of the index that are loaded so far. */
export interface SearchEngine {
  /** Shows what the words in the dialog find now. */
  readonly show: () => void;
  /** Ends when all parts are loaded; rejects when one cannot be. */
  readonly done: Promise<void>;
}

/** Loads the index part by part and shows results again after each; `load` runs a script beside it. */
export type OpenSearchEngine = (
  view: SearchDialog,
  page: SearchPage,
  load: (file: string) => Promise<void>,
) => SearchEngine;

declare global {
  /** The scripts of `assets/search/`, each as JSON under its file name. */
  var ismsSearch: Record<string, string> | undefined;
  /** Set by `search-engine.js`. */
  var ismsSearchEngine: OpenSearchEngine | undefined;
}
