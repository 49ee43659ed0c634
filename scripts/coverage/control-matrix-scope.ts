import type { Criterion } from '#catalogues/catalogue.ts';
import type { Settings } from '#content/types.ts';
import type { Register } from '#register/register.ts';

/** What `soc2` of `isms.yml` says of the report that is worked for. */
export type Report = NonNullable<Settings['soc2']>;

/** The criteria of the report's categories, also those said not to be relevant, in their order. */
export const criteriaInScope = (
  { catalogues }: Pick<Register, 'catalogues'>,
  { categories }: Report,
): readonly Criterion[] =>
  [...catalogues.criteria.values()].filter(({ category }) => categories.includes(category));

/** Why a criterion is said not to be relevant, by criterion. */
export const notRelevant = (report: Report): ReadonlyMap<string, string> =>
  new Map(report.not_relevant.map(({ criterion, why }) => [criterion, why]));
