import type { ExampleState, RuleExample } from '../example.ts';

const state = (implementation: string): ExampleState => ({
  files: {
    'soa/keys.md': `---
id: X.1
title: Keys are counted each evening
owner: ciso
classification: confidential
applicable: yes
reasons: [risk]
risks: [R-001]
justification: Former staff might keep a key.
${implementation}operator: cto
---

The last one to leave the office counts the keys and writes the number down.
`,
    'risks/leaver-access.md': 'existing_controls: [A.5.18, X.1]\n',
  },
});

/** A risk that counts on a control that is only planned, and on one that works. */
export const riskExistingNotWorkingExample: RuleExample = {
  fails: state('implementation: planned\nplanned_by: 2026-09-30\n'),
  passes: state('implementation: implemented\nimplemented_since: 2025-06-01\n'),
};
