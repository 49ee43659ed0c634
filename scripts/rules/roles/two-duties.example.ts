import type { RuleExample } from '../example.ts';

const people = (asha: string): string => `people:
  - {id: asha, name: Asha Rao, emails: [asha.rao@example.com], roles: [{role: ciso, from: 2025-01-01}, ${asha}]}
  - id: bianca
    name: Bianca Keller
    emails: [bianca.keller@example.com]
    forge: {login: bianca-example, id: 1002}
    roles: [{role: top-management, from: 2025-01-01}]
  - {id: clara, name: Clara Ibsen, emails: [clara.ibsen@example.com], roles: [{role: cto, from: 2025-01-01}]}
  - {id: dario, name: Dario Costa, emails: [dario.costa@example.com], roles: [{role: internal-auditor, from: 2025-06-01, to: 2026-12-31}]}
`;

/** A duty that nobody had for a month, and one that went from day to day. */
export const rolesTwoDutiesExample: RuleExample = {
  fails: {
    files: {
      'isms.yml': people(
        '{role: isms-manager, from: 2025-01-01, to: 2025-09-30}, {role: isms-manager, from: 2025-11-01}',
      ),
    },
  },
  passes: {
    files: {
      'isms.yml': people(
        '{role: isms-manager, from: 2025-01-01, to: 2025-10-31}, {role: isms-manager, from: 2025-11-01}',
      ),
    },
  },
};
