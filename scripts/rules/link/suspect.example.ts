import type { ExampleState, RuleExample } from '../example.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

const policy = 'version: "2.0"\nchange: material\neffective: 2026-05-15\n';

const state = (exception: string, version: string, day: string): Omit<ExampleState, 'told'> => ({
  files: {
    'policies/access-control.md': policy,
    'reviews/exceptions/exc-2026-001.md': exception,
  },
  proof: proofOf(
    approvedRecord('POL-001', [
      approvedVersion('2.0', '2026-05-04', { change: 'material' }),
      approvedVersion('1.0', '2026-01-12'),
    ]),
    approvedRecord('EXC-2026-001', [
      approvedVersion(version, day, { change: 'editorial' }),
      ...(version === '1.0' ? [] : [approvedVersion('1.0', '2026-02-01')]),
    ]),
  ),
});

/** An exception from a policy that changed in substance, before and after somebody looked at it. */
export const linkSuspectExample: RuleExample = {
  fails: {
    ...state('of: [POL-001]\n', '1.0', '2026-02-01'),
    told: '`EXC-2026-001` was approved on 2026-02-01, `POL-001` 2.0 with `change: material` on 2026-05-04',
  },
  passes: {
    ...state(
      'version: "1.1"\nchange: editorial\nreviewed: [{date: 2026-05-11, by: ciso}]\n',
      '1.1',
      '2026-05-12',
    ),
    told: '`POL-001` 2.0 was approved on 2026-05-04, `EXC-2026-001` 1.1 on 2026-05-12',
  },
};
