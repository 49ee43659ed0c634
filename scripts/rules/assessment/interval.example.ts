import type { RuleExample } from '../example.ts';

/** A risk assessment that is older than a year, and one that is not. */
export const assessmentIntervalExample: RuleExample = {
  fails: { files: { 'reviews/assessments/ra-2026-1.md': 'performed: 2025-06-12\n' } },
  passes: { files: { 'reviews/assessments/ra-2026-1.md': 'performed: 2026-01-29\n' } },
};
