import type { RuleExample } from '../example.ts';
import { exportedState, receiptOf, worker } from '../example-parts/acknowledgements.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

const files = {
  'policies/access-control.md': 'applies_to: [all-staff]\nacknowledge: material\nwithin: null\n',
  'isms.yml':
    'campaigns: [{id: 2026-spring, documents: [POL-001], groups: [all-staff], opens: 2026-04-01, due: 2026-04-30}]\n',
};
const version = approvedVersion('1.0', '2026-01-12');
const proof = proofOf(approvedRecord('POL-001', [version]));
const people = [worker('p-1', '2025-01-01')];

/** A campaign that ended with an open name, and one that did not. */
export const ackCampaignLateExample: RuleExample = {
  fails: {
    files,
    proof,
    acknowledgements: exportedState(people, []),
    told: '`POL-001` 1.0 applies since 2026-01-12; the one person on the roster has given no receipt',
  },
  passes: {
    files,
    proof,
    acknowledgements: exportedState(people, [
      receiptOf(1, 'p-1', version.content, '2026-04-08T08:00:00Z'),
    ]),
    told: '`POL-001` 1.0 applies since 2026-01-12; the one person on the roster confirmed it on 2026-04-08',
  },
};
