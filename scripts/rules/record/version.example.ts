import type { ExampleState, RuleExample } from '../example.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

const state = (version: string): ExampleState => ({
  files: {
    'policies/access-control.md': `version: "${version}"\nchange: material\neffective: 2026-05-15\n`,
  },
  proof: proofOf(
    approvedRecord('POL-001', [
      approvedVersion(version, '2026-05-04', { change: 'material' }),
      approvedVersion('1.0', '2026-01-12'),
    ]),
  ),
  told: '`POL-001` 1.0 was approved on 2026-01-12, this version on 2026-05-04',
});

/** A change that matters to readers under a number that hides it, and under one that shows it. */
export const recordVersionExample: RuleExample = { fails: state('1.1'), passes: state('2.0') };
