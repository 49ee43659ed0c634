import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';
import type { RuleExample } from '../example.ts';

const path = 'reviews/management/mr-2026-1.md';

/** A review led by the information security officer, and one led by the managing director. */
export const reviewChairExample: RuleExample = {
  fails: { files: { [path]: 'chair: {person: asha, role: ciso}\n' } },
  passes: {
    files: { [path]: 'chair: {person: bianca, role: top-management}\n' },
    proof: proofOf(approvedRecord('MR-2026-1', [approvedVersion('1.0', '2026-03-06')])),
    told: 'Bianca Keller approved `MR-2026-1` 1.0 on 2026-03-06',
  },
};
