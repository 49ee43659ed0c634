import type { AnyRecord, RecordOf } from '#content/record.ts';
import { lateSteps } from '#due/steps.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import { isFinished } from '../past.ts';
import type { Outcome, Rule } from '../rule.ts';

type Action = RecordOf<'action'> & AnyRecord;

const mostExtensions = 2;

/** The steps that are past their day, of an action that is not. */
const ofSteps = (action: Action, today: string): readonly Outcome[] =>
  lateSteps(action.data.plan, today).map(([index, { what, responsible, due }]) =>
    fail(
      action,
      ['plan', index, 'due'],
      `Step "${what}" of \`${action.id}\` was due on ${due}`,
      `\`${responsible}\` finishes it and adds \`done:\`, or sets a day up to that of the action`,
    ),
  );

function* unfinished(action: Action, today: string): Iterable<Outcome> {
  const { due, extensions, owner } = action.data;
  const last = extensions.length - 1;
  const until = extensions[last]?.to ?? due;
  if (until < today) {
    yield fail(
      action,
      last < 0 ? ['due'] : ['extensions', last, 'to'],
      `\`${action.id}\` was due on ${until}`,
      `\`${owner}\` finishes it and sets \`state: done\`, or has it extended in \`extensions:\` with a reason`,
    );
  } else yield* ofSteps(action, today);
  if (extensions.length > mostExtensions) {
    yield fail(
      action,
      ['extensions', mostExtensions],
      `\`${action.id}\` was moved ${extensions.length} times, from ${due} to ${until}`,
      'split it, give it the resources it lacks, or reject it and accept what remains as a risk',
    );
  }
}

/** Of what is done and waits for its check, that its day is not past. */
const unchecked = (action: Action, today: string): Outcome => {
  const { effectiveness: check, state } = action.data;
  if (state !== 'done' || check === undefined) {
    return notApplicable(`the action is ${state}`, action);
  }
  const { check_on: day, checked, by } = check;
  if ((checked !== undefined && checked <= today) || day >= today) return pass(action);
  return fail(
    action,
    ['effectiveness', 'check_on'],
    `Whether \`${action.id}\` worked was to be checked on ${day}`,
    `\`${by}\` makes the check and adds \`checked:\` and \`result:\``,
  );
};

/** Actions keep their days, and the days do not keep moving. */
export const actionLate: Rule = {
  id: 'action/late',
  severity: 'warning',
  source: '10.2',
  checks:
    'no open action is past its day, as last extended, none of its steps is past its own, none was moved more than twice, and no action that is done is past the day of its check',
  why: "What was found stays as it is until the action is done. A day that moves again and again shows that the action is not wanted, too big, or nobody's.",
  mend: 'Finish it and set `state: done`, grant an extension in `extensions:` with a reason, or split what cannot be done in one go. Give its steps days of their own then. Make the check and add `checked:` with the day.',
  *evaluate(evidence) {
    const { today } = evidence;
    const reads = ['due', 'extensions', 'state', 'plan', 'effectiveness', 'owner'] as const;
    yield* eachOf(evidence, 'action', reads, function* (action): Iterable<Outcome> {
      if (isFinished(action.data.state)) {
        yield unchecked(action, today);
        return;
      }
      const outcomes = [...unfinished(action, today)];
      yield* outcomes.length > 0 ? outcomes : [pass(action)];
    });
  },
};
