import type { RuleExample } from '../example.ts';

const path = 'reviews/incidents/inc-2026-001.md';

const report = `soc2:
  type: 2
  period: {from: 2026-01-01, to: 2026-12-31}
  categories: [security]
`;

/** An incident in the period of the report that nobody decided on, and one that was decided on. */
export const incidentDisclosureExample: RuleExample = {
  given: { 'isms.yml': report },
  fails: { files: {} },
  passes: {
    files: {
      [path]: 'disclose: {dc4: no, why: "No commitment was missed, and only own notes were read"}',
    },
  },
};
