import type { RuleExample } from '../example.ts';

const control = `---
id: X.1
title: Keys are counted each evening
owner: ciso
classification: confidential
applicable: yes
reasons: [risk]
risks: [R-001]
justification: Former staff might keep a key.
implementation: none
---
`;

/** A control that is there for a risk which does not name it, and for one that does. */
export const soaBothWaysExample: RuleExample = {
  fails: {
    files: { 'soa/keys.md': control, 'risks/leaver-access.md': 'treatment_controls: [A.5.18]\n' },
  },
  passes: {
    files: {
      'soa/keys.md': control,
      'risks/leaver-access.md': 'treatment_controls: [A.5.18, X.1]\n',
    },
  },
};
