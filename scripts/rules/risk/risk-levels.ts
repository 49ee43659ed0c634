import type { AnyRecord, RecordOf } from '#content/record.ts';
import { acceptedLevel, onScale, riskLevel } from '#register/risk-level.ts';
import type { RiskMethod } from '#register/risk-level.ts';
import type { Register } from '#register/register.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { eachOf, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome } from '../rule.ts';

/** A risk as a rule sees it. */
export type Risk = RecordOf<'risk'> & AnyRecord;

/** The three levels of a risk; without `current` it is the inherent one. */
export interface RiskLevels {
  readonly inherent: number;
  readonly current: number;
  readonly residual: number;
}

/** The levels of a risk under the method; `undefined` where an estimate is off its scales. */
export const levelsOf = (method: RiskMethod, { data }: Risk): RiskLevels | undefined => {
  const { inherent, residual, current = inherent } = data;
  if (![inherent, current, residual].every((estimate) => onScale(method, estimate))) {
    return undefined;
  }
  const level = (estimate: typeof inherent): number => riskLevel(method, estimate).level;
  return { inherent: level(inherent), current: level(current), residual: level(residual) };
};

const toAccept = [
  'inherent',
  'current',
  'residual',
  'category',
  'acceptance',
  'risk_owner',
  'status',
] as const;

/**
 * Whether an approved risk stays above the acceptance level, so that `risk/above-acceptance` asks
 * for its acceptance.
 */
export const asksForAcceptance = (
  { settings: { risk: method } }: Register,
  risk: Risk,
): boolean => {
  if (!method || toAccept.some((field) => risk.invalid.has(field))) return false;
  const residual = levelsOf(method, risk)?.residual ?? 0;
  const { status, category } = risk.data;
  return status === 'approved' && residual > acceptedLevel(method, category);
};

/** Says that there is no method to judge by. */
export const withoutMethod = (register: Register): Outcome =>
  notEvaluated(
    settingUnread(register, 'risk')
      ? '`risk` in `isms.yml` breaks the schema'
      : '`isms.yml` has no `risk`',
  );

/**
 * Runs a check on each risk in use with its levels. Without a method, or with an estimate that is
 * off the scales, nothing is judged: `risk/scale` speaks of that.
 */
export function* eachRisk(
  evidence: Evidence,
  reads: readonly (keyof RecordOf<'risk'>['data'])[],
  check: (risk: Risk, levels: RiskLevels, method: RiskMethod) => Iterable<Outcome>,
): Iterable<Outcome> {
  const method = evidence.register.settings.risk;
  if (!method) {
    yield withoutMethod(evidence.register);
    return;
  }
  const all = ['inherent', 'current', 'residual', ...reads] as const;
  yield* eachOf(evidence, 'risk', all, function* (risk) {
    const levels = levelsOf(method, risk);
    if (levels) yield* check(risk, levels, method);
    else yield notEvaluated('an estimate is not on the scales of the method', risk);
  });
}
