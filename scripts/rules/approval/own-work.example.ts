import type { RuleExample } from '../example.ts';
import {
  approvedRecord,
  approvedVersion,
  proofOf,
  unapprovedRecord,
} from '../example-parts/proof.ts';

/** A version whose approver wrote part of it, and one that somebody else wrote. */
export const approvalOwnWorkExample: RuleExample = {
  fails: {
    files: {},
    proof: proofOf(
      unapprovedRecord('POL-001', [
        {
          code: 'self-approval',
          message: 'Bianca Keller approved `POL-001` 1.0 and wrote part of it (commit 3f2a9c1)',
          hint: 'let another holder of `top-management` approve',
          role: 'top-management',
        },
      ]),
    ),
    told: 'Bianca Keller wrote a sentence of `POL-001` 1.0 and approved it on 2026-01-12',
  },
  passes: {
    files: {},
    proof: proofOf(approvedRecord('POL-001', [approvedVersion('1.0', '2026-01-12')])),
    told: 'Asha Rao wrote `POL-001` 1.0, Bianca Keller approved it on 2026-01-12',
  },
};
