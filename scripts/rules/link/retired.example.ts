import type { RuleExample } from '../example.ts';

const retired = `---
id: POL-009
title: Rules for the old directory server
type: policy
owner: cto
classification: internal
version: "1.0"
status: retired
review_every: P1Y
applies_to: [engineering]
summary: How accounts of the directory server were made.
---

The server was switched off in May 2026.
`;

/** A control that points at a retired policy, and one that points at a policy in force. */
export const linkRetiredExample: RuleExample = {
  fails: {
    files: {
      'policies/directory-server.md': retired,
      'soa/a-5-18.md': 'implemented_by: [POL-001, POL-009]\n',
    },
  },
  passes: {
    files: {
      'policies/directory-server.md': retired,
      'soa/a-5-18.md': 'implemented_by: [POL-001]\n',
    },
  },
};
