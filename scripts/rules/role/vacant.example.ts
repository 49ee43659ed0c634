import type { RuleExample } from '../example.ts';

const auditor = (until: string): string => `people:
  - {id: asha, name: Asha Rao, emails: [asha.rao@example.com], roles: [{role: ciso, from: 2025-01-01}, {role: isms-manager, from: 2025-01-01}]}
  - {id: bianca, name: Bianca Keller, emails: [bianca.keller@example.com], forge: {login: bianca-example, id: 1002}, roles: [{role: top-management, from: 2025-01-01}]}
  - {id: clara, name: Clara Ibsen, emails: [clara.ibsen@example.com], roles: [{role: cto, from: 2025-01-01}]}
  - {id: dario, name: Dario Costa, emails: [dario.costa@example.com], roles: [{role: internal-auditor, from: 2025-06-01, to: ${until}}]}
`;

const objective = `evaluate: {how: Sample of five purchases, when: 2026-12-01, by: internal-auditor}
`;

/** A duty of a role that nobody holds any more, and of one that is held. */
export const roleVacantExample: RuleExample = {
  fails: {
    files: {
      'reviews/objectives/security-by-design.md': objective,
      'isms.yml': auditor('2026-05-31'),
    },
  },
  passes: {
    files: {
      'reviews/objectives/security-by-design.md': objective,
      'isms.yml': auditor('2026-12-31'),
    },
  },
};
