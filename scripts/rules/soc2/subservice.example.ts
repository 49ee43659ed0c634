import { describesFields, reportFiles, systemDescription } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const files = {
  ...reportFiles,
  'policies/system-description.md': systemDescription(
    describesFields.replace(/DC7: .*/, 'DC7: "#controls"'),
    'SUP-GITHUB guards the buildings in which our code lies.',
  ),
};

const csocs = 'csocs: [{id: CSOC-1, text: Guards its data centres, criteria: [CC6.4]}]';

/** A supplier that is carved out without a word on what it must do, and with one. */
export const soc2SubserviceExample: RuleExample = {
  fails: {
    files: {
      ...files,
      'reviews/suppliers/github.md': 'subservice: {method: carve-out, criteria: [CC6.4]}\n',
    },
  },
  passes: {
    files: {
      ...files,
      'reviews/suppliers/github.md': `subservice: {method: carve-out, criteria: [CC6.4], ${csocs}}\n`,
    },
  },
};
