import type { RuleExample } from '../example.ts';

const plan = (how: string): string => `---
id: COM-001
title: Communication plan
type: communication
owner: isms-manager
classification: internal
version: "1.0"
status: approved
review_every: P1Y
applies_to: [all-staff]
communications:
  - {what: A breach of customers' data, when: within 48 hours, with: the customers concerned, ${how}who: Chief information security officer}
---

# Communication plan
`;

/** A notice of which nobody knows the way, and one that can be sent at once. */
export const communicationCompleteExample: RuleExample = {
  fails: { files: { 'policies/communication.md': plan('') } },
  passes: { files: { 'policies/communication.md': plan('how: mail to the security contact, ') } },
};
