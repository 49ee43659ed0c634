import type { Moment, RecordLine, RecordPlace } from '#history/record-lines.ts';
import type { RecordFacts } from '#history/record-facts.ts';

/** A content of a record and the step that brought it. */
export interface Entry {
  readonly position: number;
  readonly place: RecordPlace;
  /** Git object id of the content: the blob, for the SoA the tree. */
  readonly content: string;
  /** Where the record lay before the step; absent where it did not exist. */
  readonly before?: RecordPlace;
}

/** The steps from a setting until version or status change again. */
export interface Run {
  readonly version: string;
  readonly status: string;
  /** The contents that followed each other, oldest first; at least one. */
  readonly entries: readonly [Entry, ...Entry[]];
  /** Position of the step that ended it; absent for a run that goes on. */
  readonly endedAt?: number;
}

/** The content that an approval of a place belongs to. */
export const contentOf = (place: RecordPlace): string => place.tree ?? place.blob;

/** Whether a place holds a regular file, the only thing that can be approved. */
export const isRegular = (place: RecordPlace): boolean => place.mode.startsWith('100');

const differs = (run: Run, facts: RecordFacts): boolean =>
  run.version !== facts.version || run.status !== facts.status;

const entryOf = (
  { position }: Moment,
  place: RecordPlace,
  before: RecordPlace | undefined,
): Entry => ({ position, place, content: contentOf(place), ...(before == null ? {} : { before }) });

/** A run while it is put together. */
interface GrowingRun extends Run {
  readonly entries: [Entry, ...Entry[]];
  endedAt?: number;
}

/**
 * The runs of a record, oldest first. `factsOf` gives what a blob says of itself. Where the record
 * is absent, is no regular file or names no version and status, a run ends.
 */
export const runsOf = (
  line: RecordLine,
  factsOf: (blob: string) => RecordFacts | undefined,
): readonly Run[] => {
  const runs: Run[] = [];
  let open: GrowingRun | undefined;
  let before: RecordPlace | undefined;
  const end = (endedAt: number): void => {
    if (open != null) open.endedAt = endedAt;
    open = undefined;
  };
  for (const moment of line.moments) {
    const { place, position } = moment;
    const facts = place == null || !isRegular(place) ? undefined : factsOf(place.blob);
    if (place == null || facts?.version == null || facts.status == null) end(position);
    else if (open == null || differs(open, facts)) {
      end(position);
      const { version, status } = facts;
      open = { version, status, entries: [entryOf(moment, place, before)] };
      runs.push(open);
    } else if (open.entries.at(-1)?.content !== contentOf(place)) {
      open.entries.push(entryOf(moment, place, before));
    }
    before = place;
  }
  return runs;
};
