import type { ForgeChange } from './forge-change.ts';
import { readPullRequest, type PullAnswers, type ReviewAnswer } from './pull-request.ts';

const withoutDecision: ReadonlySet<string> = new Set(['COMMENT', 'PENDING', 'REQUEST_REVIEW', '']);

/**
 * A stale approval stays one: it is bound to the commit that was reviewed, and its text decides
 * whether it still counts.
 */
const decisionOf = ({ state, dismissed }: ReviewAnswer): string | undefined => {
  const word = state.toUpperCase();
  if (withoutDecision.has(word)) return undefined;
  if (dismissed === true) return 'dismissed';
  return word === 'REQUEST_CHANGES' ? 'changes_requested' : word.toLowerCase();
};

/**
 * Reads a pull request from the API of Forgejo or Gitea (v1): `pulls/{n}`, `pulls/{n}/reviews`,
 * `pulls/{n}/commits`. Throws `UnreadableInput` where an answer is not understood.
 */
export const readForgejoChange = (answers: PullAnswers): ForgeChange =>
  readPullRequest(answers, decisionOf);
