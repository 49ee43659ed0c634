/** Part of a pull request that one person wrote. */
export interface Contribution {
  /** Person id of `isms.yml`. */
  readonly author: string;
  /** Versions set, by record id. The SoA takes its controls with it. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Records without a version that appear; an id may end with `*`. */
  readonly adds?: readonly string[];
}

/**
 * One pull request of the scripted history and its merge. Records without a version that stand
 * already move on by themselves: facts dated up to the day appear. The last contributor writes them.
 */
export interface PullRequest {
  /** ISO day of the merge. */
  readonly day: string;
  readonly title: string;
  /** Person id; merges, and so approves. */
  readonly merger: string;
  /** Person ids of the `Approved-by:` trailers. */
  readonly approvedBy: readonly string[];
  readonly contributions: readonly Contribution[];
  /** The `state:` of records from this day on, where it is not the one they have now. */
  readonly states?: Readonly<Record<string, string>>;
  /** Ids that `adds` would take but that appear later. */
  readonly notYet?: readonly string[];
}
