import type { Catalogues } from '#catalogues/catalogue.ts';
import type { AnyRecord, FieldPath, Kind, Positions, RecordOf } from '#content/record.ts';
import type { Refused } from '#content/refused.ts';
import type { ScannedFile } from '#content/scan-files.ts';
import type { TreeEntry } from '#content/tree.ts';
import type { Settings } from '#content/types.ts';
import type { Place } from '#findings/finding.ts';
import type { Text } from '#markdown/text.ts';

/** What a reference names. An `entry` is a list item with an id inside a record (`AUD-2026-1#F1`). */
export type Target =
  | { readonly type: 'record'; readonly id: string; readonly anchor?: string }
  | { readonly type: 'entry'; readonly id: string; readonly entry: string }
  | { readonly type: 'catalogue'; readonly id: string }
  | { readonly type: 'file'; readonly path: string };

/** One link from a record, out of its front matter or its text, whose target exists. */
export interface Reference {
  /** Id of the record that refers. */
  readonly from: string;
  readonly to: Target;
  /** The front-matter field it stands in; absent for a link in the text. */
  readonly field?: FieldPath;
  readonly place: Place;
}

/**
 * The linked records of one commit: the graph that every later stage reads.
 * Frozen; maps iterate in the order of ids.
 */
export interface Register {
  readonly settings: Settings;
  readonly settingsPositions: Positions;
  /** Top-level fields of `isms.yml` of which something was wrong and left out of `settings`. */
  readonly invalidSettings?: ReadonlySet<string>;
  readonly catalogues: Catalogues;
  readonly records: ReadonlyMap<string, AnyRecord>;
  /** The parsed Markdown of each record, by id. */
  readonly texts: ReadonlyMap<string, Text>;
  readonly references: readonly Reference[];
  /** References by the id they point at (record or catalogue entry). */
  readonly backlinks: ReadonlyMap<string, readonly Reference[]>;
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Secrets in the files that are no records, by path. */
  readonly scanned?: ReadonlyMap<string, ScannedFile>;
  /** What is there and could not be read; empty once `record/schema` and `record/file` pass. */
  readonly refused?: readonly Refused[];
  /** Ids of it, as far as they can be told: nothing follows from their absence. */
  readonly unreadIds?: ReadonlySet<string>;
}

/** The records of one kind, in the order of their ids. */
export const recordsOf = <K extends Kind>(
  register: Pick<Register, 'records'>,
  kind: K,
): readonly RecordOf<K>[] =>
  // The compiler does not follow the kind of a record through a type parameter.
  [...register.records.values()].filter(
    (record) => record.kind === kind,
  ) as unknown as RecordOf<K>[];
