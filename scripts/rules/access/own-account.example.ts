import type { RuleExample } from '../example.ts';

const path = 'evidence/files/ar-2026-1.csv';

const decisions = (by: string): string => `account,owner,role,decision,reason,by
asha-example,asha,member,keep,works on policies,clara
clara-example,clara,owner,keep,runs the organisation,${by}
`;

/** The reviewer decides on herself, and another person decides on her. */
export const accessOwnAccountExample: RuleExample = {
  fails: { files: { [path]: decisions('clara') } },
  passes: { files: { [path]: decisions('asha') } },
};
