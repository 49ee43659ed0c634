import type { RuleExample } from '../example.ts';

const sections = ['b', 'c', 'd1', 'd2', 'd3', 'd4', 'e', 'f', 'g']
  .map((letter) => `## ${letter}) Input\n\nNothing changed in three months.\n`)
  .join('\n');

const minutes = (earlier: string): string => `---
id: MR-2026-2
title: Management review of summer 2026
owner: isms-manager
classification: restricted
version: "1.0"
status: approved
held: 2026-06-15
period: {from: 2026-03-01, to: 2026-06-14}
chair: {person: bianca, role: top-management}
attendees: [{person: asha, role: isms-manager}]
next: 2027-03-01
decisions: [{id: D1, kind: isms-change, text: No change is needed, none: Nothing asks for one}]
conclusion: {suitable: yes, adequate: yes, effective: yes, text: It fits.}
---

## a) Actions from earlier reviews

${earlier}

${sections}`;

/** Minutes that are silent about what the last review decided, and minutes that tell of it. */
export const reviewCarryOverExample: RuleExample = {
  fails: { files: { 'reviews/management/mr-2026-2.md': minutes('All is well.') } },
  passes: {
    files: {
      'reviews/management/mr-2026-2.md': minutes('CA-2026-001 is planned, and in time.'),
    },
  },
};
