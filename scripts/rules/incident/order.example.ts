import type { RuleExample } from '../example.ts';

const path = 'reviews/incidents/inc-2026-001.md';

/** A day that was mistyped; and the right time, in another zone. */
export const incidentOrderExample: RuleExample = {
  fails: { files: { [path]: 'contained: 2026-02-09T09:20:00+01:00' } },
  passes: { files: { [path]: 'contained: 2026-02-10T08:20:00Z' } },
};
