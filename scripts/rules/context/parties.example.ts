import { contextDocument, contextFields } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const { climate, parties, issues } = contextFields;

/** A requirement that is left without a word, and one that is left with a reason. */
export const contextPartiesExample: RuleExample = {
  fails: {
    files: {
      'policies/context.md': contextDocument(
        issues + climate + parties.replace('addressed: yes, by: [POL-001]', 'addressed: no'),
      ),
    },
  },
  passes: {
    files: {
      'policies/context.md': contextDocument(
        issues +
          climate +
          parties.replace(
            'addressed: yes, by: [POL-001]',
            'addressed: no, why: The contract leaves it to the customer',
          ),
      ),
    },
  },
};
