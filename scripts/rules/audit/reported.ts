import type { AnyRecord, RecordOf } from '#content/record.ts';
import { holdersOn } from '#register/people.ts';
import type { Register } from '#register/register.ts';
import { listed } from '../control-links.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { unclearRole } from '../role/unclear-role.ts';

type Audit = RecordOf<'audit'> & AnyRecord;

/** Whether somebody beside the auditors held one of the roles on the day of the report. */
const reachedOthers = ({ settings }: Register, { data }: Audit): boolean => {
  const auditors = new Set(data.auditors.flatMap(({ person }) => person ?? []));
  return data.reported_to.some((role) =>
    holdersOn(settings, role, data.reported).some(({ id }) => !auditors.has(id)),
  );
};

function* judge(register: Register, audit: Audit): Iterable<Outcome> {
  const { performed, reported, reported_to: roles } = audit.data;
  if (reported < performed.to) {
    yield fail(
      audit,
      ['reported'],
      `\`${audit.id}\` was reported on ${reported}, before it ended on ${performed.to}`,
      'give the day on which the finished report went to management, or correct `performed:`',
    );
    return;
  }
  if (reachedOthers(register, audit)) {
    yield pass(audit);
    return;
  }
  const unclear = roles.filter((role) => unclearRole(register, role));
  if (unclear.length > 0) {
    yield notEvaluated(`who held ${listed(unclear)} in \`isms.yml\` cannot be read`, audit);
  } else {
    yield fail(
      audit,
      ['reported_to'],
      `Nobody but the auditors held ${listed(roles)} on ${reported}, to whom \`${audit.id}\` was reported`,
      'name in `reported_to:` the roles of management that received the report, such as `top-management`',
    );
  }
}

/** What an audit found reaches those who can act on it. */
export const auditReported: Rule = {
  id: 'audit/reported',
  severity: 'error',
  source: '9.2.2 c',
  checks:
    'each audit was reported after it ended, to a role that somebody other than its auditors held on that day',
  why: 'An audit that stays with the auditor changes nothing. Those who answer for what was looked at, and top management, must know what was found.',
  mend: 'Report it to the management concerned, and write the day in `reported:` and the roles in `reported_to:`.',
  *evaluate(evidence) {
    const reads = ['performed', 'reported', 'reported_to', 'auditors'] as const;
    const { register, today } = evidence;
    yield* eachOf(evidence, 'audit', reads, function* (audit): Iterable<Outcome> {
      const { to: end } = audit.data.performed;
      if (end > today) yield notApplicable(`the audit ends on ${end}`, audit);
      else yield* judge(register, audit);
    });
  },
};
