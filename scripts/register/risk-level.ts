import type { Settings } from '#content/types.ts';

/** How likely and how bad: steps of the method's scales, counted from 1. */
export interface RiskEstimate {
  readonly likelihood: number;
  readonly consequence: number;
}

/** A computed level with the name of its band. */
export interface RiskLevel {
  readonly level: number;
  /** The highest band that the level reaches; empty where the method has none so low. */
  readonly band: string;
}

/** The part of `isms.yml` that is the organisation's own method (ISO 27001, 6.1.2). */
export type RiskMethod = NonNullable<Settings['risk']>;

/** Whether both steps of an estimate are on the method's scales. */
export const onScale = (
  method: Pick<RiskMethod, 'likelihood' | 'consequence'>,
  estimate: RiskEstimate,
): boolean =>
  estimate.likelihood >= 1 &&
  estimate.likelihood <= method.likelihood.length &&
  estimate.consequence >= 1 &&
  estimate.consequence <= method.consequence.length;

const levelOf = (
  method: Pick<RiskMethod, 'level'>,
  { likelihood, consequence }: RiskEstimate,
): number =>
  method.level === 'product'
    ? likelihood * consequence
    : (method.level[likelihood - 1]?.[consequence - 1] ?? 0);

/** The level of an estimate under the method, by product or by the matrix (rows by likelihood). */
export const riskLevel = (
  method: Pick<RiskMethod, 'level' | 'bands'>,
  estimate: RiskEstimate,
): RiskLevel => {
  const level = levelOf(method, estimate);
  const reached = method.bands.filter((band) => band.from <= level);
  const band = reached.reduce<(typeof reached)[number] | undefined>(
    (highest, other) => (highest && highest.from >= other.from ? highest : other),
    undefined,
  );
  return { level, band: band?.name ?? '' };
};

/** The highest level that needs no acceptance for this category of risk. */
export const acceptedLevel = (method: RiskMethod, category?: string): number => {
  const own = category === undefined ? undefined : method.accept.by_category;
  const level = own && Object.hasOwn(own, category ?? '') ? own[category ?? ''] : undefined;
  return level ?? method.accept.level;
};
