import type { AnyRecord, RecordOf } from '#content/record.ts';
import { isDone } from '#due/steps.ts';
import { holdersOn } from '#register/people.ts';
import type { Register } from '#register/register.ts';
import { listed } from '../control-links.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { isFinished } from '../past.ts';
import { unclearRole } from '../role/unclear-role.ts';

type Action = RecordOf<'action'> & AnyRecord;
type Check = NonNullable<Action['data']['effectiveness']>;

/** One piece of work under an action: who had to do it and when it was done. */
interface Work {
  readonly role: string;
  readonly done: string;
}

const stepsDone = ({ data }: Action): readonly Work[] =>
  data.plan.flatMap(({ responsible, done }) =>
    done === undefined ? [] : [{ role: responsible, done }],
  );

/** A check that says when, by whom and with which result. */
type MadeCheck = Check & Required<Pick<Check, 'checked' | 'result'>>;

const isMade = (check: Check): check is MadeCheck =>
  check.checked !== undefined && check.result !== undefined;

/** What is called done although a step is not, or is to be done on a day that lies ahead. */
const unfinished = (action: Action, today: string): Outcome | undefined => {
  const index = action.data.plan.findIndex((step) => !isDone(step, today));
  const step = action.data.plan[index];
  if (step === undefined) return undefined;
  const { what, responsible, done } = step;
  return fail(
    action,
    done === undefined ? ['plan', index] : ['plan', index, 'done'],
    `\`${action.id}\` is ${action.data.state}, and its step "${what}" is ${done === undefined ? 'not done' : `to be done on ${done}`}`,
    `\`${responsible}\` adds \`done:\` with the day, or the action goes back to \`state: planned\``,
  );
};

const unchecked = (action: Action): Outcome => {
  const { effectiveness: check, owner, state } = action.data;
  const lacking = (['checked', 'result'] as const).filter((field) => check?.[field] === undefined);
  return fail(
    action,
    ['state'],
    check === undefined
      ? `\`${action.id}\` is ${state}, and nobody checked whether it worked`
      : `\`${action.id}\` is ${state} without ${listed(lacking)} of its check`,
    `\`${check?.by ?? owner}\` ${check === undefined ? 'names in `effectiveness:` what would show it, and somebody else checks it' : 'makes the check and adds what is missing'}; until then the state is \`done\``,
  );
};

const tooEarly = (action: Action, { checked }: MadeCheck, today: string): Outcome | undefined => {
  const last = stepsDone(action)
    .map(({ done }) => done)
    .sort()
    .at(-1);
  if (checked > today) {
    return fail(
      action,
      ['effectiveness', 'checked'],
      `The check of \`${action.id}\` lies ahead, on ${checked}`,
      'write the day on which it was made, or set `state: done` until then',
    );
  }
  if (last === undefined || checked >= last) return undefined;
  return fail(
    action,
    ['effectiveness', 'checked'],
    `\`${action.id}\` was checked on ${checked}, before its last step was done on ${last}`,
    'check again what all steps together brought, and write that day',
  );
};

/** The people who cannot but have done a step: each the only one in its role on that day. */
const soleDoers = ({ settings }: Register, action: Action): ReadonlySet<string> =>
  new Set(
    stepsDone(action)
      .map(({ role, done }) => holdersOn(settings, role, done))
      .filter(({ length }) => length === 1)
      .flatMap((holders) => holders.map(({ id }) => id)),
  );

const bySamePerson = (
  register: Register,
  action: Action,
  check: MadeCheck,
): Outcome | undefined => {
  const { by, checked } = check;
  if (unclearRole(register, by)) {
    return notEvaluated(`who held \`${by}\` in \`isms.yml\` cannot be read`, action);
  }
  const checkers = holdersOn(register.settings, by, checked);
  if (checkers.length === 0) {
    return notEvaluated(`nobody held \`${by}\` on ${checked}`, action);
  }
  const doers = soleDoers(register, action);
  if (checkers.some(({ id }) => !doers.has(id))) return undefined;
  return fail(
    action,
    ['effectiveness', 'by'],
    `${listed(checkers.map(({ id }) => id))} checked \`${action.id}\` as \`${by}\`, and did a step of it`,
    'have somebody check it who did none of its steps, and name that role in `by`',
  );
};

const judge = ({ register, today }: Evidence, action: Action): Outcome => {
  const { effectiveness: check } = action.data;
  if (!check || !isMade(check)) return unchecked(action);
  return (
    unfinished(action, today) ??
    tooEarly(action, check, today) ??
    bySamePerson(register, action, check) ??
    pass(action)
  );
};

const ended: ReadonlySet<string> = new Set(['verified', 'closed']);

/** An action ends when somebody else has seen that it worked. */
export const actionEffective: Rule = {
  id: 'action/effective',
  severity: 'error',
  source: '10.2 d',
  checks:
    'an action is done only when all its steps are, and a corrective one is verified or closed only when a later check, by somebody who did none of them, has a result',
  why: 'That the steps are done says nothing of whether the cause is gone. Whoever did them sees it with kind eyes; another person, some time later, sees whether it came back.',
  mend: 'Add `done:` to each step, set `state: done`, wait until the effect can show, let another role check it, and add `checked` and `result` to `effectiveness:`.',
  *evaluate(evidence) {
    const reads = ['kind', 'state', 'owner', 'plan', 'effectiveness'] as const;
    yield* eachOf(evidence, 'action', reads, function* (action): Iterable<Outcome> {
      const { kind, state, effectiveness } = action.data;
      if (!isFinished(state) || state === 'rejected') {
        yield notApplicable(`the action is ${state}`, action);
        return;
      }
      const promised = kind === 'corrective' || effectiveness !== undefined;
      if (ended.has(state) && promised) yield judge(evidence, action);
      else {
        const reason = promised
          ? `the action is ${state}`
          : `its kind is ${kind}, and it promises no check`;
        yield unfinished(action, evidence.today) ?? notApplicable(reason, action);
      }
    });
  },
};
