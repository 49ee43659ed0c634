import type { AnyRecord, FieldPath, RecordOf } from '#content/record.ts';
import { listed } from '../control-links.ts';
import { isDraft } from '../drafts.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { secondsOf } from './time-span.ts';

type Exercise = RecordOf<'exercise'> & AnyRecord;

const recovers: ReadonlySet<string> = new Set(['restore', 'failover']);

const measures = { rto: 'time to recover', rpo: 'loss of data' } as const;

interface Missed {
  readonly field: FieldPath;
  readonly fact: string;
}

/** What was not reached, with the place that says so. */
const missedIn = ({ id, data }: Exercise): readonly Missed[] => {
  const { target = {}, achieved = {}, result } = data;
  const over = (['rto', 'rpo'] as const).flatMap((name): readonly Missed[] => {
    const [most, reached] = [target[name], achieved[name]];
    if (most === undefined || reached === undefined) return [];
    if (secondsOf(reached) <= secondsOf(most)) return [];
    const fact = `a ${measures[name]} of \`${reached}\`, expected at most \`${most}\``;
    return [{ field: ['achieved', name], fact: `\`${id}\` showed ${fact}` }];
  });
  if (over.length > 0 || result === undefined || result === 'passed') return over;
  const verdict = result === 'failed' ? 'failed' : 'was passed only in part';
  return [{ field: ['result'], fact: `\`${id}\` ${verdict}` }];
};

const lackingOf = ({ data }: Exercise): readonly string[] => [
  ...(recovers.has(data.type) && data.target === undefined ? ['target'] : []),
  ...(recovers.has(data.type) && data.achieved === undefined ? ['achieved'] : []),
  ...(data.result === undefined ? ['result'] : []),
];

const judge = (exercise: Exercise): Outcome => {
  const lacking = lackingOf(exercise);
  if (lacking.length > 0) {
    return fail(
      exercise,
      ['held'],
      `\`${exercise.id}\` was held on ${exercise.data.held} without ${listed(lacking)}`,
      'add what should have been reached, what was reached, and the verdict, as far as they are missing',
    );
  }
  const [first, ...more] = missedIn(exercise);
  if (first === undefined || (exercise.data.actions ?? []).length > 0) return pass(exercise);
  const facts = [first, ...more].map(({ fact }) => fact);
  return fail(
    exercise,
    first.field,
    `${facts.join('; ')}; and no action follows`,
    `\`${exercise.data.owner}\` opens an action that mends it and names it in \`actions\`, or has the target changed where it is set`,
  );
};

/** What an exercise did not reach is mended. */
export const exerciseTarget: Rule = {
  id: 'exercise/target',
  severity: 'warning',
  source: 'A.5.30, A1.3',
  checks:
    'an exercise has a verdict; a restore or failover says what was to be reached and what was; where that was missed, or the exercise failed, an action follows',
  why: 'An exercise is held to find what does not work. Customers were promised the target.',
  mend: 'Add `target`, `achieved` and `result`. Where the target was missed, name the action in `actions`.',
  *evaluate(evidence) {
    const reads = ['type', 'held', 'target', 'achieved', 'result', 'actions', 'status'] as const;
    yield* eachOf(evidence, 'exercise', reads, function* (exercise): Iterable<Outcome> {
      yield isDraft(exercise) ? notApplicable('the record is a draft', exercise) : judge(exercise);
    });
  },
};
