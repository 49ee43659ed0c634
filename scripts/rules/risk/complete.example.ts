import type { RuleExample } from '../example.ts';

/** A word that can be neither rated nor treated, and a sentence. */
export const riskCompleteExample: RuleExample = {
  fails: { files: { 'risks/leaver-access.md': 'event: Hacking\n' } },
  passes: {
    files: { 'risks/leaver-access.md': 'event: The account of a former employee stays open\n' },
  },
};
