import type { RuleExample } from '../example.ts';

const path = 'policies/audit-programme.md';
const clauses = [
  '"4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", 6.1.1, 6.1.2, 6.1.3, "6.2", "6.3"',
  '"7.1", "7.2", "7.3", "7.4", 7.5.1, 7.5.2, 7.5.3, "8.1", "8.2", "8.3"',
  '"9.1", 9.2.1, 9.2.2',
].join(', ');

/** A programme that forgets the management review and improvement, and one that has all clauses. */
export const auditProgrammeExample: RuleExample = {
  fails: { files: { [path]: `covers: {clauses: [${clauses}], controls: [A.5.18]}\n` } },
  passes: {
    files: {
      [path]: `covers: {clauses: [${clauses}, 9.3.1, 9.3.2, 9.3.3, "10.1", "10.2"], controls: [A.5.18]}\n`,
    },
  },
};
