import type { RuleExample } from '../example.ts';

const path = 'evidence/github-members.md';

const item = (complete: string): string => `items:
  - id: 2026-Q1
    covers: {at: 2026-03-30T07:00:00Z}
    collected: 2026-03-30T07:05:00Z
    by: ciso
    query: organisation settings, people, export
${complete}    file: evidence/files/github-members-2026-q1.csv
    sha256: d7800206818465974cefaa2e23baa713f074f8216e2b76b265305698d3f84f2c
    bytes: 72
    reviewed: {by: cto, on: 2026-04-02, result: sufficient}
`;

/** A list of which nobody says that it is whole, and one that was counted and compared. */
export const evidenceIncompleteExample: RuleExample = {
  fails: { files: { [path]: item('') } },
  passes: {
    files: { [path]: item('    complete: {count: 2, text: Equals the number on the page}\n') },
  },
};
