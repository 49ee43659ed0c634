import type { RuleExample } from '../example.ts';

const path = 'evidence/files/ar-2026-1.csv';

const people = `people:
  - {id: asha, name: Asha Rao, emails: [asha.rao@example.com], roles: [{role: ciso, from: 2025-01-01}, {role: isms-manager, from: 2025-01-01}]}
  - {id: bianca, name: Bianca Keller, emails: [bianca.keller@example.com], roles: [{role: top-management, from: 2025-01-01}]}
  - {id: clara, name: Clara Ibsen, emails: [clara.ibsen@example.com], roles: [{role: cto, from: 2025-01-01}]}
  - {id: dario, name: Dario Costa, emails: [dario.costa@example.com], roles: [{role: internal-auditor, from: 2025-06-01, to: 2026-12-31}]}
  - {id: emil, name: Emil Sand, emails: [emil.sand@example.com], left: 2026-02-28}
`;

const decisions = (owner: string): string => `account,owner,role,decision,reason,by
asha-example,${owner},member,keep,works on policies,clara
clara-example,clara,owner,keep,runs the organisation,asha
`;

/** An account of somebody who left in February, and one of somebody who is there. */
export const accessLeaverExample: RuleExample = {
  fails: { files: { 'isms.yml': people, [path]: decisions('emil') } },
  passes: { files: { 'isms.yml': people, [path]: decisions('asha') } },
};
