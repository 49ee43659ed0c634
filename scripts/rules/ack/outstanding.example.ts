import type { RuleExample } from '../example.ts';
import { exportedState, receiptOf, worker } from '../example-parts/acknowledgements.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

const files = {
  'policies/access-control.md': 'applies_to: [all-staff]\nacknowledge: material\nwithin: P14D\n',
};
const version = approvedVersion('1.0', '2026-01-12');
const proof = proofOf(approvedRecord('POL-001', [version]));
const people = [worker('p-1', '2025-01-01'), worker('p-2', '2026-03-02')];
const first = receiptOf(1, 'p-1', version.content, '2026-01-14T08:00:00Z');

/** A joiner who has not confirmed a policy, and one who has. */
export const ackOutstandingExample: RuleExample = {
  fails: {
    files,
    proof,
    acknowledgements: exportedState(people, [first]),
    told: '`POL-001` 1.0 applies since 2026-01-12; one of two people, who joined on 2026-03-02, has given no receipt',
  },
  passes: {
    files,
    proof,
    acknowledgements: exportedState(people, [
      first,
      receiptOf(2, 'p-2', version.content, '2026-03-09T08:00:00Z'),
    ]),
    told: '`POL-001` 1.0 applies since 2026-01-12; the person who joined on 2026-03-02 confirmed it on 2026-03-09',
  },
};
