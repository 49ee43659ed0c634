import type { AnyRecord, Kind, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';

/** The records of a kind in use of which every field is as its schema wants it. */
export const readableOf = <K extends Kind>(
  register: Register,
  kind: K,
): readonly (RecordOf<K> & AnyRecord)[] =>
  // A record of kind K is one of the records of all kinds; the compiler cannot see it here.
  (recordsOf(register, kind) as readonly (RecordOf<K> & AnyRecord)[]).filter(
    ({ invalid, data }) => invalid.size === 0 && data.status !== 'retired',
  );

/** Records in use that facts leave out, since a field of theirs breaks its schema. */
export const leftOut = (register: Register, kinds: readonly Kind[]): readonly AnyRecord[] =>
  [...register.records.values()].filter(
    ({ kind, invalid, data }) =>
      kinds.includes(kind) && invalid.size > 0 && data.status !== 'retired',
  );
