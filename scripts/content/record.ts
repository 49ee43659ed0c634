import type { Place } from '#findings/finding.ts';
import type { FrontMatter } from './types.ts';

/** The kinds of record that the schemas define, such as `risk` or `management-review`. */
export type Kind = keyof FrontMatter;

/** A way into a record's front matter: `['plan', 0, 'due']`. */
export type FieldPath = readonly (string | number)[];

/** Finds places in the YAML of one file; a path that does not exist gives its nearest parent. */
export interface Positions {
  readonly ofValue: (field: FieldPath) => Place;
  readonly ofKey: (field: FieldPath) => Place;
}

/**
 * One Markdown file with front matter.
 *
 * `data` holds the front matter as its schema types it, without the fields in `invalid`: those
 * that broke the schema or are missing although demanded. A rule that reads an invalid field does
 * not run on this record (see `rules/rule.ts`), so `data` may be trusted to be what its type says.
 */
export interface RecordOf<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly path: string;
  readonly data: FrontMatter[K];
  /** Top-level fields that are missing or not as the schema wants them. */
  readonly invalid: ReadonlySet<string>;
  /** The Markdown behind the front matter, with LF line ends. */
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** The file as it stands, byte for byte. */
  readonly source: Uint8Array;
  readonly positions: Positions;
}

/** A record of any kind; `kind` tells which. */
export type AnyRecord = { readonly [K in Kind]: RecordOf<K> }[Kind];
