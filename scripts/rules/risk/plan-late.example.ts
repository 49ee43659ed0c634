import type { RuleExample } from '../example.ts';

const plan = (done: string): string => `plan:
  - {what: Close accounts from the HR system, responsible: cto, due: 2026-06-15${done}, resources: 10 days}
`;

/** A step past its day, and the same step done. */
export const riskPlanLateExample: RuleExample = {
  fails: { files: { 'risks/leaver-access.md': plan('') } },
  passes: { files: { 'risks/leaver-access.md': plan(', done: 2026-06-12') } },
};
