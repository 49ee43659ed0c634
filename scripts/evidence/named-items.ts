import type { Register } from '#register/register.ts';
import { coveredDays, itemsOf } from './items.ts';
import type { EvidenceRequest, PlacedItem } from './items.ts';

const requestOf = (register: Register, id: string): EvidenceRequest | undefined => {
  const record = register.records.get(id);
  return record?.kind === 'evidence' ? record : undefined;
};

/** The items that an id of evidence names: one (`EV-002#2026`), or all of a request (`EV-002`). */
export const namedItems = (register: Register, id: string): readonly PlacedItem[] => {
  const [recordId = '', entry] = id.split('#', 2);
  const request = requestOf(register, recordId);
  const items = request ? itemsOf(request) : [];
  return entry === undefined ? items : items.filter(({ item }) => item.id === entry);
};

/**
 * The last day, of those that are over, that evidence speaks of; `undefined` where it names nothing
 * that can be read, or only what lies ahead.
 */
export const lastCovered = (register: Register, id: string, today: string): string | undefined =>
  namedItems(register, id)
    .map(({ item }) => coveredDays(item).to)
    .filter((day) => day <= today)
    .sort()
    .at(-1);
