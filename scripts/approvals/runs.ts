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
}

/** The content that an approval of a place belongs to. */
export const contentOf = (place: RecordPlace): string => place.tree ?? place.blob;

/** Whether a place holds a regular file, the only thing that can be approved. */
export const isRegular = (place: RecordPlace): boolean => place.mode.startsWith('100');

const differs = (run: Run | undefined, facts: RecordFacts): boolean =>
  run == null || run.version !== facts.version || run.status !== facts.status;

const entryOf = (
  { position }: Moment,
  place: RecordPlace,
  before: RecordPlace | undefined,
): Entry => ({ position, place, content: contentOf(place), ...(before == null ? {} : { before }) });

/**
 * The runs of a record, oldest first. `factsOf` gives what a blob says of itself. Where the record
 * is absent, is no regular file or names no version and status, a run ends.
 */
export const runsOf = (
  line: RecordLine,
  factsOf: (blob: string) => RecordFacts | undefined,
): readonly Run[] => {
  const runs: Run[] = [];
  let open: Run | undefined;
  let before: RecordPlace | undefined;
  for (const moment of line.moments) {
    const { place } = moment;
    const facts = place == null || !isRegular(place) ? undefined : factsOf(place.blob);
    if (place == null || facts?.version == null || facts.status == null) open = undefined;
    else if (open == null || differs(open, facts)) {
      open = {
        version: facts.version,
        status: facts.status,
        entries: [entryOf(moment, place, before)],
      };
      runs.push(open);
    } else if (open.entries.at(-1)?.content !== contentOf(place)) {
      const [first, ...rest] = open.entries;
      open = { ...open, entries: [first, ...rest, entryOf(moment, place, before)] };
      runs[runs.length - 1] = open;
    }
    before = place;
  }
  return runs;
};
