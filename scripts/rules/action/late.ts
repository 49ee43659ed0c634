import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import { isFinished } from '../past.ts';
import type { Outcome, Rule } from '../rule.ts';

const mostExtensions = 2;

/** Actions keep their days, and the days do not keep moving. */
export const actionLate: Rule = {
  id: 'action/late',
  severity: 'warning',
  source: '10.2',
  checks: 'no open action is past its day, as last extended, and none was moved more than twice',
  why: "What was found stays as it is until the action is done. A day that moves again and again shows that the action is not wanted, too big, or nobody's.",
  mend: 'Finish it and set `state: done`, grant an extension in `extensions:` with a reason, or split what cannot be done in one go.',
  *evaluate(evidence) {
    const { today } = evidence;
    const reads = ['due', 'extensions', 'state'] as const;
    yield* eachOf(evidence, 'action', reads, function* (action): Iterable<Outcome> {
      const { due, extensions, state, owner } = action.data;
      if (isFinished(state)) {
        yield notApplicable(`the action is ${state}`, action);
        return;
      }
      const last = extensions.length - 1;
      const until = extensions[last]?.to ?? due;
      const outcomes: Outcome[] = [];
      if (until < today) {
        outcomes.push(
          fail(
            action,
            last < 0 ? ['due'] : ['extensions', last, 'to'],
            `\`${action.id}\` was due on ${until}`,
            `\`${owner}\` finishes it and sets \`state: done\`, or has it extended in \`extensions:\` with a reason`,
          ),
        );
      }
      if (extensions.length > mostExtensions) {
        outcomes.push(
          fail(
            action,
            ['extensions', mostExtensions],
            `\`${action.id}\` was moved ${extensions.length} times, from ${due} to ${until}`,
            'split it, give it the resources it lacks, or reject it and accept what remains as a risk',
          ),
        );
      }
      yield* outcomes.length > 0 ? outcomes : [pass(action)];
    });
  },
};
