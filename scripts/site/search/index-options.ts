import type { Options } from 'minisearch';
import { terms } from './words.ts';

/** A record as the index sees it; `position` is its place in the part's list of records. */
export interface IndexedRecord {
  readonly position: number;
  readonly id: string;
  readonly title: string;
  readonly headings: string;
  readonly text: string;
}

/** Read by the build that makes the index and by the page that loads it: they must be the same. */
export const indexOptions: Options<IndexedRecord> = {
  idField: 'position',
  fields: ['id', 'title', 'headings', 'text'],
  tokenize: (text) => terms(text),
  processTerm: (term) => term,
};

/** How much a match counts by the field that it is in. */
export const fieldBoost = { id: 10, title: 8, headings: 3, text: 1 };

/** How far a word may be mistyped: one letter in five; ids and short words not at all. */
export const fuzziness = (term: string): number | false =>
  term.length < 4 || /\d/.test(term) ? false : 0.2;
