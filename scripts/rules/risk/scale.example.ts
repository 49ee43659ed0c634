import type { RuleExample } from '../example.ts';

/** A fourth step on a scale of three, and the third. */
export const riskScaleExample: RuleExample = {
  fails: { files: { 'risks/leaver-access.md': 'inherent: {likelihood: 4, consequence: 3}\n' } },
  passes: { files: { 'risks/leaver-access.md': 'inherent: {likelihood: 3, consequence: 3}\n' } },
};
