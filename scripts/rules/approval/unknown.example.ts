import type { RuleExample } from '../example.ts';
import { approvedRecord, approvedVersion, proofOf } from '../example-parts/proof.ts';

/** A clone without its older commits, and a whole one. */
export const approvalUnknownExample: RuleExample = {
  fails: {
    files: {},
    proof: {
      undecidable: {
        code: 'history-incomplete',
        message: 'This clone lacks older commits',
        hint: 'run `git fetch --unshallow`; on GitHub Actions set `fetch-depth: 0`',
      },
    },
    told: 'the repository was cloned with `--depth 1`',
  },
  passes: {
    files: {},
    proof: proofOf(approvedRecord('POL-001', [approvedVersion('1.0', '2026-01-12')])),
    told: 'the whole history is here, and `POL-001` 1.0 was approved on 2026-01-12',
  },
};
