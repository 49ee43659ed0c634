import type { RuleExample } from '../example.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

const proof = proofOf(approvedRecord('POL-001', [approvedVersion('1.0', '2026-01-12')]));
const told = 'Bianca Keller approved `POL-001` 1.0 on 2026-01-12';

/** A policy to be confirmed for which nobody sets a day, and one that sets it. */
export const ackNoCampaignExample: RuleExample = {
  fails: {
    files: { 'policies/access-control.md': 'acknowledge: material\nwithin: null\n' },
    proof,
    told,
  },
  passes: {
    files: { 'policies/access-control.md': 'acknowledge: material\nwithin: P14D\n' },
    proof,
    told,
  },
};
