import type { RuleExample } from '../example.ts';

const path = 'reviews/incidents/inc-2026-001.md';

const notice = (sent: string): string => `notifications:
  - to: customers
    required: yes
    why: Their contracts ask for notice within three days
    deadline: 2026-02-13T09:00:00+01:00
${sent}`;

/** A notice that is owed since February, and one that went out in time. */
export const incidentNotifiedExample: RuleExample = {
  fails: { files: { [path]: notice('') } },
  passes: { files: { [path]: notice('    sent: 2026-02-12T16:00:00+01:00\n') } },
};
