import type { AsPlainObject } from 'minisearch';
import type { SearchHeading } from './search-entry.ts';

/** What a reader's browser knows of one record. */
export interface FoundRecord {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly status?: string;
  readonly retired?: boolean;
  readonly url: string;
  readonly headings: readonly SearchHeading[];
  readonly text: string;
}

/** One index with its records, as it is shipped; `index` refers to records by their position. */
export interface SearchPart {
  readonly records: readonly FoundRecord[];
  readonly index: AsPlainObject;
}

/** The list of parts, in the order in which to load them; files stand beside it. */
export interface PartList {
  readonly parts: readonly { readonly file: string; readonly kinds: readonly string[] }[];
}
