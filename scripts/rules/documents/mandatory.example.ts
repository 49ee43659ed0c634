import { contextDocument, scopeDocument, securityPolicy } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const files = {
  'policies/context.md': contextDocument(),
  'policies/security-policy.md': securityPolicy(),
};

/** An ISMS without a scope, and one that has all that must be written down. */
export const documentsMandatoryExample: RuleExample = {
  fails: { files },
  passes: { files: { ...files, 'policies/scope.md': scopeDocument() } },
};
