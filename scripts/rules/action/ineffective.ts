import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, unread } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Action = RecordOf<'action'> & AnyRecord;

/** The actions that say they come from this one. */
const successors = ({ backlinks, records }: Register, { id }: Action): readonly AnyRecord[] =>
  (backlinks.get(id) ?? [])
    .filter(({ field }) => field?.[0] === 'from')
    .map(({ from }) => records.get(from))
    .filter((record) => record?.kind === 'action');

/** Rejected is only what says so: a state that breaks the schema is a finding already. */
const isRejected = (record: AnyRecord): boolean =>
  record.kind === 'action' && !record.invalid.has('state') && record.data.state === 'rejected';

const judge = (register: Register, action: Action): Outcome => {
  const next = successors(register, action);
  if (next.some((record) => !isRejected(record))) return pass(action);
  if (unread(register, 'action')) return notEvaluated('an action cannot be read', action);
  const [rejected] = next;
  return fail(
    action,
    ['effectiveness', 'result'],
    rejected === undefined
      ? `\`${action.id}\` was not effective, and no action follows it`
      : `\`${action.id}\` was not effective, and \`${rejected.id}\`, which follows it, is rejected`,
    `open an action under \`reviews/actions/\` with \`from: [${action.id}]\` that looks for the cause again`,
  );
};

/** What did not help is not left at that. */
export const actionIneffective: Rule = {
  id: 'action/ineffective',
  severity: 'error',
  source: '10.2',
  checks: 'for each action that was found not effective a new one was opened that names it',
  why: 'That a check finds an action without effect is no shame: it is what the check is for. Stopping there means that the cause is still at work, and known.',
  mend: 'Open a new action with the id of the old one in `from:`; the old one may be closed.',
  *evaluate(evidence) {
    const { register } = evidence;
    yield* eachOf(evidence, 'action', ['effectiveness'], function* (action): Iterable<Outcome> {
      if (action.data.effectiveness?.result === 'not-effective') yield judge(register, action);
      else yield notApplicable('no check says that it was not effective', action);
    });
  },
};
