import type { RuleExample } from '../example.ts';

/** A misspelt field, and the field. */
export const recordSchemaExample: RuleExample = {
  fails: { files: { 'risks/leaver-access.md': 'owner: null\nonwer: ciso\n' } },
  passes: { files: { 'risks/leaver-access.md': 'owner: ciso\n' } },
};
