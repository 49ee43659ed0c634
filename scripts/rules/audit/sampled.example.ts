import type { RuleExample } from '../example.ts';

/** Two leavers looked at, of nobody knows how many, and of two. */
export const auditSampledExample: RuleExample = {
  fails: {
    files: {
      'reviews/audits/aud-2026-1.md':
        'sampling: [{what: leavers, size: 2, method: all of them, items: [first, second]}]\n',
    },
  },
  passes: {
    files: {
      'reviews/audits/aud-2026-1.md':
        'sampling: [{what: leavers, population: 2, size: 2, method: all of them, items: [first, second]}]\n',
    },
  },
};
