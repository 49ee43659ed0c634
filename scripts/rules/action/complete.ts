import type { AnyRecord, RecordOf } from '#content/record.ts';
import { listed } from '../control-links.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Action = RecordOf<'action'> & AnyRecord;

/** What is found out after an action was opened, and stands by the time it is planned. */
const later = ['correction', 'extent', 'causes'] as const;

const lackingLater = ({ data }: Action): readonly string[] => [
  ...later.filter((field) => data[field] === undefined),
  ...(data.plan.length === 0 ? ['plan'] : []),
];

const judge = (action: Action): Outcome => {
  const { nonconformity, state } = action.data;
  const open = state === 'open';
  const missing = lackingLater(action);
  const lacking = [
    ...(nonconformity === undefined ? ['nonconformity'] : []),
    ...(open ? [] : missing),
  ];
  if (lacking.length > 0) {
    return fail(
      action,
      nonconformity === undefined ? ['kind'] : ['state'],
      `Cannot find ${listed(lacking)} in the corrective action \`${action.id}\`, which is ${state}`,
      `\`${action.data.owner}\` adds what is missing: what was wrong, what was done at once, whether it happens elsewhere, why it happened, and what will be done`,
    );
  }
  return open && missing.length > 0
    ? notEvaluated(`${listed(missing)} can be added as long as the action is open`, action)
    : pass(action);
};

/** A corrective action answers each question that the standard asks of a nonconformity. */
export const actionComplete: Rule = {
  id: 'action/complete',
  severity: 'error',
  source: '10.2',
  checks:
    'a corrective action says what was wrong, and from `state: planned` on what was done at once, whether it happens elsewhere, why it happened, and what is done about the cause',
  why: 'Mending the case without looking for its cause brings it back. An auditor reads an action along these questions, and a missing answer is a finding of its own.',
  mend: 'Add `nonconformity`, `correction`, `extent`, `causes` and steps to `plan`. While the analysis is under way the action stays `state: open`. What removes no cause is of another `kind`.',
  *evaluate(evidence) {
    const reads = ['kind', 'state', 'owner', 'nonconformity', 'plan', ...later] as const;
    yield* eachOf(evidence, 'action', reads, function* (action): Iterable<Outcome> {
      const { kind, state } = action.data;
      if (kind !== 'corrective') yield notApplicable(`its kind is ${kind}`, action);
      else if (state === 'rejected') yield notApplicable('the action is rejected', action);
      else yield judge(action);
    });
  },
};
