import type { RuleExample } from '../example.ts';

const control = (id: string): string => `---
id: ${id}
title: Keys are counted each evening
owner: ciso
classification: confidential
applicable: yes
reasons: [business]
justification: The office holds keys of customers.
implementation: none
---
`;

/** A number that Annex A does not have, and a control of one's own. */
export const soaAllAnnexAExample: RuleExample = {
  fails: { files: { 'soa/keys.md': control('A.7.15') } },
  passes: { files: { 'soa/keys.md': control('X.1') } },
};
