import { lastCovered } from '#evidence/named-items.ts';
import { recordsOf } from '#register/register.ts';
import { asksForTest } from '#register/tested-plans.ts';
import type { DueSpan, Told } from '../due-item.ts';
import { nextSlot } from '../metric-slots.ts';
import { dayAfter, dueItem, latest, noDay, ofEach, untold } from './source.ts';
import type { DueSource } from './source.ts';

const year = 'P1Y';

/** Days on which documents were last exercised; drafts and what is retired are no exercises. */
const exercisedOn = ({ register, today }: DueSpan): ReadonlyMap<string, string> => {
  const held = new Map<string, string>();
  for (const { data, invalid } of recordsOf(register, 'exercise')) {
    if (invalid.has('plan') || invalid.has('held') || data.held > today) continue;
    if (data.status !== undefined && data.status !== 'approved') continue;
    const last = latest([held.get(data.plan), data.held]);
    if (last !== undefined) held.set(data.plan, last);
  }
  return held;
};

/** Plans for bad days: to be tried a year after the last time, else after they came into force. */
export const exercises: DueSource = function* (span) {
  const held = exercisedOn(span);
  const reads = ['type', 'controls', 'criteria', 'effective'] as const;
  const plans = ofEach('document', 'exercise', reads, function* (document): Iterable<Told> {
    const { type, effective } = document.data;
    const last = held.get(document.id);
    if (type !== 'plan' || (last === undefined && !asksForTest(document))) return;
    const start = last ?? effective ?? span.proof.approvals.get(document.id)?.approvedOn;
    if (start === undefined) {
      const reason = 'no exercise names it, and nothing says since when it is in force';
      yield untold(document, 'exercise', reason);
      return;
    }
    const due = dayAfter(start, year);
    if (due !== undefined) yield dueItem(document, 'exercise', { due, what: 'Put it to the test' });
  });
  yield* plans(span);
};

/** Results of metrics, by how often each is measured (9.1). */
export const metrics: DueSource = ofEach(
  'metric',
  'metric',
  ['measure', 'results'],
  function* (metric) {
    const { measure, results } = metric.data;
    if (results.length === 0) {
      yield untold(metric, 'metric', 'it has no result yet from which the next one is counted');
      return;
    }
    const next = nextSlot(measure.every, results);
    if (!next) yield noDay(metric, 'metric', 'measure.every', measure.every);
    else yield dueItem(metric, 'metric', { due: next.due, what: 'Measure', role: measure.by });
  },
);

/** Yearly checks whether an obligation still reads so and is met (A.5.31). */
export const obligations: DueSource = ofEach(
  'obligation',
  'obligation',
  ['checked', 'reviewed'],
  function* (obligation, { today }) {
    const { checked, reviewed = [] } = obligation.data;
    const looks = [checked?.date, ...reviewed.map(({ date }) => date)];
    const last = latest(looks.filter((day) => day !== undefined && day <= today));
    const due = last === undefined ? today : dayAfter(last, year);
    if (due === undefined) return;
    yield dueItem(obligation, 'obligation', {
      due,
      what:
        last !== undefined
          ? 'Check whether it is still met'
          : 'Check for the first time whether it is met',
      role: checked?.by,
    });
  },
);

/** Rounds of training that come again (7.2, 7.3, A.6.3). */
export const trainings: DueSource = ofEach(
  'training',
  'training',
  ['every', 'completions'],
  function* (training, { register, today }) {
    const { every, completions } = training.data;
    if (every === undefined) return;
    const last = completions && lastCovered(register, completions.item, today);
    if (last === undefined) {
      const reason = completions
        ? `\`${completions.item}\`, the list of its last round, names no day that is over`
        : 'no `completions` say when its last round was';
      yield untold(training, 'training', reason);
      return;
    }
    const due = dayAfter(last, every);
    if (due === undefined) yield noDay(training, 'training', 'every', every);
    else yield dueItem(training, 'training', { due, what: 'Hold the next round' });
  },
);
