import { fieldTitle } from '#content/field-titles.ts';
import type { Schema } from '#content/schema.ts';
import { byText } from '#findings/text-order.ts';
import type { Register } from '#register/register.ts';
import type { FactChange } from './changes.ts';
import { fieldSchema, isMap, valueInWords } from './field-words.ts';
import { listed, shortened } from './words.ts';

/** The two registers by which values are put into words. */
export interface Registers {
  readonly before: Register;
  readonly after: Register;
}

interface Place {
  readonly registers: Registers;
  readonly schema: Schema | undefined;
  readonly field: string;
  readonly label: string;
}

/** Whether two parsed values are the same, in whatever order their fields stand. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  if (!isMap(a) || !isMap(b)) return Object.is(a, b);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameValue(a[name], b[name]));
};

const scalarChange = (place: Place, before: unknown, after: unknown): FactChange => {
  const { registers, schema, field, label } = place;
  const old = before === undefined ? undefined : valueInWords(registers.before, schema, before);
  const now = after === undefined ? undefined : valueInWords(registers.after, schema, after);
  const sentence =
    old === undefined
      ? `${label}: ${now ?? ''} (new)`
      : now === undefined
        ? `${label}: no longer ${old}`
        : `${label}: from ${old} to ${now}`;
  return {
    field,
    label,
    ...(old === undefined ? {} : { before: old }),
    ...(now === undefined ? {} : { after: now }),
    sentence,
    loosens: false,
  };
};

/** A list of plain values, of which the order says nothing. */
const setChange = (
  place: Place,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly FactChange[] => {
  const { registers, schema, field, label } = place;
  const inWords = (register: Register, values: readonly unknown[]): readonly string[] =>
    values.map((value) => valueInWords(register, schema?.items, value));
  const added = inWords(
    registers.after,
    after.filter((value) => !before.includes(value)),
  );
  const dropped = inWords(
    registers.before,
    before.filter((value) => !after.includes(value)),
  );
  const parts = [
    ...(added.length > 0 ? [`adds ${listed(added)}`] : []),
    ...(dropped.length > 0 ? [`drops ${listed(dropped)}`] : []),
  ];
  if (parts.length === 0) return [];
  return [
    {
      field,
      label,
      ...(before.length > 0 ? { before: inWords(registers.before, before).join(', ') } : {}),
      ...(after.length > 0 ? { after: inWords(registers.after, after).join(', ') } : {}),
      sentence: `${label}: ${parts.join('; ')}`,
      loosens: false,
    },
  ];
};

/** Fields by which an entry of a list is known again, the surest first. */
const names = ['id', 'what', 'name', 'title', 'criterion', 'supplier', 'statement', 'uri', 'role'];

type Entry = Readonly<Record<string, unknown>>;

const nameOf = (entry: Entry): string | undefined => {
  const name = names.find((field) => typeof entry[field] === 'string');
  return name === undefined ? undefined : String(entry[name]);
};

/** Each entry under its name; of equal names, and without one, its place tells it apart. */
const byName = (entries: readonly Entry[]): ReadonlyMap<string, readonly [Entry, number]> => {
  const found = new Map<string, readonly [Entry, number]>();
  entries.forEach((entry, index) => {
    const name = nameOf(entry);
    found.set(name === undefined || found.has(name) ? `#${index + 1}` : name, [entry, index]);
  });
  return found;
};

const entriesChange = (
  place: Place,
  before: readonly Entry[],
  after: readonly Entry[],
): readonly FactChange[] => {
  const [old, now] = [byName(before), byName(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const index = (is ?? was)?.[1] ?? 0;
    const inner: Place = {
      ...place,
      schema: place.schema?.items,
      field: `${place.field}[${index}]`,
      label: `${place.label} ${name.startsWith('#') ? name.slice(1) : `“${shortened(name, 80)}”`}`,
    };
    return compareValues(inner, was?.[0], is?.[0]);
  });
};

const areMaps = (values: readonly unknown[]): values is readonly Entry[] => values.every(isMap);

const compareValues = (place: Place, before: unknown, after: unknown): readonly FactChange[] => {
  if (sameValue(before, after)) return [];
  const [old, now] = [before ?? [], after ?? []];
  if (Array.isArray(old) && Array.isArray(now) && (before ?? after) !== undefined) {
    return areMaps(old) && areMaps(now)
      ? entriesChange(place, old, now)
      : setChange(place, old, now);
  }
  if (isMap(before) && isMap(after)) {
    return compareMaps({ ...place, prefix: `${place.label}: ` }, before, after);
  }
  return [scalarChange(place, before, after)];
};

/** Each name once, as the schema lists them; names of a free map follow in the order of text. */
const inSchemaOrder = (schema: Schema | undefined, all: readonly string[]): readonly string[] => {
  const order = new Map(Object.keys(schema?.properties ?? {}).map((name, index) => [name, index]));
  const place = (name: string): number => order.get(name) ?? order.size;
  return [...new Set(all)].sort((a, b) => place(a) - place(b) || byText(a, b));
};

const compareMaps = (
  place: Place & { readonly prefix: string },
  before: Entry,
  after: Entry,
): readonly FactChange[] =>
  inSchemaOrder(place.schema, [...Object.keys(before), ...Object.keys(after)]).flatMap((name) => {
    const title = fieldTitle(name);
    return compareValues(
      {
        registers: place.registers,
        schema: fieldSchema(place.schema, name),
        field: place.field === '' ? name : `${place.field}.${name}`,
        label: place.prefix === '' ? title : `${place.prefix}${title.toLowerCase()}`,
      },
      before[name],
      after[name],
    );
  });

/**
 * The differences between two maps of fields in words, as their schema means them: one a field, of
 * lists one an entry. `except` names fields that somebody else tells of.
 */
export const compareFields = (
  registers: Registers,
  schema: Schema,
  before: object,
  after: object,
  except: ReadonlySet<string> = new Set(),
): readonly FactChange[] => {
  const kept = (data: object): Entry =>
    Object.fromEntries(Object.entries(data).filter(([name]) => !except.has(name)));
  const place = { registers, schema, field: '', label: '', prefix: '' };
  return compareMaps(place, kept(before), kept(after));
};
