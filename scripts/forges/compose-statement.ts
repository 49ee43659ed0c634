import type {
  Account,
  ApprovalStatement,
  ApprovedSubject,
  ForgeDecision,
  ForgePredicate,
} from '#approvals/attestation/statement.ts';
import { distinctAccounts } from './accounts.ts';
import type { ForgeChange, Review } from './forge-change.ts';
import type { MergeMethod } from './merged-span.ts';

/** A merged pull request with what the clone shows of it. */
export interface MergedChange {
  readonly change: ForgeChange;
  /** First commit of the main line. */
  readonly root: string;
  /** Full name of the main branch. */
  readonly ref: string;
  /** The span of the main line. */
  readonly before: string;
  readonly commit: string;
  readonly method: MergeMethod;
  /** The contents that the span changed and that claim to be approved. */
  readonly subjects: readonly ApprovedSubject[];
  /** Content ids by path at each reviewed commit that the clone holds. */
  readonly reviewed: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Merges on the branch whose text is all in one of their parents: they make no writer. */
  readonly textless: ReadonlySet<string>;
  /** RFC 3339. */
  readonly recordedAt: string;
}

const writersOf = ({ change, textless }: MergedChange): readonly Account[] =>
  distinctAccounts([
    change.author,
    ...change.writers,
    ...change.commits.filter(({ id }) => !textless.has(id)).flatMap(({ authors }) => authors),
  ]);

const decisionOf = (review: Review, { reviewed, subjects }: MergedChange): ForgeDecision => {
  const at = review.commit == null ? undefined : reviewed.get(review.commit);
  const contents = subjects.flatMap(({ name }) => {
    const content = at?.get(name);
    return content == null ? [] : [[name, content] as const];
  });
  return { ...review, reviewed: new Map(contents) };
};

/** A statement about a pull request. */
export interface ForgeStatement extends ApprovalStatement {
  readonly predicate: ForgePredicate;
}

/** What a forge says of a merged pull request, as the statement that its recorder signs. */
export const composeStatement = (merged: MergedChange): ForgeStatement => {
  const { change, subjects, root, ref, before, commit, method, recordedAt } = merged;
  const { forge, request, head, author, merge } = change;
  return {
    subjects,
    repository: { root, uri: forge },
    line: { ref, before, commit },
    predicate: {
      type: 'forge',
      change: { forge, request, head, author, writers: writersOf(merged) },
      approvals: change.reviews.map((review) => decisionOf(review, merged)),
      ...(merge == null ? {} : { merge: { by: merge.by, method } }),
    },
    recordedAt,
  };
};
