import type { RuleExample } from '../example.ts';

/** A supplier that no record stands for, and one that is there. */
export const linkBrokenExample: RuleExample = {
  fails: { files: { 'risks/leaver-access.md': 'suppliers: [SUP-GITLAB]\n' } },
  passes: { files: { 'risks/leaver-access.md': 'suppliers: [SUP-GITHUB]\n' } },
};
