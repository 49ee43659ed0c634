import type { RuleExample } from '../example.ts';

const path = 'reviews/incidents/inc-2026-001.md';

/** An incident beside the risk register, and one of which the text says why the register stays. */
export const incidentRiskLinkExample: RuleExample = {
  fails: { files: { [path]: 'risks: []' } },
  passes: {
    files: {
      [path]: `risks: []
---

No risk is added: R-001 was assessed again in March with this incident in mind, and its levels stay.
`,
    },
  },
};
