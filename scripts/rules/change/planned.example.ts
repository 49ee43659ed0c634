import type { RuleExample } from '../example.ts';

/** An ISMS change that nobody gave time or people, and the same change with them. */
export const changePlannedExample: RuleExample = {
  fails: {
    files: { 'reviews/changes/chg-2026-001.md': 'resources: null\n' },
  },
  passes: {
    files: {
      'reviews/changes/chg-2026-001.md':
        'resources: 2 days of the chief technology officer, 12 hardware keys\n',
    },
  },
};
