import type { PullRequest } from './pull-request.ts';
import { pullRequests2025 } from './pull-requests-2025.ts';
import { pullRequests2026 } from './pull-requests-2026.ts';

/** The day on which the scripted year ends. */
export const demoDay = '2026-11-02';

/** The first commit: who we are, and who may approve. */
export const firstCommit = { day: '2025-09-01', author: 'nadia', message: 'Who we are' } as const;

/** The year of the reference company, one pull request after the other. */
export const pullRequests: readonly PullRequest[] = [...pullRequests2025, ...pullRequests2026];
