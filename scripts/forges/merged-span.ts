import type { CommitAuthor, ForgeChange } from './forge-change.ts';

/** How a pull request came to its target branch. */
export type MergeMethod = 'merge' | 'squash' | 'rebase' | 'fast-forward';

/** A commit of the target branch. */
export interface LineCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: CommitAuthor;
  readonly message: string;
}

/** What of the target branch a pull request is. */
export interface MergedSpan {
  readonly method: MergeMethod;
  /** The commit of the line before it; absent where it began the line. */
  readonly before?: string;
}

/** A rebase keeps author, time and message of each commit; a squash makes new ones. */
const likeness = ({ author, message }: Pick<LineCommit, 'author' | 'message'>): string =>
  JSON.stringify([author.name, author.email, author.time, message.trim()]);

const first = <T>(items: readonly T[], holds: (item: T) => boolean): readonly T[] => {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items : items.slice(0, end);
};

const spanFrom = (method: MergeMethod, commits: readonly LineCommit[]): MergedSpan => {
  const before = commits.at(-1)?.parents[0];
  return { method, ...(before == null ? {} : { before }) };
};

const rebased = (change: ForgeChange, line: readonly LineCommit[]): readonly LineCommit[] => {
  const left = change.commits.map(likeness);
  return first(line, (commit) => {
    const index = commit.parents.length > 1 ? -1 : left.indexOf(likeness(commit));
    if (index < 0) return false;
    left.splice(index, 1);
    return true;
  });
};

/**
 * Finds out how a pull request was merged and where it begins. `line` are the commits of the target
 * branch from the one that the merge ended with back to the last that may belong to it.
 */
export const mergedSpan = (change: ForgeChange, line: readonly LineCommit[]): MergedSpan => {
  const own = new Set([change.head, ...change.commits.map(({ id }) => id)]);
  const forwarded = first(line, ({ id }) => own.has(id));
  if (forwarded.length > 0) return spanFrom('fast-forward', forwarded);
  const [end] = line;
  if (end != null && end.parents.length > 1) return spanFrom('merge', [end]);
  const copies = rebased(change, line);
  if (copies.length > 0) return spanFrom('rebase', copies);
  return spanFrom('squash', line.slice(0, 1));
};
