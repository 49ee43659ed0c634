import type { RuleExample } from '../example.ts';

const path = 'reviews/management/mr-2026-1.md';

/** The next review was to be held in May and was not; and one whose day is still to come. */
export const reviewIntervalExample: RuleExample = {
  fails: { files: { [path]: 'next: 2026-05-29\n' } },
  passes: { files: { [path]: 'next: 2026-09-01\n' } },
};
