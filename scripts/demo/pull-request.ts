/** Part of a pull request that one person wrote. */
export interface Contribution {
  /** Person id of `isms.yml`. */
  readonly author: string;
  /** Versions set, by record id. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Records without a version that appear; ids, or prefixes that end with `*`. */
  readonly adds?: readonly string[];
}

/** One pull request of the scripted history and its merge. */
export interface PullRequest {
  /** ISO day of the merge. */
  readonly day: string;
  readonly title: string;
  /** Person id; merges, and so approves. */
  readonly merger: string;
  /** Person ids of the `Approved-by:` trailers. */
  readonly approvedBy: readonly string[];
  readonly contributions: readonly Contribution[];
  /** Records that already stand and moved on: their facts up to this day become visible. */
  readonly updates?: readonly string[];
}
