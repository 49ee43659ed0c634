import type { RuleExample } from '../example.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

const first = approvedVersion('1.0', '2025-05-12');

/** A policy that was not looked at for more than a year, and one that was, without a change. */
export const reviewOverdueExample: RuleExample = {
  fails: {
    files: { 'policies/access-control.md': 'review_every: P1Y\n' },
    proof: proofOf(approvedRecord('POL-001', [first])),
    told: '`POL-001` 1.0 was approved on 2025-05-12',
  },
  passes: {
    files: {
      'policies/access-control.md': `version: "1.1"
change: editorial
review_every: P1Y
effective: null
reviewed: [{date: 2026-04-20, by: ciso}]
`,
    },
    proof: proofOf(
      approvedRecord('POL-001', [
        approvedVersion('1.1', '2026-04-22', { change: 'editorial' }),
        first,
      ]),
    ),
    told: '`POL-001` 1.1 was approved on 2026-04-22',
  },
};
