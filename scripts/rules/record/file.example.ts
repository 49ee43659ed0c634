import type { RuleExample } from '../example.ts';

const policy = `---
id: POL-009
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

/** A record that no other tool would take for Markdown, and the same under a plain name. */
export const recordFileExample: RuleExample = {
  fails: { files: { 'policies/visitors.MD': policy } },
  passes: { files: { 'policies/visitors.md': policy } },
};
