import type { Approval } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import { approvalOutcomes } from '../approval/approval-outcomes.ts';
import type { Rule } from '../rule.ts';

/** The statement that was approved is the one that stands here. */
export const soaCurrent: Rule = {
  id: 'soa/current',
  severity: 'error',
  source: '6.1.3 d, 7.5.3',
  checks: 'the folder `soa/` is exactly what was approved under the version of `soa/index.md`',
  why: 'The Statement of Applicability is approved as a whole: one control changed afterwards makes it another statement than the one on the certificate.',
  mend: 'Raise `version:` in `soa/index.md` with `change:` and have it approved, or restore the changed controls.',
  evaluate: (evidence) =>
    approvalOutcomes(
      'soa/current',
      evidence,
      {
        message: ({ id, data }: AnyRecord, approval: Approval) =>
          `\`${id}\` ${data.version ?? ''} was approved as tree ${(approval.approvedContent ?? '').slice(0, 7)}, \`soa/\` is now ${approval.content.slice(0, 7)}`,
        hint: () =>
          'raise `version:` in `soa/index.md` and have it approved, or restore the changed controls',
      },
      ({ kind }) => kind === 'soa',
    ),
};
