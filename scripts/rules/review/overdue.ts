import type { AnyRecord } from '#content/record.ts';
import { addDays } from '#register/calendar.ts';
import { nextReview } from '#register/review-cycle.ts';
import { fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** How long before the day a warning is given. */
const noticeDays = 30;

/** Documents and the SoA must say how often they are reviewed; other kinds may. */
const needsCycle = (record: AnyRecord): boolean =>
  (record.kind === 'document' || record.kind === 'soa') &&
  !record.invalid.has('review_every') &&
  !retired(record);

const withoutCycle = (record: AnyRecord): Outcome =>
  fail(
    record,
    ['version'],
    `Cannot find \`review_every\` in \`${record.id}\`, which says how often it is reviewed`,
    'write `review_every: P1Y` for once a year',
  );

/** A record with a cycle is reviewed in time; a warning comes a month before. */
export const reviewOverdue: Rule = {
  id: 'review/overdue',
  severity: 'error',
  source: '7.5.2',
  checks: 'each record with `review_every` was approved or reviewed within that time',
  why: 'A policy that nobody looked at for longer than promised may describe a company that is no longer there.',
  mend: 'Review the text. Where nothing changes, add the day and your role to `reviewed:`, raise the second number of `version:` with `change: editorial`, and have it approved.',
  *evaluate({ register, proof, today }) {
    for (const record of register.records.values()) {
      if (!('review_every' in record.data)) {
        if (needsCycle(record)) yield withoutCycle(record);
        continue;
      }
      if (retired(record)) {
        yield notApplicable('the record is retired', record);
        continue;
      }
      const approvedOn = proof.approvals.get(record.id)?.approvedOn;
      const due = nextReview(record.data, approvedOn);
      if (due === undefined) {
        yield notEvaluated('no approval is proved and no review is written down', record);
      } else if (due < today) {
        yield fail(
          record,
          ['review_every'],
          `Review of \`${record.id}\` was due on ${due}`,
          'review it, add an entry to `reviewed:` under a new version, and have it approved',
        );
      } else if (due <= addDays(today, noticeDays)) {
        yield fail(
          record,
          ['review_every'],
          `Review of \`${record.id}\` is due on ${due}`,
          'plan the review',
          {
            severity: 'warning',
          },
        );
      } else {
        yield pass(record);
      }
    }
  },
};
