import type { AnyRecord, RecordOf } from '#content/record.ts';
import { identify } from '#register/identify.ts';
import type { Register } from '#register/register.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, unread } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Audit = RecordOf<'audit'> & AnyRecord;
type AuditFinding = Audit['data']['findings'][number];

/** Grades that say that something is not as it must be. */
const needsFollowing: ReadonlySet<string> = new Set(['major', 'minor', 'exception']);

/** The actions that follow a finding: the one that it names, and those that say they come from it. */
const actionsOf = (register: Register, audit: Audit, finding: AuditFinding): readonly string[] => {
  const fromIt = (register.backlinks.get(audit.id) ?? [])
    .filter(({ to, field }) => field?.[0] === 'from' && 'entry' in to && to.entry === finding.id)
    .map(({ from }) => from)
    .filter((id) => register.records.get(id)?.kind === 'action');
  return finding.action === undefined ? fromIt : [finding.action, ...fromIt];
};

/** An action that is not there yet is a broken link, and no reason to say more. */
const isRejected = ({ records }: Register, id: string): boolean => {
  const action = records.get(id);
  return (
    action?.kind === 'action' && !action.invalid.has('state') && action.data.state === 'rejected'
  );
};

const judgeFinding = (
  register: Register,
  audit: Audit,
  index: number,
  finding: AuditFinding,
): Outcome | undefined => {
  if (!needsFollowing.has(finding.grade) || finding.response !== undefined) return undefined;
  const actions = actionsOf(register, audit, finding);
  if (actions.some((id) => !isRejected(register, id))) return undefined;
  const what = finding.grade === 'exception' ? 'Exception' : `Nonconformity (${finding.grade})`;
  const [rejected] = actions;
  if (rejected !== undefined) {
    return fail(
      audit,
      finding.action === undefined ? ['findings', index] : ['findings', index, 'action'],
      `${what} \`${audit.id}#${finding.id}\` has no answer but \`${rejected}\`, which is rejected`,
      "name the action that takes its place, or write management's `response:`",
    );
  }
  if (unread(register, 'action')) return notEvaluated('an action cannot be read', audit);
  return fail(
    audit,
    ['findings', index],
    `${what} \`${audit.id}#${finding.id}\` has no action and no response`,
    finding.grade === 'exception'
      ? "add management's `response:`, and `action:` with the id of what is done about it"
      : 'open an action under `reviews/actions/` and name it as `action:`, or write why none is needed as `response:`',
  );
};

/** What did not conform and stands under no finding, so that nobody follows it. */
function* unfound(register: Register, audit: Audit): Iterable<Outcome> {
  const { examined = [], findings } = audit.data;
  const found = new Set(findings.map(({ requirement }) => requirement));
  const known = (id: string): boolean => identify(register, id) !== undefined;
  // A misspelt requirement may be the one that is missing.
  if (![...found].every(known)) return;
  for (const [index, { requirement, result }] of examined.entries()) {
    if (result !== 'nonconform' || found.has(requirement) || !known(requirement)) continue;
    yield fail(
      audit,
      ['examined', index, 'result'],
      `\`${requirement}\` did not conform in \`${audit.id}\`, and none of its findings names it`,
      `add a finding with \`requirement: ${requirement}\`, or correct \`result:\``,
    );
  }
}

/** What an audit found is answered. */
export const auditFindingFollowed: Rule = {
  id: 'audit/finding-followed',
  severity: 'error',
  source: '9.2.2, 10.2',
  checks:
    "each nonconformity and each exception of an audit has an action or management's response, and what did not conform stands among the findings",
  why: 'The next auditor opens the last report first. A finding without an answer is found again, and the second time it is graver.',
  mend: "Open an action that names the finding in `from:`, or write management's `response:` where none is needed.",
  *evaluate(evidence) {
    const { register } = evidence;
    yield* eachOf(evidence, 'audit', ['findings', 'examined'], function* (audit) {
      const outcomes = [
        ...audit.data.findings
          .map((finding, index) => judgeFinding(register, audit, index, finding))
          .filter((outcome) => outcome !== undefined),
        ...unfound(register, audit),
      ];
      const calls = audit.data.findings.some(({ grade }) => needsFollowing.has(grade));
      if (outcomes.length > 0) yield* outcomes;
      else if (calls) yield pass(audit);
      else yield notApplicable('the audit found no nonconformity and no exception', audit);
    });
  },
};
