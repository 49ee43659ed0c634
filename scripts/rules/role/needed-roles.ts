import { referencesIn } from '#content/references.ts';
import type { FieldReference } from '#content/references.ts';
import type { AnyRecord, FieldPath } from '#content/record.ts';
import { tellsOfPast } from '../past.ts';

/** Fields of a map that say that what it speaks of is over, so that its role acted then. */
const overWords = ['done', 'date', 'on', 'checked', 'collected', 'exported', 'to'] as const;

const parentOf = (data: unknown, path: FieldPath): unknown =>
  path.slice(0, -1).reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    // The path was made from this very data, so its keys are own properties.
    return Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }, data);

const isOver = (record: AnyRecord, path: FieldPath): boolean => {
  if (path.length === 1) return tellsOfPast(record) && path[0] !== 'owner';
  const parent = parentOf(record.data, path);
  return (
    tellsOfPast(record) ||
    (typeof parent === 'object' &&
      parent !== null &&
      overWords.some((word) => Object.hasOwn(parent, word)))
  );
};

/** The first use of each role that the record needs somebody for today. */
export const neededRoles = (record: AnyRecord): ReadonlyMap<string, FieldReference> => {
  const uses = new Map<string, FieldReference>();
  for (const reference of referencesIn(record.kind, record.data)) {
    if (!reference.targets.includes('role') || uses.has(reference.value)) continue;
    if (!isOver(record, reference.path)) uses.set(reference.value, reference);
  }
  return uses;
};
