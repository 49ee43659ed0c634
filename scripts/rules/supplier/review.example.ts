import type { RuleExample } from '../example.ts';

const path = 'reviews/suppliers/github.md';

const assurance = (bridge: string): string => `assurance:
  - kind: soc2-type-2
    issued: 2026-05-15
    period: {from: 2025-04-01, to: 2026-03-31}
    valid_to: 2027-03-31
    scope_fits: yes
    exceptions: none
    cuecs: [{text: Members are reviewed, met_by: A.5.18}]
${bridge}`;

/** A report of which the period ended in March, without and with a letter that bridges the gap. */
export const supplierReviewExample: RuleExample = {
  fails: { files: { [path]: assurance('') } },
  passes: { files: { [path]: assurance('    bridge_to: 2026-09-30\n') } },
};
