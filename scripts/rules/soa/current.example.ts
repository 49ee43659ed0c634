import type { RuleExample } from '../example.ts';
import {
  approvedRecord,
  approvedVersion,
  proofOf,
  unapprovedRecord,
} from '../example-parts/proof.ts';

const first = approvedVersion('1.0', '2026-01-12', { path: 'soa/index.md' });
const control = 'operator: ciso\n';

/** A control that changed under the approved statement, and the same change in a new version. */
export const soaCurrentExample: RuleExample = {
  fails: {
    files: { 'soa/a-5-18.md': control },
    proof: proofOf(
      unapprovedRecord('SOA', [], {
        verdict: 'drift',
        approvedContent: '41bb8f2'.padEnd(40, '0'),
        versions: [first],
      }),
    ),
    told: '`SOA` 1.0 was approved on 2026-01-12 with `operator: cto`',
  },
  passes: {
    files: { 'soa/a-5-18.md': control, 'soa/index.md': 'version: "1.1"\nchange: editorial\n' },
    proof: proofOf(
      approvedRecord('SOA', [
        approvedVersion('1.1', '2026-06-11', { path: 'soa/index.md', change: 'editorial' }),
        first,
      ]),
    ),
    told: '`SOA` 1.1 was approved on 2026-06-11 with the control as it stands',
  },
};
