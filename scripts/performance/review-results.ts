import type { AnyRecord, RecordOf } from '#content/record.ts';
import { dueOf } from '#due/due.ts';
import { byText } from '#findings/text-order.ts';
import { addDays } from '#register/calendar.ts';
import { readableOf } from './readable-records.ts';
import { counted, inPeriod, partsOf } from './review-fact.ts';
import type { FactEntry, ReviewFact, ReviewView } from './review-fact.ts';

type Metric = RecordOf<'metric'> & AnyRecord;
type Result = Metric['data']['results'][number];

/** The results of a metric whose time had ended by a day, oldest first. */
export const resultsUntil = ({ data }: Metric, day: string): readonly Result[] =>
  data.results
    .filter(({ period }) => period.to <= day)
    .toSorted((a, b) => byText(a.period.to, b.period.to));

/** Which way a row of values goes from its last but one to its last. */
const trendOf = (values: readonly number[]): 'rising' | 'falling' | 'unchanged' | undefined => {
  const [before, last] = values.slice(-2);
  if (before === undefined || last === undefined) return undefined;
  if (last === before) return 'unchanged';
  return last > before ? 'rising' : 'falling';
};

const metricEntry = (metric: Metric, view: ReviewView): FactEntry | undefined => {
  const results = resultsUntil(metric, view.asOf);
  const inside = results.filter(({ period }) => inPeriod(view, period.to));
  const last = inside.at(-1);
  if (last === undefined) return undefined;
  // The one before the period is what the first one in it is compared with.
  const before = results.at(-inside.length - 1);
  const values = [...(before === undefined ? [] : [before]), ...inside].map(({ value }) => value);
  const trend = trendOf(values);
  const { unit } = metric.data;
  const earlier = values.length < 2 ? '' : `, ${values.at(-2)} before: ${trend}`;
  return {
    id: metric.id,
    says: `${last.value} ${unit} from ${last.period.from} to ${last.period.to}${earlier}`,
    values,
  };
};

/** What was late on the day of the review, by what it is. */
const overdue = (view: ReviewView): ReviewFact => {
  const { items } = view.due ?? dueOf({ ...view, today: view.asOf }, addDays(view.asOf, -1));
  const late = items.filter(({ due, record }) => due < view.asOf && record !== undefined);
  return counted(
    `Overdue on ${view.asOf}`,
    late.map(({ record = '', what, due }) => ({ id: record, says: `${what}, due on ${due}` })),
    partsOf(late.map(({ subject }) => subject.replaceAll('-', ' '))),
  );
};

/** d2) Monitoring and measurement: the metrics with their trend, tests, and what is overdue. */
export const measurements = (view: ReviewView): readonly ReviewFact[] => {
  const metrics = readableOf(view.register, 'metric');
  const measured = metrics
    .map((metric) => metricEntry(metric, view))
    .filter((entry) => entry !== undefined);
  const known = new Set(measured.map(({ id }) => id));
  const exercises = readableOf(view.register, 'exercise').filter(({ data }) =>
    inPeriod(view, data.held),
  );
  return [
    counted('Metrics with a result in the period', measured),
    counted(
      'Metrics without one',
      metrics
        .filter(({ id }) => !known.has(id))
        .map(({ id, data }) => ({ id, says: `measured every ${data.measure.every}` })),
    ),
    counted(
      'Exercises held in the period',
      exercises.map(({ id, data }) => ({
        id,
        says: `${data.type.replaceAll('-', ' ')} on ${data.held}: ${data.result ?? 'no result yet'}`,
      })),
      partsOf(exercises.map(({ data }) => data.result ?? 'no result yet')),
    ),
    overdue(view),
  ];
};

const grades = ['major', 'minor', 'exception', 'observation', 'opportunity'] as const;

/** d3) Audit results: the audits of the period and what they found, by grade. */
export const auditResults = (view: ReviewView): readonly ReviewFact[] => {
  const audits = readableOf(view.register, 'audit').filter(({ data }) =>
    inPeriod(view, data.performed.to),
  );
  const found = audits.flatMap(({ id, data }) => data.findings.map((finding) => ({ id, finding })));
  return [
    counted(
      'Audits performed in the period',
      audits.map(({ id, data }) => ({
        id,
        says: `${data.type.replaceAll('-', ' ')}, ${data.performed.from} to ${data.performed.to}`,
      })),
      partsOf(audits.map(({ data }) => data.type.replaceAll('-', ' '))),
    ),
    counted(
      'Findings of these audits',
      found.map(({ id, finding }) => ({
        id: `${id}#${finding.id}`,
        says: `${finding.grade}, ${finding.requirement}${finding.action === undefined ? '' : `, answered by ${finding.action}`}`,
      })),
      partsOf(
        found.map(({ finding }) => finding.grade),
        grades,
      ),
    ),
  ];
};
