import type { RuleExample } from '../example.ts';

const supplier = (risks: string): string => `reviews:
  - {date: 2026-06-01, by: ciso, looked_at: SOC 2 report, result: no concern, risks: [${risks}], actions: []}
`;

/** A record that all staff may read and that names a confidential risk. */
export const recordLeakExample: RuleExample = {
  fails: { files: { 'reviews/suppliers/github.md': supplier('R-001') } },
  passes: { files: { 'reviews/suppliers/github.md': supplier('') } },
};
