import type { AnyRecord, FieldPath } from '#content/record.ts';
import { referencesIn } from '#content/references.ts';
import type { Hidden } from './hidden.ts';
import { restrictedRecord } from './view.ts';

type Fields = Readonly<Record<string | number, unknown>>;
type Data = Fields | readonly unknown[];

const isList = (data: Data): data is readonly unknown[] => Array.isArray(data);

/** A copy of `data` in which the value at `path` is the neutral words. */
const conceal = (data: Data, [step, ...rest]: FieldPath): Data => {
  // The path was found in this data, so what it leads through is a list or a map.
  const changed = (value: unknown): unknown =>
    rest.length === 0 ? restrictedRecord : conceal(value as Data, rest);
  return isList(data)
    ? data.map((item, index) => (index === step ? changed(item) : item))
    : { ...data, [step ?? '']: changed(data[step ?? '']) };
};

/** Several hidden ids of one list become one: their number is nobody's business either. */
const mergeConcealed = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value
      .filter((item, index) => item !== restrictedRecord || value.indexOf(item) === index)
      .map(mergeConcealed);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mergeConcealed(item)]))
    : value;
};

/** A record as an audience may see it: its fields name nothing that is hidden. */
export const concealFields = <R extends AnyRecord>(record: R, hidden: Hidden): R => {
  const paths = referencesIn(record.kind, record.data)
    .filter(
      ({ value }) =>
        hidden.unnameable.has(value.split('#', 1)[0] ?? value) || hidden.paths.has(value),
    )
    .map(({ path }) => path);
  if (paths.length === 0) return record;
  const data = mergeConcealed(paths.reduce<Data>(conceal, record.data as unknown as Data));
  // Only strings changed into strings, so the data is still of the record's kind.
  return { ...record, data };
};
