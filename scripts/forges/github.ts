import type { ForgeChange } from './forge-change.ts';
import { readPullRequest, type PullAnswers, type ReviewAnswer } from './pull-request.ts';

const withoutDecision: ReadonlySet<string> = new Set(['COMMENTED', 'PENDING']);

/** States other than these two change what the reviewer said, and approve nothing. */
const decisionOf = ({ state }: ReviewAnswer): string | undefined =>
  withoutDecision.has(state.toUpperCase()) ? undefined : state.toLowerCase();

/**
 * Reads a pull request from GitHub's REST API (2022-11-28): `pulls/{n}`, `pulls/{n}/reviews`,
 * `pulls/{n}/commits`. Throws `UnreadableInput` where an answer is not understood.
 */
export const readGitHubChange = (answers: PullAnswers): ForgeChange =>
  readPullRequest(answers, decisionOf);
