import type { AnyRecord, RecordOf } from '#content/record.ts';
import { addDuration } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import { firstApprovedOn } from '../approval/approval-days.ts';
import type { ChangeRecord } from '../change/change-naming.ts';
import { isDraft, starting, stillStarting } from '../drafts.ts';
import {
  eachOf,
  fail,
  failAt,
  notApplicable,
  notEvaluated,
  pass,
  retired,
  unread,
} from '../outcome.ts';
import { usedMethod } from './used-method.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Assessment = RecordOf<'assessment'> & AnyRecord;

const defaultInterval = 'P1Y';

const reads = ['performed', 'trigger', 'covered', 'change', 'review_every', 'status'] as const;

/** All assessments of the register; one of which a field cannot be read makes the rest uncertain. */
interface Performed {
  /** Oldest first. */
  readonly assessments: readonly Assessment[];
  readonly uncertain: boolean;
}

const performed = ({ register, today }: Evidence): Performed => {
  // An assessment is one of the records of all kinds; the compiler cannot see it here.
  const all = recordsOf(register, 'assessment') as readonly Assessment[];
  const sound = all.filter(({ invalid }) => !reads.some((field) => invalid.has(field)));
  return {
    assessments: sound
      .filter((assessment) => !isDraft(assessment) && !retired(assessment))
      .filter(({ data }) => data.performed <= today)
      .toSorted((a, b) => (a.data.performed < b.data.performed ? -1 : 1)),
    uncertain: unread(register, 'assessment') || sound.length < all.length,
  };
};

/** Whether it went through the register as a whole, so that the next planned one counts from it. */
const isWhole = ({ data }: Assessment): boolean =>
  data.trigger === 'planned' || data.covered === 'all';

const ofInterval = (
  { register, today }: Evidence,
  { assessments, uncertain }: Performed,
): Outcome => {
  const last = assessments.findLast(isWhole);
  const hint =
    'go through the register with the risk owners and add a record under `reviews/assessments/`';
  if (!last) {
    return uncertain
      ? notEvaluated('an assessment cannot be read')
      : failAt(
          register.settingsPositions.ofKey([]),
          'Cannot find a risk assessment that was performed',
          hint,
        );
  }
  const { performed: day, review_every: every = defaultInterval } = last.data;
  const due = addDuration(day, every);
  if (due >= today) return pass(last);
  if (uncertain) return notEvaluated('an assessment cannot be read: it may be a later one', last);
  return fail(
    last,
    ['performed'],
    `The last risk assessment \`${last.id}\` was performed on ${day}, the next was planned by ${due}`,
    hint,
  );
};

/** Whether an assessment answers a significant change: it names it, or came after the decision. */
const answers = (assessment: Assessment, change: ChangeRecord, decided: string): boolean =>
  assessment.data.change === change.id ||
  (isWhole(assessment) && assessment.data.performed >= decided);

function* ofChange(
  change: ChangeRecord,
  evidence: Evidence,
  { assessments, uncertain }: Performed,
): Iterable<Outcome> {
  const { significant, done } = change.data;
  if (significant !== 'yes') {
    yield notApplicable('the change is not significant', change);
    return;
  }
  if (isDraft(change) || done === undefined || done > evidence.today) {
    yield notApplicable('the change is not made yet', change);
    return;
  }
  const approval = evidence.proof.approvals.get(change.id);
  const approvedOn = approval && firstApprovedOn(approval);
  const decided = approvedOn !== undefined && approvedOn < done ? approvedOn : done;
  if (assessments.some((assessment) => answers(assessment, change, decided))) yield pass(change);
  else if (uncertain) yield notEvaluated('an assessment cannot be read', change);
  else {
    yield fail(
      change,
      ['significant'],
      `\`${change.id}\` is significant and was done on ${done}, and no risk assessment names it or came after`,
      `assess the risks it touches and add a record under \`reviews/assessments/\` with \`trigger: significant-change\` and \`change: ${change.id}\``,
    );
  }
}

/** Risks are assessed at planned intervals and when something significant changes. */
export const assessmentInterval: Rule = {
  id: 'assessment/interval',
  severity: 'error',
  source: '8.2',
  checks:
    'the last risk assessment is not older than planned, each significant change has one, one for a change names it, and each was made by a version of the method that was approved by then',
  why: 'A register that nobody went through describes last year. What threatens you moves with time, and with each larger change at once.',
  mend: 'Perform the assessment and record it under `reviews/assessments/`. The interval is `review_every` of the last one that was planned or covered all, and a year where it says none. A change of `significant: yes` that is done needs an assessment that names it in `change:`, or a whole one after it was approved. `method.version` is the version that was in force that day.',
  *evaluate(evidence) {
    if (stillStarting(evidence.register)) {
      yield notEvaluated(starting);
      return;
    }
    const all = performed(evidence);
    yield ofInterval(evidence, all);
    yield* eachOf(evidence, 'assessment', reads, function* (assessment): Iterable<Outcome> {
      const { trigger, change } = assessment.data;
      const judged = !isDraft(assessment) && !assessment.invalid.has('method');
      const used = judged ? usedMethod(assessment, evidence) : undefined;
      if (used && used.result !== 'pass') yield used;
      if (trigger === 'planned') yield notApplicable('it was planned', assessment);
      else if (change !== undefined) yield pass(assessment);
      else {
        yield fail(
          assessment,
          ['trigger'],
          `Cannot find \`change\` of \`${assessment.id}\`, which a significant change called for`,
          'name the change record in `change:`, or set `trigger: planned`',
        );
      }
    });
    yield* eachOf(evidence, 'change', ['significant', 'done', 'status'], (change) =>
      ofChange(change, evidence, all),
    );
  },
};
