import type { RuleExample } from '../example.ts';

/** A report that stays with the auditor, and one that reaches top management. */
export const auditReportedExample: RuleExample = {
  fails: { files: { 'reviews/audits/aud-2026-1.md': 'reported_to: [internal-auditor]\n' } },
  passes: {
    files: { 'reviews/audits/aud-2026-1.md': 'reported_to: [internal-auditor, top-management]\n' },
  },
};
