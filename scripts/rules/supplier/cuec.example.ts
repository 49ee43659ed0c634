import type { RuleExample } from '../example.ts';

const path = 'reviews/suppliers/github.md';

const assurance = (met: string): string => `assurance:
  - kind: soc2-type-2
    issued: 2026-05-15
    period: {from: 2025-04-01, to: 2026-03-31}
    valid_to: 2027-03-31
    scope_fits: yes
    exceptions: none
    cuecs:
      - text: Members are reviewed
        met_by: A.5.18
      - text: Leavers are removed on their last day
${met}    bridge_to: 2026-06-30
`;

/** Something that the report expects of us and that nobody does, and what does it. */
export const supplierCuecExample: RuleExample = {
  fails: { files: { [path]: assurance('') } },
  passes: { files: { [path]: assurance('        met_by: POL-001\n') } },
};
