import type { RuleExample } from '../example.ts';

const acceptedUntil = (day: string): string =>
  `acceptance: {by: cto, until: ${day}, reason: The rest would need a person on call}\n`;

/** An acceptance that has ended, and one that holds. */
export const riskAcceptanceStaleExample: RuleExample = {
  fails: { files: { 'risks/leaver-access.md': acceptedUntil('2026-05-31') } },
  passes: { files: { 'risks/leaver-access.md': acceptedUntil('2027-01-31') } },
};
