import type { RuleExample } from '../example.ts';

const others =
  '"4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "6.1.1", "6.3", "7.1", "7.4", "7.5.2", "7.5.3", "10.1"';

/** Two clauses that no record names, and all of them behind some record. */
export const mapUnmappedExample: RuleExample = {
  fails: { files: { 'policies/risk-method.md': `clauses: ["6.1.2", ${others}]\n` } },
  passes: { files: { 'policies/risk-method.md': `clauses: ["6.1.2", "7.5.1", ${others}]\n` } },
};
