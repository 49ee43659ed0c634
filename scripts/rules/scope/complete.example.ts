import { contextDocument, scopeDocument, scopeFields } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const { statement, boundary, interfaces } = scopeFields;
const context = { 'policies/context.md': contextDocument() };

/** An exclusion without a reason, and one that a reader can judge. */
export const scopeCompleteExample: RuleExample = {
  fails: {
    files: {
      ...context,
      'policies/scope.md': scopeDocument(
        statement +
          boundary.replace(', why: Another company runs it on its own systems', '') +
          interfaces,
      ),
    },
  },
  passes: {
    files: { ...context, 'policies/scope.md': scopeDocument(statement + boundary + interfaces) },
  },
};
