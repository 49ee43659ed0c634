import type { RuleExample } from '../example.ts';

const path = 'evidence/files/ar-2026-1.csv';

const decisions = (done: string): string => `account,owner,role,decision,reason,by,done,ticket
asha-example,asha,member,revoke,writes no code any more,clara,${done}
clara-example,clara,owner,keep,runs the organisation,asha,,
`;

/** An account that was to be taken away in April, and one that was. */
export const accessRevokedDoneExample: RuleExample = {
  fails: { files: { [path]: decisions(',') } },
  passes: { files: { [path]: decisions('2026-04-07,IT-118') } },
};
