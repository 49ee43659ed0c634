import { reasons } from '#approvals/reasons.ts';
import type { RuleExample } from '../example.ts';
import {
  approvedRecord,
  approvedVersion,
  proofOf,
  unapprovedRecord,
} from '../example-parts/proof.ts';

const files = { 'policies/access-control.md': 'version: "1.1"\nchange: editorial\n' };
const before = approvedVersion('1.0', '2026-01-12');

/** A version in a pull request, and after its merge. */
export const approvalPendingExample: RuleExample = {
  fails: {
    files,
    proof: proofOf(
      unapprovedRecord('POL-001', [reasons.pending('`POL-001` 1.1', ['top-management'])], {
        versions: [before],
      }),
    ),
    told: 'a pull request sets version 1.1 of `POL-001`; 1.0 is approved',
  },
  passes: {
    files: {
      'policies/access-control.md': `${files['policies/access-control.md']}effective: null\n`,
    },
    proof: proofOf(
      approvedRecord('POL-001', [
        approvedVersion('1.1', '2026-06-25', { change: 'editorial' }),
        before,
      ]),
    ),
    told: 'Bianca Keller approved the pull request as `top-management`, and it was merged on 2026-06-25',
  },
};
