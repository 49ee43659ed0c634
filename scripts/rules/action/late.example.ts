import type { RuleExample } from '../example.ts';

/** An action past its day, and one that was extended with a reason. */
export const actionLateExample: RuleExample = {
  fails: {
    files: { 'reviews/actions/ca-2026-001.md': 'due: 2026-06-15\nextensions: []\n' },
  },
  passes: {
    files: {
      'reviews/actions/ca-2026-001.md': `due: 2026-06-15
extensions:
  - {to: 2026-09-30, why: The interface of the HR system comes in August, by: top-management}
`,
    },
  },
};
