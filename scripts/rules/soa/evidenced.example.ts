import type { RuleExample } from '../example.ts';

const evidence = 'every: null\ndue_within: null\n';

/** A control that works every month with evidence of March, and one that works every quarter. */
export const soaEvidencedExample: RuleExample = {
  fails: {
    files: { 'soa/a-5-18.md': 'frequency: monthly\n', 'evidence/github-members.md': evidence },
  },
  passes: {
    files: { 'soa/a-5-18.md': 'frequency: quarterly\n', 'evidence/github-members.md': evidence },
  },
};
