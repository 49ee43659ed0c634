import type { RuleExample } from '../example.ts';

const path = 'reviews/obligations/gdpr-32.md';

/** A duty that somebody looked at last more than a year ago. */
export const obligationMetExample: RuleExample = {
  fails: { files: { [path]: 'checked: {date: 2025-02-17, by: isms-manager}' } },
  passes: { files: { [path]: 'checked: {date: 2026-02-16, by: isms-manager}' } },
};
