import type { RuleExample } from '../example.ts';

/** A risk that is shared with nobody, and one that is shared with a supplier. */
export const riskTreatmentFitsExample: RuleExample = {
  fails: { files: { 'risks/leaver-access.md': 'treatment: share\nsuppliers: []\n' } },
  passes: { files: { 'risks/leaver-access.md': 'treatment: share\nsuppliers: [SUP-GITHUB]\n' } },
};
