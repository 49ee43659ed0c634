import type { RuleExample } from '../example.ts';

const path = 'reviews/audits/aud-2026-1.md';
const finding =
  'id: F1, grade: minor, requirement: A.5.18, statement: One of two leavers kept a token for six days, evidence: EV-001';

/** A nonconformity that nobody answers, and one with an action. */
export const auditFindingFollowedExample: RuleExample = {
  fails: {
    files: {
      [path]: `findings: [{${finding}}]\n`,
      'reviews/actions/ca-2026-001.md': 'from: [INC-2026-001]\n',
    },
  },
  passes: {
    files: {
      [path]: `findings: [{${finding}, action: CA-2026-001}]\n`,
      'reviews/actions/ca-2026-001.md': 'from: [INC-2026-001]\n',
    },
  },
};
