import type { RuleExample } from '../example.ts';

const path = 'reviews/training/awareness.md';

const gap =
  '{role: internal-auditor, person: dario, required: Plans and performs audits of an ISMS, basis: training, gap: The course on sampling is still to come';

/** An auditor who lacks a course, and nobody sees to it. */
export const competenceProvedExample: RuleExample = {
  fails: { files: { [path]: `competence: [${gap}}]` } },
  passes: { files: { [path]: `competence: [${gap}, action: CA-2026-001}]` } },
};
