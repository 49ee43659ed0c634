import type { RuleExample } from '../example.ts';

const path = 'reviews/exercises/ex-2026-1.md';

/** A plan that was tried once, more than a year ago. */
export const exerciseIntervalExample: RuleExample = {
  fails: { files: { [path]: 'held: 2025-05-12' } },
  passes: { files: { [path]: 'held: 2026-05-12' } },
};
