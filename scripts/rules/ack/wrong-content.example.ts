import type { RuleExample } from '../example.ts';
import { exportedState, receiptOf, worker } from '../example-parts/acknowledgements.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

const files = { 'policies/access-control.md': 'acknowledge: material\nwithin: P14D\n' };
const version = approvedVersion('1.0', '2026-01-12');
const proof = proofOf(approvedRecord('POL-001', [version]));
const people = [worker('p-1', '2025-01-01')];

/** A receipt for a text that was never approved, and one for the approved text. */
export const ackWrongContentExample: RuleExample = {
  fails: {
    files,
    proof,
    acknowledgements: exportedState(people, [
      receiptOf(1, 'p-1', version.content, '2026-01-14T08:00:00Z'),
      receiptOf(2, 'p-1', 'b'.repeat(40), '2026-01-15T08:00:00Z'),
    ]),
    told: 'the second receipt for `POL-001` 1.0 names another content than the approved one',
  },
  passes: {
    files,
    proof,
    acknowledgements: exportedState(people, [
      receiptOf(1, 'p-1', version.content, '2026-01-14T08:00:00Z'),
    ]),
    told: 'the receipt for `POL-001` 1.0 names the approved content',
  },
};
