import type { RuleExample } from '../example.ts';

const control = (justification: string): string => `---
id: A.7.4
title: Physical security monitoring
owner: ciso
classification: confidential
applicable: no
justification: ${justification}
---
`;

/** An exclusion that repeats the question, and one that says the fact. */
export const soaExclusionExample: RuleExample = {
  fails: { files: { 'soa/a-7-4.md': control('Not applicable to us.') } },
  passes: {
    files: {
      'soa/a-7-4.md': control('We have no premises of our own, everybody works from home.'),
    },
  },
};
