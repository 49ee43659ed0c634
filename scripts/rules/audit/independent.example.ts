import type { RuleExample } from '../example.ts';

const path = 'reviews/audits/aud-2026-1.md';

/** Clara operates the control that she audits; the second time it says what makes up for that. */
export const auditIndependentExample: RuleExample = {
  fails: {
    files: {
      [path]: 'auditors: [{person: clara, competence: ISO 27001 lead auditor, independent: yes}]\n',
    },
  },
  passes: {
    files: {
      [path]:
        'auditors: [{person: clara, competence: ISO 27001 lead auditor, independent: {no: Bianca Keller drew the samples and read all papers}}]\n',
    },
  },
};
