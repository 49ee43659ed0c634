import { reasons } from '#approvals/reasons.ts';
import type { RuleExample } from '../example.ts';
import {
  approvedRecord,
  approvedVersion,
  proofOf,
  unapprovedRecord,
} from '../example-parts/proof.ts';

const files = { 'policies/access-control.md': 'version: "1.0"\nstatus: approved\n' };

/** A version that says `approved`, without and with the approval. */
export const approvalMissingExample: RuleExample = {
  fails: {
    files,
    proof: proofOf(
      unapprovedRecord('POL-001', [reasons.approverMissing('`POL-001` 1.0', 'top-management')]),
    ),
    told: 'the history holds the text of `POL-001` 1.0 and no approval by `top-management`',
  },
  passes: {
    files,
    proof: proofOf(approvedRecord('POL-001', [approvedVersion('1.0', '2026-01-12')])),
    told: 'Bianca Keller approved `POL-001` 1.0 as `top-management` on 2026-01-12',
  },
};
