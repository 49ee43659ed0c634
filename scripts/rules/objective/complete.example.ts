import type { RuleExample } from '../example.ts';

const path = 'reviews/objectives/security-by-design.md';

/** An objective that nobody can tell reached from missed. */
export const objectiveCompleteExample: RuleExample = {
  fails: { files: { [path]: 'not_measurable: null' } },
  passes: {
    files: {
      [path]:
        'not_measurable: null\nmetric: MET-LEAVER-HOURS\ntarget: {unit: hours, at_most: 24}\nbaseline: {value: 144, unit: hours}',
    },
  },
};
