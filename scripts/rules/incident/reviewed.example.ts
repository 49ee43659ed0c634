import type { RuleExample } from '../example.ts';

const path = 'reviews/incidents/inc-2026-001.md';

/** A grave incident that nobody talked over, and one with its review. */
export const incidentReviewedExample: RuleExample = {
  fails: { files: { [path]: 'severity: high' } },
  passes: {
    files: {
      [path]: `severity: high
review:
  held: 2026-02-17
  attendees: [ciso, cto]
  lessons: Tokens belong to the list of accounts, and leavers are told by system and not by mail.
`,
    },
  },
};
