import { approvalOutcomes } from './approval-outcomes.ts';
import type { Rule } from '../rule.ts';

/** What is in force was accepted by everybody who must accept it. */
export const approvalMissing: Rule = {
  id: 'approval/missing',
  severity: 'error',
  source: '5.2, 7.5.2',
  checks:
    'for each version that says `approved` or `retired`, the history proves the approval by every required role',
  why: 'The word `approved` in a file is a claim of its author. People follow a text because somebody with the authority accepted these very words; an auditor asks who, and when.',
  mend: 'Have a holder of each required role approve this version: by a merge commit of a trusted merger that names the approvers in `Approved-by:` lines. Until then set `status: in-review`.',
  evaluate: (evidence) =>
    approvalOutcomes('approval/missing', evidence, {
      message: ({ id, data }) => `Nothing in this clone approves \`${id}\` ${data.version ?? ''}`,
      hint: () => 'have every required role approve it, or set `status: in-review`',
    }),
};
