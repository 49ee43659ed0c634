import type { RuleExample } from '../example.ts';

const path = 'evidence/github-members.md';
const list = 'evidence/files/github-members-2026-q1.csv';

const item = (digest: string, bytes: number): string => `items:
  - id: 2026-Q1
    covers: {at: 2026-03-30T07:00:00Z}
    collected: 2026-03-30T07:05:00Z
    by: ciso
    query: organisation settings, people, export
    complete: {count: 2, text: Equals the number on the page}
    file: ${list}
    sha256: ${digest}
    bytes: ${bytes}
    reviewed: {by: cto, on: 2026-04-02, result: sufficient}
`;

/** A member without a second factor, and none without. */
export const evidenceFactExample: RuleExample = {
  fails: {
    files: {
      [path]: item('b3be8e9c4b3b6fef0e382b0f6221d2cfb758219e4a5f3b179685f575cda60954', 73),
      [list]: 'login,role,two_factor\nasha-example,member,false\nclara-example,owner,true\n',
    },
  },
  passes: {
    files: {
      [path]: item('d7800206818465974cefaa2e23baa713f074f8216e2b76b265305698d3f84f2c', 72),
      [list]: 'login,role,two_factor\nasha-example,member,true\nclara-example,owner,true\n',
    },
  },
};
