import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { readableOf } from './readable-records.ts';
import { counted, partsOf } from './review-fact.ts';
import type { FactEntry, ReviewFact, ReviewView } from './review-fact.ts';
import { resultsUntil } from './review-results.ts';

type Objective = RecordOf<'objective'> & AnyRecord;
type Target = NonNullable<Objective['data']['target']>;

const verdicts = ['met', 'not met', 'without a result', 'judged in words'] as const;

interface Judged extends FactEntry {
  readonly verdict: (typeof verdicts)[number];
}

const isMet = (target: Target, value: number): boolean =>
  'at_least' in target ? value >= target.at_least : value <= target.at_most;

const targetWords = (target: Target): string =>
  'at_least' in target
    ? `at least ${target.at_least} ${target.unit}`
    : `at most ${target.at_most} ${target.unit}`;

const metricOf = ({ records }: Register, id: string | undefined) => {
  const record = id === undefined ? undefined : records.get(id);
  return record?.kind === 'metric' && record.invalid.size === 0 ? record : undefined;
};

const judge = (view: ReviewView, objective: Objective): Judged => {
  const { id } = objective;
  const { metric: metricId, target, not_measurable } = objective.data;
  if (not_measurable !== undefined || target === undefined) {
    return { id, verdict: 'judged in words', says: 'not measured, to be judged in words' };
  }
  const metric = metricOf(view.register, metricId);
  const results = metric === undefined ? [] : resultsUntil(metric, view.asOf);
  const last = results.at(-1);
  if (last === undefined || metric === undefined) {
    return {
      id,
      verdict: 'without a result',
      says: `no result yet, target ${targetWords(target)}`,
    };
  }
  if (metric.data.unit !== target.unit) {
    return {
      id,
      verdict: 'without a result',
      says: `target in ${target.unit}, ${metric.id} in ${metric.data.unit}`,
    };
  }
  const verdict = isMet(target, last.value) ? 'met' : 'not met';
  return {
    id,
    verdict,
    says: `${last.value} ${metric.data.unit} until ${last.period.to}, target ${targetWords(target)}: ${verdict}`,
    values: results.map(({ value }) => value),
  };
};

/** d4) Objectives: which are met by their last result, and which steps towards them are late. */
export const objectivesMet = (view: ReviewView): readonly ReviewFact[] => {
  const objectives = readableOf(view.register, 'objective');
  const judged = objectives.map((objective) => judge(view, objective));
  const late = objectives.flatMap(({ id, data }) =>
    data.plan
      .filter(({ due, done }) => due < view.asOf && (done === undefined || done > view.asOf))
      .map(({ what, due }) => ({ id, says: `${what}, due on ${due}` })),
  );
  return [
    counted(
      'Objectives',
      judged.map(({ verdict: _, ...entry }) => entry),
      partsOf(
        judged.map(({ verdict }) => verdict),
        verdicts,
      ),
    ),
    counted(`Steps towards them late on ${view.asOf}`, late),
  ];
};
