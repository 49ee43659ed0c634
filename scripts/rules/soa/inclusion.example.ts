import type { RuleExample } from '../example.ts';

/** A reason that nothing shows, and one that a risk shows. */
export const soaInclusionExample: RuleExample = {
  fails: { files: { 'soa/a-5-18.md': 'reasons: [risk, law]\nrisks: [R-001]\nobligations: []\n' } },
  passes: { files: { 'soa/a-5-18.md': 'reasons: [risk]\nrisks: [R-001]\n' } },
};
