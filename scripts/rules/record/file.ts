import { fail, pass } from '../outcome.ts';
import { approvalRule, decidingReason } from '../approval/approval-rule.ts';
import type { Rule } from '../rule.ts';

/** Records are plain text files under plain names. */
export const recordFile: Rule = {
  id: 'record/file',
  severity: 'error',
  source: '7.5.3',
  checks:
    'each record is a regular file in UTF-8 with a portable name, within the limits, here and in the history',
  why: 'A link, a file that two systems read differently or a name that only one of them can write makes people read different texts under one id.',
  mend: 'Save the record as UTF-8 text in a regular file, with small letters, digits and hyphens in its name; each finding names what is in the way.',
  *evaluate({ register, proof }) {
    for (const record of register.records.values()) {
      const approval = proof.approvals.get(record.id);
      if (approval && approvalRule(record, approval) === 'record/file') {
        yield fail(
          record,
          ['version'],
          decidingReason('record/file', record, approval)?.message ??
            `\`${record.path}\` is no regular file in the history`,
          'replace it with a regular file and have that approved',
          { reasons: approval.reasons.map(({ code }) => code) },
        );
      } else {
        yield pass(record);
      }
    }
  },
};
