import { approvedOnce, policyPromisesFields, securityPolicy } from '../example-parts/documents.ts';
import { proofOf } from '../example-parts/proof.ts';
import type { RuleExample } from '../example.ts';

const confirmed = 'acknowledge: material\nwithin: P14D\n';
const proof = proofOf(approvedOnce('POL-002'));
const told = 'Bianca Keller approved `POL-002` 1.0 as `top-management` on 2026-01-12';

/** A policy that promises objectives alone, and one that makes all three promises. */
export const policyPromisesExample: RuleExample = {
  fails: {
    files: {
      'policies/security-policy.md': securityPolicy(
        `includes: {objectives: "#objectives"}\n${confirmed}`,
      ),
    },
    proof,
    told,
  },
  passes: {
    files: { 'policies/security-policy.md': securityPolicy(policyPromisesFields + confirmed) },
    proof,
    told,
  },
};
