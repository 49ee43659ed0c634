import type { AnyRecord, RecordOf } from '#content/record.ts';
import { lastCovered } from '#evidence/named-items.ts';
import { counted } from '#findings/counted.ts';
import { addDuration } from '#register/calendar.ts';
import { isDraft } from '../drafts.ts';
import { joinersPastDue } from './joiners.ts';
import type { AskedOfJoiners, Joiner } from './joiners.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { untrainedJoiners } from './trained-joiners.ts';

type Training = RecordOf<'training'> & AnyRecord;
type Completions = NonNullable<Training['data']['completions']>;

/** So long after a round it may take to see whether it helped. */
const timeToJudge = 'P3M';

function* coverage(training: Training, { population, completed }: Completions): Iterable<Outcome> {
  const field = ['completions', 'completed'];
  if (completed > population) {
    yield fail(
      training,
      field,
      `Unexpected ${counted(completed, 'completion')} of \`${training.id}\`, expected at most ${population}, the population`,
      'count those who had to take part in `population`, and of these the ones who did in `completed`',
    );
  } else if (completed < population) {
    yield fail(
      training,
      field,
      `${completed} of ${population} took part in \`${training.id}\``,
      `\`${training.data.owner}\` has everybody take part who did not, and files the new list as an item of evidence`,
    );
  }
}

const alsoNamed = (word: string, more: readonly Joiner[]): string =>
  more.length === 0 ? '' : `; ${word} ${more.map(({ person }) => `\`${person}\``).join(', ')}`;

/** Whether those who joined took part, and in the time that they had. */
function* joined(
  training: Training,
  asked: AskedOfJoiners & { readonly every: string | undefined },
  last: string,
  evidence: Evidence,
): Iterable<Outcome> {
  const { id, completions, owner } = training.data;
  const field = ['completions', 'item'];
  const { settings } = evidence.register;
  const listed = untrainedJoiners(evidence, completions?.item ?? '', asked);
  const after = joinersPastDue(settings, asked, evidence.today, (from) => from > last);
  const [first, ...more] = [...listed.missing, ...after];
  if (first !== undefined) {
    yield fail(
      training,
      field,
      `Nothing shows that \`${first.person}\` took part in \`${id}\` by ${first.due}, having joined on ${first.from}${alsoNamed('nor', more)}`,
      `name a list from after ${first.due > last ? first.due : last} in \`completions\`; the newest is of ${last}`,
    );
  }
  const [late, ...others] = listed.late;
  if (late !== undefined) {
    yield fail(
      training,
      field,
      `\`${late.person}\` took part in \`${id}\` on ${late.on}, expected by ${late.due}, having joined on ${late.from}${alsoNamed('late were also', others)}`,
      `\`${owner}\` sees to it that joiners have a course in time; correct \`joined\` in \`isms.yml\` if that day is wrong`,
    );
  }
}

function* rounds(training: Training, last: string, evidence: Evidence): Iterable<Outcome> {
  const { every, within, for: asked = [], owner } = training.data;
  const { today } = evidence;
  const field = ['completions', 'item'];
  const due = every === undefined ? undefined : addDuration(last, every);
  if (due !== undefined && due < today) {
    yield fail(
      training,
      field,
      `The last round of \`${training.id}\` ended on ${last}, the next was due by ${due}`,
      `\`${owner}\` holds the next round and names its list in \`completions\``,
    );
    return;
  }
  if (within !== undefined)
    yield* joined(training, { asked: new Set(asked), within, every }, last, evidence);
}

function* effect(training: Training, last: string | undefined, today: string): Iterable<Outcome> {
  const { effectiveness, owner } = training.data;
  if (effectiveness === undefined) {
    yield fail(
      training,
      ['title'],
      `Cannot find \`effectiveness\` of \`${training.id}\``,
      'add how it is judged whether people can now do what was taught, and what came out',
    );
  } else if (effectiveness.result === undefined && last !== undefined) {
    const due = addDuration(last, timeToJudge);
    if (due >= today) return;
    yield fail(
      training,
      ['effectiveness'],
      `Nobody judged whether \`${training.id}\` helped, expected by ${due}, three months after the round`,
      `\`${owner}\` judges it as \`effectiveness.how\` says and adds \`result\``,
    );
  }
}

/** Whether a record only says what people with a role can do, and is about no course. */
const statesCompetenceAlone = ({ data }: Training): boolean =>
  data.competence !== undefined && data.completions === undefined && (data.for ?? []).length === 0;

const judge = (training: Training, evidence: Evidence): readonly Outcome[] => {
  const { completions } = training.data;
  if (completions === undefined) {
    const fact = `Cannot find \`completions\` of \`${training.id}\`: nothing shows who took part`;
    const hint =
      'add the evidence item with the list, how many had to take part, and how many of them did';
    return [fail(training, ['title'], fact, hint)];
  }
  const last = lastCovered(evidence.register, completions.item, evidence.today);
  const outcomes = [
    ...coverage(training, completions),
    ...(last === undefined ? [] : rounds(training, last, evidence)),
    ...effect(training, last, evidence.today),
  ];
  if (outcomes.length > 0) return outcomes;
  return [
    last === undefined
      ? notEvaluated(
          `\`${completions.item}\` does not say of a round that is over when it was`,
          training,
        )
      : pass(training),
  ];
};

/** Those who must be trained were, and it helped. */
export const trainingCoverage: Rule = {
  id: 'training/coverage',
  severity: 'warning',
  source: '7.2, 7.3, A.6.3',
  checks:
    'everybody who must take part in a training did, in the round that is due and within the time that joiners have, and within three months of the round it was judged whether it helped',
  why: 'Most incidents begin with somebody who did not know. A list of who took part shows effort; only a look at what people do now shows that it helped.',
  mend: 'Have those who are missing take part, file the new list as an item of evidence and name it in `completions`; add `effectiveness` with its `result`. Joiners are the people of `isms.yml` with `joined`, for the group `all-staff`, or with a role of `for`; whether they came in time a list of `format: training-csv` says.',
  *evaluate(evidence) {
    const reads = [
      'for',
      'every',
      'within',
      'completions',
      'effectiveness',
      'status',
      'competence',
    ] as const;
    yield* eachOf(evidence, 'training', reads, function* (training): Iterable<Outcome> {
      if (isDraft(training)) yield notApplicable('the record is a draft', training);
      else if (statesCompetenceAlone(training)) {
        yield notApplicable('it states competence alone', training);
      } else yield* judge(training, evidence);
    });
  },
};
