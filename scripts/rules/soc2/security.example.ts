import { everyCriterion, reportFiles } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

/** Two criteria that no control meets, and a control that names them. */
export const soc2SecurityExample: RuleExample = {
  fails: {
    files: { ...reportFiles, 'soa/a-5-18.md': everyCriterion.replace(', CC9.1, CC9.2', '') },
  },
  passes: { files: reportFiles },
};
