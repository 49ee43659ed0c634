import type { RiskEstimate, RiskMethod } from './risk-level.ts';

/** What computes a level: the part of a method that its earlier texts must have. */
export type LevelMethod = Pick<RiskMethod, 'likelihood' | 'consequence' | 'level' | 'bands'>;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isNamed = (value: unknown): boolean => isMap(value) && typeof value['name'] === 'string';

const isScale = (value: unknown): boolean =>
  isList(value) && value.length > 0 && value.every(isNamed);

const isLevel = (value: unknown): boolean =>
  value === 'product' ||
  (isList(value) && value.every((row) => isList(row) && row.every(Number.isInteger)));

const isBands = (value: unknown): boolean =>
  isList(value) &&
  value.every((band) => isNamed(band) && isMap(band) && Number.isInteger(band['from']));

const isLevelMethod = (value: unknown): value is LevelMethod =>
  isMap(value) &&
  isScale(value['likelihood']) &&
  isScale(value['consequence']) &&
  isLevel(value['level']) &&
  isBands(value['bands']);

/** The method that plain data of an earlier `isms.yml` holds, as far as levels follow from it. */
export const levelMethodIn = (data: unknown): LevelMethod | undefined =>
  isLevelMethod(data) ? data : undefined;

/** The estimate that plain data of an earlier text holds. */
export const estimateIn = (data: unknown): RiskEstimate | undefined => {
  if (!isMap(data)) return undefined;
  const { likelihood, consequence } = data;
  if (!Number.isInteger(likelihood) || !Number.isInteger(consequence)) return undefined;
  // Both are integers, which the check of `unknown` does not tell the compiler.
  return { likelihood: likelihood as number, consequence: consequence as number };
};
