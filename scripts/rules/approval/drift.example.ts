import { reasons } from '#approvals/reasons.ts';
import type { RuleExample } from '../example.ts';
import {
  approvedRecord,
  approvedVersion,
  proofOf,
  unapprovedRecord,
} from '../example-parts/proof.ts';

const text = `
# Access control policy

The line manager asks for access by ticket; the system's owner grants it. Access ends within a week of the last working day.
`;

/** A sentence that changed under an approved version, and the same change as a version of its own. */
export const approvalDriftExample: RuleExample = {
  fails: {
    files: { 'policies/access-control.md': `version: "1.0"\n---\n${text}` },
    proof: proofOf(
      unapprovedRecord(
        'POL-001',
        [reasons.drift('`POL-001` 1.0', 'eec037a', '2026-01-12', 'c783cdd')],
        { verdict: 'drift' },
      ),
    ),
    told: '`POL-001` 1.0 was approved on 2026-01-12 with the words "on the last working day"',
  },
  passes: {
    files: {
      'policies/access-control.md': `version: "2.0"\nchange: material\neffective: 2026-05-01\n---\n${text}`,
    },
    proof: proofOf(
      approvedRecord('POL-001', [
        approvedVersion('2.0', '2026-04-27', { change: 'material' }),
        approvedVersion('1.0', '2026-01-12'),
      ]),
    ),
    told: '`POL-001` 2.0 with this text was approved on 2026-04-27',
  },
};
