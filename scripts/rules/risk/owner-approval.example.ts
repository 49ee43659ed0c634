import { reasons } from '#approvals/reasons.ts';
import type { RuleExample } from '../example.ts';
import {
  approvedRecord,
  approvedVersion,
  proofOf,
  unapprovedRecord,
} from '../example-parts/proof.ts';

const files = { 'risks/leaver-access.md': 'risk_owner: cto\n' };

/** A risk that its owner has not approved, and one that the owner has. */
export const riskOwnerApprovalExample: RuleExample = {
  fails: {
    files,
    proof: proofOf(unapprovedRecord('R-001', [reasons.approverMissing('`R-001` 1.0', 'cto')])),
    told: 'nobody approved `R-001` 1.0 as `cto`',
  },
  passes: {
    files,
    proof: proofOf(
      approvedRecord('R-001', [
        approvedVersion('1.0', '2026-01-12', {
          path: 'risks/leaver-access.md',
          approvals: [
            {
              person: 'clara',
              role: 'cto',
              day: '2026-01-12',
              level: 'recorded',
              evidence: 'merge 3f2a9c1',
            },
          ],
        }),
      ]),
    ),
    told: 'Clara Ibsen approved `R-001` 1.0 as `cto` on 2026-01-12',
  },
};
