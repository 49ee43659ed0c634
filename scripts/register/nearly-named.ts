import { nearest } from '#findings/near-miss.ts';
import type { Register } from './register.ts';

/** The longest id of a catalogue is far shorter. */
const longest = 20;

const misspelt = (
  { records }: Pick<Register, 'records'>,
  list: 'clauses' | 'criteria',
  known: { readonly has: (id: string) => boolean },
): ReadonlySet<string> => {
  const unknown = new Set<string>();
  for (const { kind, data } of records.values()) {
    // The `criteria` of an audit are words.
    if (data.status === 'retired' || (kind === 'audit' && list === 'criteria')) continue;
    const csocs = kind === 'supplier' && list === 'criteria' ? (data.subservice?.csocs ?? []) : [];
    for (const id of [...(data[list] ?? []), ...csocs.flatMap(({ criteria = [] }) => criteria)]) {
      if (!known.has(id)) unknown.add(id.slice(0, longest));
    }
  }
  return unknown;
};

/**
 * Clauses or criteria that a record in use likely meant by an id that the catalogue does not have.
 * That finding stands already, and nothing follows from the one that seems not to be named.
 */
export const nearlyNamed = (
  register: Pick<Register, 'records' | 'catalogues'>,
  list: 'clauses' | 'criteria',
): ReadonlySet<string> => {
  const known = register.catalogues[list];
  const ids = [...known.keys()];
  return new Set([...misspelt(register, list, known)].flatMap((id) => nearest(id, ids)));
};
