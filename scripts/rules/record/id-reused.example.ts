import type { RuleExample } from '../example.ts';

const policy = (id: string): string => `---
id: ${id}
title: Rules for visitors
type: policy
owner: cto
classification: internal
version: "0.1"
status: draft
review_every: P1Y
applies_to: [all-staff]
summary: Visitors are met at the door and never left alone.
---

Whoever invites a visitor stays with them.
`;

/** A new policy under the id of the access control policy, and under one of its own. */
export const recordIdReusedExample: RuleExample = {
  fails: { files: { 'policies/visitors.md': policy('POL-001') } },
  passes: { files: { 'policies/visitors.md': policy('POL-009') } },
};
