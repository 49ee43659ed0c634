import {
  approvedOnce,
  assertsFields,
  managementAssertion,
  reportFiles,
} from '../example-parts/documents.ts';
import { proofOf } from '../example-parts/proof.ts';
import type { RuleExample } from '../example.ts';

const proof = proofOf(approvedOnce('ASSERT-001'));
const told = 'Bianca Keller approved `ASSERT-001` 1.0 as `top-management` on 2026-01-12';

/** An assertion of another category than the report has, and one of the same. */
export const soc2AssertionExample: RuleExample = {
  fails: {
    files: {
      ...reportFiles,
      'policies/assertion.md': managementAssertion(
        assertsFields.replace('[security]', '[security, availability]'),
      ),
    },
    proof,
    told,
  },
  passes: { files: reportFiles, proof, told },
};
