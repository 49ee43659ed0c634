import { entryIds } from './identify.ts';
import type { Named } from './identify.ts';

/** For each word that a schema's `reference` may name, the ids that it accepts. */
export type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

/** Collects once what references may name: record kinds, entries, catalogues, people and roles. */
export const knownIds = ({ settings, catalogues, records }: Named): KnownIds => {
  const known = new Map<string, Set<string>>();
  const add = (word: string, ids: Iterable<string>): void => {
    const set = known.get(word) ?? new Set();
    for (const id of ids) set.add(id);
    known.set(word, set);
  };
  add('record', records.keys());
  add('clause', catalogues.clauses.keys());
  add('criterion', catalogues.criteria.keys());
  for (const { requirements } of catalogues.own?.values() ?? []) {
    add('criterion', requirements.keys());
  }
  add(
    'role',
    settings.roles.map(({ id }) => id),
  );
  add(
    'person',
    settings.people.map(({ id }) => id),
  );
  add(
    'group',
    settings.groups.map(({ id }) => id),
  );
  for (const record of records.values()) {
    add(record.kind, [record.id]);
    add(
      'entry',
      entryIds(record).map((entry) => `${record.id}#${entry}`),
    );
  }
  add('control', catalogues.annexA.keys());
  return known;
};
