import type { Account } from '#approvals/attestation/statement.ts';

/** The forges whose API is understood; any other is read from a file of reviews. */
export const forgeNames = ['github', 'gitlab', 'forgejo'] as const;

/** One of them. */
export type ForgeName = (typeof forgeNames)[number];

/** What one review said; a comment is none. */
export interface Review extends Account {
  /** `approved`, `changes_requested`, `dismissed`, or a word of the forge that approves nothing. */
  readonly decision: string;
  /** Commit that was reviewed; absent where the forge does not say. */
  readonly commit?: string;
  /** RFC 3339. */
  readonly at: string;
}

/** A commit of a pull request as its forge tells it. */
export interface ChangeCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** The author's account and those of co-authors. */
  readonly authors: readonly Account[];
  readonly author: CommitAuthor;
  readonly message: string;
}

/** The author line of a commit: a rebase keeps it, a squash does not. */
export interface CommitAuthor {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** A pull request, whatever its forge calls it, as far as an approval depends on it. */
export interface ForgeChange {
  /** Address of the repository on the forge. */
  readonly forge: string;
  readonly request: number;
  /** Branch that it is merged into, without `refs/heads/`. */
  readonly target: string;
  /** Last commit of the pull request. */
  readonly head: string;
  readonly author: Account;
  /** Further writers that the forge names, such as those who pushed. */
  readonly writers: readonly Account[];
  readonly commits: readonly ChangeCommit[];
  /** The latest decision of each reviewer. */
  readonly reviews: readonly Review[];
  /** Absent as long as it is not merged. */
  readonly merge?: {
    readonly by: Account;
    /** Commit of the target branch that the merge ended with. */
    readonly commit: string;
    /** Commit of the target branch before it, where that is told. */
    readonly before?: string;
  };
}
