import type { RuleExample } from '../example.ts';

const path = 'evidence/files/github-members-2026-q1.csv';

/** A list of members that was edited after it was collected, and the list as it was. */
export const evidenceHashExample: RuleExample = {
  fails: {
    files: {
      [path]: 'login,role,two_factor\nasha-example,member,true\nclara-example,member,true\n',
    },
  },
  passes: {
    files: {
      [path]: 'login,role,two_factor\nasha-example,member,true\nclara-example,owner,true\n',
    },
  },
};
