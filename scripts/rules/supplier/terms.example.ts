import type { RuleExample } from '../example.ts';

const path = 'reviews/suppliers/github.md';

/** A processor of personal data without an agreement on them, and a supplier that touches none. */
export const supplierTermsExample: RuleExample = {
  fails: { files: { [path]: 'dpa: null' } },
  passes: { files: { [path]: 'personal_data: none\ndpa: null' } },
};
