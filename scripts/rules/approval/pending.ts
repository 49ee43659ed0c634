import { approvalOutcomes } from './approval-outcomes.ts';
import type { Rule } from '../rule.ts';

/** What a change proposes waits for those who must approve it. */
export const approvalPending: Rule = {
  id: 'approval/pending',
  severity: 'information',
  source: '7.5.2',
  checks:
    'no version that a change sets waits for its approval; it speaks only where a commit to compare with is given, and of a working folder',
  why: 'In a pull request the new version is not approved yet, and cannot be: the merge makes it so. That is no mistake, but nobody may take the version for approved, and those who must still approve want to know.',
  mend: 'Have a holder of each role that is named approve the change, then merge it. Nothing has to be mended before.',
  evaluate: (evidence) =>
    approvalOutcomes('approval/pending', evidence, {
      message: ({ id, data }) => `\`${id}\` ${data.version ?? ''} is not approved yet`,
      hint: () => 'have every required role approve it, then merge',
    }),
};
