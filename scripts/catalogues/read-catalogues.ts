import { annexAControls } from './annex-a.ts';
import type { Catalogues } from './catalogue.ts';
import { clauses } from './clauses.ts';
import { criteria } from './criteria.ts';
import { mappings } from './mapping.ts';

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]));

/** The frameworks that come with the engine, each by id in the framework's own order. */
export const readCatalogues = (): Catalogues => ({
  annexA: byId(annexAControls),
  clauses: byId(clauses),
  criteria: byId(criteria),
  mappings,
});
