import type { RuleExample } from '../example.ts';

/** A rule that counts less than by itself, and one that counts more. */
export const metaLoweredRuleExample: RuleExample = {
  fails: {
    files: {
      'isms.yml': `rules:
  risk/plan-late: {severity: information, reason: The plan is followed in another tool}
`,
    },
  },
  passes: {
    files: {
      'isms.yml': `rules:
  risk/plan-late: {severity: error, reason: The treatment plan is what customers ask for}
`,
    },
  },
};
