import type { RuleExample } from '../example.ts';

/** A level above the one that is accepted by itself, without and with somebody who accepts it. */
export const riskAboveAcceptanceExample: RuleExample = {
  fails: {
    files: {
      'risks/leaver-access.md': 'residual: {likelihood: 1, consequence: 3}\nacceptance: null\n',
    },
  },
  passes: {
    files: {
      'risks/leaver-access.md': `residual: {likelihood: 1, consequence: 3}
acceptance: {by: cto, until: 2027-01-31, reason: The rest would need a person on call}
`,
    },
  },
};
