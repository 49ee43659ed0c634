import { afterTimes, cadenceOf } from '#evidence/cadence.ts';
import { addDays } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { asksForTest } from '#register/tested-plans.ts';
import type { DueSpan, Told } from '../due-item.ts';
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

/** So long after its end the value of a period may come. */
const daysToMeasure = 14;

/**
 * The day by which the value of the period that follows another is due: two weeks after its end, of
 * shorter periods when the next one ends. After a period to 28 February comes one to 31 March.
 */
const nextValue = (last: string, every: string): string | undefined => {
  const cadence = cadenceOf(every);
  if (!cadence) return undefined;
  const end = addDays(afterTimes(addDays(last, 1), cadence, 1), -1);
  const next = afterTimes(end, cadence, 1);
  const late = addDays(end, daysToMeasure);
  return late < next ? late : next;
};

/** Results of metrics, by how often each is measured (9.1). */
export const metrics: DueSource = ofEach(
  'metric',
  'metric',
  ['measure', 'results'],
  function* (metric) {
    const { measure, results } = metric.data;
    const last = latest(results.map(({ period }) => period.to));
    if (last === undefined) {
      yield untold(metric, 'metric', 'it has no result yet from which the next one is counted');
      return;
    }
    const due = nextValue(last, measure.every);
    if (due === undefined) yield noDay(metric, 'metric', 'measure.every', measure.every);
    else yield dueItem(metric, 'metric', { due, what: 'Measure', role: measure.by });
  },
);

/** Yearly checks whether an obligation still reads so and is met (A.5.31). */
export const obligations: DueSource = ofEach(
  'obligation',
  'obligation',
  ['checked', 'reviewed'],
  function* (obligation, { today }) {
    const { checked, reviewed = [] } = obligation.data;
    const last = latest([checked?.date, ...reviewed.map(({ date }) => date)]);
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

/** The last day that an item of evidence speaks of. */
const itemDay = (register: Register, reference: string): string | undefined => {
  const [id = '', entry] = reference.split('#', 2);
  const record = register.records.get(id);
  if (record?.kind !== 'evidence' || record.invalid.has('items')) return undefined;
  const item = record.data.items.find((one) => one.id === entry);
  if (!item) return undefined;
  return ('at' in item.covers ? item.covers.at : item.covers.to).slice(0, 10);
};

/** Rounds of training that come again (7.2, 7.3, A.6.3). */
export const trainings: DueSource = ofEach(
  'training',
  'training',
  ['every', 'completions'],
  function* (training, { register }) {
    const { every, completions } = training.data;
    if (every === undefined) return;
    const last = completions && itemDay(register, completions.item);
    if (last === undefined) {
      const reason = completions
        ? `\`${completions.item}\`, the list of its last round, cannot be found`
        : 'no `completions` say when its last round was';
      yield untold(training, 'training', reason);
      return;
    }
    const due = dayAfter(last, every);
    if (due === undefined) yield noDay(training, 'training', 'every', every);
    else yield dueItem(training, 'training', { due, what: 'Hold the next round' });
  },
);
