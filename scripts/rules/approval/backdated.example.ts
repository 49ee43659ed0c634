import type { RuleExample } from '../example.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

const proof = proofOf(approvedRecord('POL-001', [approvedVersion('1.0', '2026-01-20')]));
const told = '`POL-001` 1.0 was approved on 2026-01-20';

/** A policy that claims to hold since before its approval. */
export const approvalBackdatedExample: RuleExample = {
  fails: { files: { 'policies/access-control.md': 'effective: 2026-01-15\n' }, proof, told },
  passes: { files: { 'policies/access-control.md': 'effective: 2026-01-20\n' }, proof, told },
};
