import type { View } from '#audiences/view.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { dayInWords } from '#register/day-words.ts';
import { roleTitle } from '#register/people.ts';
import { riskLevel } from '#register/risk-level.ts';
import type { RiskEstimate, RiskMethod } from '#register/risk-level.ts';
import type { FactChange } from '../changes.ts';
import { fact, values } from './fact.ts';

/** A risk in the state that it stands in. */
type Side = readonly [View, Partial<RecordOf<'risk'>['data']>];

const stages = [
  ['inherent', 'Risk without controls'],
  ['current', 'Risk with the controls of today'],
  ['residual', 'Risk after treatment'],
] as const;

const levelInWords = (method: RiskMethod | undefined, estimate: RiskEstimate): string => {
  if (!method) return `likelihood ${estimate.likelihood}, consequence ${estimate.consequence}`;
  const { level, band } = riskLevel(method, estimate);
  return band === '' ? String(level) : `${level} (${band})`;
};

const stepName = (steps: RiskMethod['likelihood'] | undefined, step: number): string =>
  steps?.[step - 1]?.name ?? String(step);

const stepsInWords = (
  was: readonly [RiskMethod | undefined, RiskEstimate],
  is: readonly [RiskMethod | undefined, RiskEstimate],
): string => {
  const moved = (['likelihood', 'consequence'] as const).flatMap((scale) => {
    const old = stepName(was[0]?.[scale], was[1][scale]);
    const now = stepName(is[0]?.[scale], is[1][scale]);
    return old === now ? [] : [`${scale} ${old} → ${now}`];
  });
  return moved.length === 0 ? '' : `, ${moved.join(', ')}`;
};

const levelFact = (
  [stage, label]: (typeof stages)[number],
  before: Side,
  after: Side,
): readonly FactChange[] => {
  const [was, is] = [before[1][stage], after[1][stage]];
  const [oldMethod, method] = [before[0].register.settings.risk, after[0].register.settings.risk];
  const old = was && levelInWords(oldMethod, was);
  const now = is && levelInWords(method, is);
  const steps = was && is ? stepsInWords([oldMethod, was], [method, is]) : '';
  if (old === now && steps === '') return [];
  const sentence =
    old === undefined
      ? `${label}: ${now ?? ''}`
      : now === undefined
        ? `${label}: no longer estimated, was ${old}`
        : `${label}: ${old === now ? `stays ${now}` : `from ${old} to ${now}`}${steps}`;
  return [fact(`level.${stage}`, label, sentence, values(old, now))];
};

const acceptanceInWords = ([view, { acceptance }]: Side): string | undefined =>
  acceptance &&
  `accepted by ${roleTitle(view.register.settings, acceptance.by)} until ${dayInWords(acceptance.until)}: ${acceptance.reason}`;

const acceptanceFact = (before: Side, after: Side): readonly FactChange[] => {
  const [old, now] = [acceptanceInWords(before), acceptanceInWords(after)];
  if (old === now) return [];
  const sentence =
    now === undefined
      ? 'What remains of the risk is accepted no longer'
      : `What remains of the risk is ${now}${old === undefined ? '' : `; before it was ${old}`}`;
  const [was, is] = [before[1].acceptance?.until, after[1].acceptance?.until];
  return [
    fact('acceptance', 'Acceptance', sentence, {
      ...values(old, now),
      loosens: now !== undefined && (old === undefined || (is ?? '9') > (was ?? '9')),
    }),
  ];
};

const dataOf = (record: AnyRecord | undefined): Partial<RecordOf<'risk'>['data']> =>
  record?.kind === 'risk' ? record.data : {};

/** Fields that these facts tell of. */
export const riskFields: readonly string[] = ['inherent', 'current', 'residual', 'acceptance'];

/** Levels of a risk and who accepts what remains, each by the method of its own state. */
export const riskFacts = (
  [base, before]: readonly [View, AnyRecord | undefined],
  [head, after]: readonly [View, AnyRecord | undefined],
): readonly FactChange[] => {
  const sides = [[base, dataOf(before)] as const, [head, dataOf(after)] as const] as const;
  return [...stages.flatMap((stage) => levelFact(stage, ...sides)), ...acceptanceFact(...sides)];
};
