import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { ofReport } from './report.ts';

type Audit = RecordOf<'audit'> & AnyRecord;
type AuditFinding = Audit['data']['findings'][number];

/** Whether an action says itself that it comes from a finding. */
const hasAction = ({ backlinks, records }: Register, audit: Audit, { id }: AuditFinding): boolean =>
  (backlinks.get(audit.id) ?? []).some(
    ({ from, to, field }) =>
      field?.[0] === 'from' &&
      to.type === 'entry' &&
      to.entry === id &&
      records.get(from)?.kind === 'action',
  );

const judge = (
  register: Register,
  audit: Audit,
  finding: AuditFinding,
  index: number,
): readonly Outcome[] => {
  const answered = finding.response !== undefined;
  const followed = finding.action !== undefined || hasAction(register, audit, finding);
  // Where both are missing, `audit/finding-followed` says so.
  if (answered === followed) return [];
  return [
    fail(
      audit,
      ['findings', index],
      `Exception \`${audit.id}#${finding.id}\` has no ${answered ? 'action' : 'response of management'}`,
      answered
        ? 'open an action under `reviews/actions/` and name it as `action:`'
        : "add `response:` with management's own words: why it happened, what it meant for customers, what is done",
    ),
  ];
};

/** What the SOC 2 auditor found to deviate is answered by management, and followed. */
export const soc2Exceptions: Rule = {
  id: 'soc2/exceptions',
  severity: 'error',
  source: 'report',
  checks: "each exception of an audit has management's response and an action",
  why: 'The report prints each exception, and beside it what management says. Readers look there first: an exception without an answer looks as if nobody minded, a response without an action as if nobody meant it.',
  mend: "Write management's `response:` to the finding, and name the action that follows from it.",
  *evaluate(evidence) {
    yield* ofReport(evidence, () =>
      eachOf(evidence, 'audit', ['findings'], function* (audit): Iterable<Outcome> {
        const exceptions = audit.data.findings
          .map((finding, index) => ({ finding, index }))
          .filter(({ finding }) => finding.grade === 'exception');
        const found = exceptions.flatMap(({ finding, index }) =>
          judge(evidence.register, audit, finding, index),
        );
        if (found.length > 0) yield* found;
        else if (exceptions.length > 0) yield pass(audit);
        else yield notApplicable('the audit found no exception', audit);
      }),
    );
  },
};
