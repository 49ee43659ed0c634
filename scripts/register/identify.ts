import type { Catalogues, OwnRequirement } from '#catalogues/catalogue.ts';
import { kindSchemas } from '#content/kinds.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Settings } from '#content/types.ts';
import type { Text } from '#markdown/text.ts';
import type { Target } from './register.ts';

/** Everything that can be named by an id. */
export interface Named {
  readonly settings: Settings;
  readonly catalogues: Catalogues;
  readonly records: ReadonlyMap<string, AnyRecord>;
  readonly texts: ReadonlyMap<string, Text>;
}

/** Ids of the list entries of a record (`F1` of an audit's findings, `D1` of a review's decisions). */
export const entryIds = (record: AnyRecord): readonly string[] =>
  Object.values(record.data)
    .filter((value): value is readonly unknown[] => Array.isArray(value))
    .flat()
    .flatMap((entry) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
        ? [entry.id]
        : [],
    );

/** Records, and which of them lack a list that a rule misses already. */
export interface Listing extends Pick<Named, 'records'> {
  readonly missedLists: ReadonlySet<string>;
}

/**
 * Whether a list of entries of the record that an id names breaks the schema or is missed as a whole,
 * so that nobody can say whether the entry is there: that finding stands already, and no broken link
 * follows from it.
 */
export const entryUnknown = ({ records, missedLists }: Listing, id: string): boolean => {
  const record = id.includes('#') ? records.get(id.split('#', 1)[0] ?? '') : undefined;
  if (record && missedLists.has(record.id)) return true;
  return Object.entries(record ? kindSchemas[record.kind].properties : {}).some(
    ([name, { items }]) => record?.invalid.has(name) && items?.properties?.['id'] !== undefined,
  );
};

/** The requirement of an own framework that an id names. */
export const ownRequirement = (
  { own }: Pick<Catalogues, 'own'>,
  id: string,
): OwnRequirement | undefined => {
  for (const { requirements } of own?.values() ?? []) {
    const found = requirements.get(id);
    if (found) return found;
  }
  return undefined;
};

/** Whether an id stands in one of the catalogues. */
export const inCatalogue = (catalogues: Catalogues, id: string): boolean => {
  const { annexA, clauses, criteria } = catalogues;
  return (
    annexA.has(id) ||
    clauses.has(id) ||
    criteria.has(id) ||
    ownRequirement(catalogues, id) !== undefined
  );
};

const entryTarget = (named: Named, id: string): Target | undefined => {
  const [recordId = '', entry = ''] = id.split('#', 2);
  const record = named.records.get(recordId);
  return record && entryIds(record).includes(entry)
    ? { type: 'entry', id: recordId, entry }
    : undefined;
};

/**
 * What an id names: a record before a catalogue entry, since the SoA's control says what the
 * organisation does about the catalogue's; `undefined` where there is nothing of that name.
 */
export const identify = (named: Named, id: string): Target | undefined => {
  if (id.includes('#')) return entryTarget(named, id);
  if (named.records.has(id)) return { type: 'record', id };
  return inCatalogue(named.catalogues, id) ? { type: 'catalogue', id } : undefined;
};
