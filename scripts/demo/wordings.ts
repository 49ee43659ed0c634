/** Words of a record that were different before a day. */
interface Wording {
  readonly id: string;
  /** ISO day from which the present words stand. */
  readonly since: string;
  readonly now: string;
  readonly then: string;
}

const changes: readonly Wording[] = [];

/** What to write instead of the present words for a record on an earlier day. */
export const wordings = (id: string, day: string): readonly (readonly [string, string])[] =>
  changes
    .filter((wording) => wording.id === id && day < wording.since)
    .map(({ now, then }) => [now, then] as const);
