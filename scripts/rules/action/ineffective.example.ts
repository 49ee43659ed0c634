import type { RuleExample } from '../example.ts';

const checked = `state: closed
plan: [{what: Close accounts from the HR system, responsible: cto, due: 2026-09-30, done: 2026-04-20}]
effectiveness: {criterion: No open account of a leaver in two reviews, check_on: 2026-06-15, by: ciso, checked: 2026-06-15, result: not-effective}
`;

const next = `---
id: CA-2026-002
title: The HR system closes accounts by itself
owner: cto
classification: confidential
kind: corrective
from: [CA-2026-001]
nonconformity: {statement: A leaver kept an account for a day, requirement: A.5.18, grade: minor, found: 2026-06-15}
plan: []
due: 2026-10-31
extensions: []
state: open
---
`;

/** An action that did not help: left at that, and followed by another one. */
export const actionIneffectiveExample: RuleExample = {
  fails: { files: { 'reviews/actions/ca-2026-001.md': checked } },
  passes: {
    files: {
      'reviews/actions/ca-2026-001.md': checked,
      'reviews/actions/ca-2026-002.md': next,
    },
  },
};
