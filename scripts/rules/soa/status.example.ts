import type { RuleExample } from '../example.ts';

/** A control that is called implemented and says not since when, and one that does. */
export const soaStatusExample: RuleExample = {
  fails: { files: { 'soa/a-5-18.md': 'implementation: implemented\nimplemented_since: null\n' } },
  passes: {
    files: { 'soa/a-5-18.md': 'implementation: implemented\nimplemented_since: 2025-06-01\n' },
  },
};
