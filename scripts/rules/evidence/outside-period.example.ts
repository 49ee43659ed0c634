import type { RuleExample } from '../example.ts';

const path = 'evidence/github-members.md';

const item = (collected: string): string => `items:
  - id: 2026-Q1
    covers: {at: 2026-03-30T07:00:00Z}
    collected: ${collected}
    by: ciso
    query: organisation settings, people, export
    complete: {count: 2, text: Equals the number on the page}
    file: evidence/files/github-members-2026-q1.csv
    sha256: d7800206818465974cefaa2e23baa713f074f8216e2b76b265305698d3f84f2c
    bytes: 72
    reviewed: {by: cto, on: 2026-04-02, result: sufficient}
`;

/** A list that says it covers a day after it was collected, and one collected that day. */
export const evidenceOutsidePeriodExample: RuleExample = {
  fails: { files: { [path]: item('2026-03-27T07:05:00Z') } },
  passes: { files: { [path]: item('2026-03-30T07:05:00Z') } },
};
