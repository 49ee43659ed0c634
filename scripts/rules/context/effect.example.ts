import { contextDocument, contextFields } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const { climate, parties, issues } = contextFields;

/** An issue that changes nothing, and one that says what is done because of it. */
export const contextEffectExample: RuleExample = {
  fails: {
    files: {
      'policies/context.md': contextDocument(
        issues.replace(', effect: Each task has a deputy', '') + climate + parties,
      ),
    },
  },
  passes: { files: { 'policies/context.md': contextDocument(issues + climate + parties) } },
};
