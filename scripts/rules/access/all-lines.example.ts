import type { RuleExample } from '../example.ts';

const path = 'evidence/files/ar-2026-1.csv';

const head =
  'account,owner,role,privileged,mfa,last_login,decision,reason,by,done,ticket\nasha-example,asha,member,no,yes,2026-03-29,keep,works on policies,clara,,\n';

/** One of two accounts was passed over, and both were decided on. */
export const accessAllLinesExample: RuleExample = {
  fails: { files: { [path]: head } },
  passes: {
    files: {
      [path]: `${head}clara-example,clara,owner,yes,yes,2026-03-30,keep,runs the organisation,asha,,\n`,
    },
  },
};
