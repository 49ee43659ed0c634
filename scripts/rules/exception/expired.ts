import type { AnyRecord, RecordOf } from '#content/record.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Exception = RecordOf<'exception'> & AnyRecord;

const judge = (exception: Exception, today: string): Outcome => {
  const { id, data } = exception;
  const { status, from, until, granted_by } = data;
  const grantor = granted_by === undefined ? 'whoever may grant it' : `\`${granted_by}\``;
  if (status !== 'approved') return notApplicable('the version is a draft', exception);
  if (until === undefined) {
    return fail(
      exception,
      [from === undefined ? 'status' : 'from'],
      `\`${id}\` has no end`,
      `add \`until:\` with the last day on which it holds, and have ${grantor} approve that version`,
    );
  }
  if (from !== undefined && until < from) {
    return fail(
      exception,
      ['until'],
      `\`${id}\` ends on ${until}, before it begins on ${from}`,
      'correct the days, and have the version approved',
    );
  }
  return until < today
    ? fail(
        exception,
        ['until'],
        `\`${id}\` ended on ${until}`,
        `set \`status: retired\` once the rule is kept again; if it still cannot be kept, ask ${grantor} to approve a new version with a later \`until\``,
      )
    : pass(exception);
};

/** What is permitted for a while does not stay by being forgotten. */
export const exceptionExpired: Rule = {
  id: 'exception/expired',
  severity: 'error',
  source: 'A.5.36',
  checks: 'each approved exception has a last day, and it has not passed',
  why: 'An exception without an end is a change of the rule that nobody decided. One that has ended and is still used is a breach that looks like a permission.',
  mend: 'Retire the exception when it is no longer needed, or have a new version approved with a new `until`. A finding or rule that it excepted counts fully again from the day after `until`.',
  *evaluate(evidence) {
    const reads = ['status', 'from', 'until', 'granted_by'] as const;
    yield* eachOf(evidence, 'exception', reads, function* (exception): Iterable<Outcome> {
      yield judge(exception, evidence.today);
    });
  },
};
