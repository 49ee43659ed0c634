import type { AnyRecord, RecordOf } from '#content/record.ts';
import { addDuration } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { asksForTest } from '#register/tested-plans.ts';
import { notYet } from '../as-of.ts';
import { isDraft } from '../drafts.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, retired, unread } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Plan = RecordOf<'document'> & AnyRecord;

type Exercise = RecordOf<'exercise'> & AnyRecord;

/** What is known of the exercises of all plans. */
interface Exercises {
  /** The newest day on which a plan was exercised, by its id. */
  readonly lastByPlan: ReadonlyMap<string, string>;
  /** An exercise may be of any plan: it cannot be read, or names one that is not there. */
  readonly unclear: boolean;
}

const exercisesUntil = (register: Register, today: string): Exercises => {
  const lastByPlan = new Map<string, string>();
  let unclear = unread(register, 'exercise');
  // A record of kind `exercise` is one of the records of all kinds.
  for (const exercise of recordsOf(register, 'exercise') as readonly Exercise[]) {
    const { plan, held } = exercise.data;
    if (isDraft(exercise) || retired(exercise)) continue;
    if (exercise.invalid.has('plan') || exercise.invalid.has('held')) unclear = true;
    else if (!register.records.has(plan)) unclear = true;
    else if (notYet(exercise, today) === undefined && held > (lastByPlan.get(plan) ?? ''))
      lastByPlan.set(plan, held);
  }
  return { lastByPlan, unclear };
};

const judge = (plan: Plan, { lastByPlan, unclear }: Exercises, evidence: Evidence): Outcome => {
  const { today, proof } = evidence;
  const { effective, owner } = plan.data;
  const last = lastByPlan.get(plan.id);
  const start = last ?? effective ?? proof.approvals.get(plan.id)?.approvedOn;
  if (start === undefined) {
    return notEvaluated('no exercise names it, and nothing says since when it is in force', plan);
  }
  const due = addDuration(start, 'P1Y');
  if (due >= today) return pass(plan);
  if (unclear) return notEvaluated('an exercise cannot be read', plan);
  return fail(
    plan,
    ['type'],
    last === undefined
      ? `\`${plan.id}\` has been in force since ${start} and was never exercised, expected by ${due}`
      : `\`${plan.id}\` was last exercised on ${last}, expected again by ${due}`,
    `\`${owner}\` puts it to the test and records that in \`reviews/exercises/\` with \`plan: ${plan.id}\``,
  );
};

/** A plan for bad days is tried on a good one. */
export const exerciseInterval: Rule = {
  id: 'exercise/interval',
  severity: 'warning',
  source: 'A.5.30, A1.3',
  checks:
    'each plan for incidents, disruption or recovery was exercised within a year, counted from its last exercise, else from the day it came into force',
  why: 'A plan that was never tried fails on the first day it is needed: the backup cannot be read, the phone number is old, nobody knows who decides.',
  mend: 'Exercise the plan, at least at a table, and record it. It concerns documents of type `plan` that an exercise names, or that name A.5.26, A.5.29, A.5.30, A.8.13, A.8.14, A1.2, A1.3, CC7.4 or CC7.5.',
  *evaluate(evidence) {
    const { register, today } = evidence;
    const exercises = exercisesUntil(register, today);
    const reads = ['type', 'controls', 'criteria', 'effective', 'status'] as const;
    yield* eachOf(evidence, 'document', reads, function* (document): Iterable<Outcome> {
      if (document.data.type !== 'plan') yield notApplicable('it is no plan', document);
      else if (isDraft(document)) yield notApplicable('the version is a draft', document);
      else if (!exercises.lastByPlan.has(document.id) && !asksForTest(document)) {
        yield notApplicable('it names no control that asks for a test', document);
      } else yield judge(document, exercises, evidence);
    });
  },
};
