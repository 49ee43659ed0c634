import type { Kind } from '#content/record.ts';

/** What an entry stands for: a record, an item of a catalogue, or a page that is neither. */
export type EntryKind = Kind | 'annex-a' | 'clause' | 'criterion' | 'page';

/** A heading of the page; `from` is where its section begins in the entry's `text`, in UTF-16 units. */
export interface SearchHeading {
  readonly text: string;
  readonly anchor: string;
  readonly from?: number;
}

/**
 * One thing that search can find, as the audience may see it. Whatever stands here is shipped to
 * the reader: make entries from the audience's pages only.
 */
export interface SearchEntry {
  /** As people write it: `R-012`, `A.8.2`, `CC6.1`; for a page that is no record, its address. */
  readonly id: string;
  readonly title: string;
  readonly kind: EntryKind;
  /** The kind in words, as readers filter by it: `Risk`, `Annex A control`. */
  readonly kindTitle: string;
  /** In words: `approved`, `in review`. */
  readonly status?: string;
  /** Shown last and labelled. Left out, it follows from the status `retired`. */
  readonly retired?: boolean;
  /** From the site's root, without a fragment, so that it opens from a folder: `risks/r-012/index.html`. */
  readonly url: string;
  readonly headings: readonly SearchHeading[];
  /** Documents: the plain text of the whole body (see `searchText`). Others: the key fields. */
  readonly text: string;
}
