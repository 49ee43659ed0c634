import type { RuleExample } from '../example.ts';

const path = 'evidence/github-members.md';

/** A list that is due each month and was collected in March, and one that is due each quarter. */
export const evidenceSlotEmptyExample: RuleExample = {
  fails: { files: { [path]: 'every: P1M\n' } },
  passes: { files: { [path]: 'every: P3M\n' } },
};
