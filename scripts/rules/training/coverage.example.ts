import type { RuleExample } from '../example.ts';

const path = 'reviews/training/awareness.md';

/** A training that one of four still has before them. */
export const trainingCoverageExample: RuleExample = {
  fails: { files: { [path]: 'completions: {item: EV-002#2026, population: 4, completed: 3}' } },
  passes: { files: { [path]: 'completions: {item: EV-002#2026, population: 4, completed: 4}' } },
};
