import { reasons } from '#approvals/reasons.ts';
import type { RuleExample } from '../example.ts';
import {
  approvedRecord,
  approvedVersion,
  proofOf,
  unapprovedRecord,
} from '../example-parts/proof.ts';

/** An approval by somebody without the role, and by its holder. */
export const roleUnprovedHolderExample: RuleExample = {
  fails: {
    files: {},
    proof: proofOf(
      unapprovedRecord('POL-001', [
        reasons.approverLacksRole('`POL-001` 1.0', 'Clara Ibsen', '2026-01-12', ['top-management']),
      ]),
    ),
    told: 'Clara Ibsen, who is `cto`, approved `POL-001` 1.0 on 2026-01-12; the kind asks for `top-management`',
  },
  passes: {
    files: {},
    proof: proofOf(approvedRecord('POL-001', [approvedVersion('1.0', '2026-01-12')])),
    told: 'Bianca Keller, who is `top-management`, approved `POL-001` 1.0 on 2026-01-12',
  },
};
