import type { RuleExample } from '../example.ts';

const current = 'current: {likelihood: 2, consequence: 3}\n';

/** A level that falls by a smaller number alone, and one that falls by a control. */
export const riskLoweredByNothingExample: RuleExample = {
  fails: { files: { 'risks/leaver-access.md': `${current}existing_controls: []\n` } },
  passes: { files: { 'risks/leaver-access.md': `${current}existing_controls: [A.5.18]\n` } },
};
