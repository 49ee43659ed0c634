import type { RuleExample } from '../example.ts';

const residual = 'residual: {likelihood: 1, consequence: 3}\n';

/** A level that rises through its treatment, and one that falls. */
export const riskOrderExample: RuleExample = {
  fails: {
    files: { 'risks/leaver-access.md': `current: {likelihood: 1, consequence: 2}\n${residual}` },
  },
  passes: {
    files: { 'risks/leaver-access.md': `current: {likelihood: 2, consequence: 3}\n${residual}` },
  },
};
