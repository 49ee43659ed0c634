import { fieldTitle } from '#content/field-titles.ts';
import type { Schema } from '#content/schema.ts';
import { dayInWords, durationInWords, timeInWords } from '#register/day-words.ts';
import { groupTitle, personName, roleTitle } from '#register/people.ts';
import type { Register } from '#register/register.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a map of fields. */
export const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const titleOf = ({ records, catalogues }: Register, id: string): string | undefined =>
  records.get(id)?.data.title ??
  catalogues.annexA.get(id)?.title ??
  catalogues.clauses.get(id)?.title ??
  catalogues.criteria.get(id)?.title;

const named = (register: Register, targets: readonly string[], value: string): string => {
  const { settings } = register;
  if (targets.includes('role') && settings.roles.some(({ id }) => id === value)) {
    return roleTitle(settings, value);
  }
  if (targets.includes('person')) return personName(settings, value);
  if (targets.includes('group')) return groupTitle(settings, value);
  const title = titleOf(register, value);
  return title === undefined ? value : `${value} ${title}`;
};

const textInWords = (register: Register, schema: Schema | undefined, value: string): string => {
  if (schema?.reference) return named(register, schema.reference, value);
  if (schema?.enum) return value.replaceAll('-', ' ');
  return durationInWords(timeInWords(dayInWords(value)));
};

/** What a schema says of one field of a map. */
export const fieldSchema = (schema: Schema | undefined, name: string): Schema | undefined => {
  const { properties, additionalProperties } = schema ?? {};
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
};

/** A value of a field in words: titles and names for ids, days as people say them. */
export const valueInWords = (
  register: Register,
  schema: Schema | undefined,
  value: unknown,
): string => {
  if (typeof value === 'string') return textInWords(register, schema, value);
  if (Array.isArray(value)) {
    const items = value.map((item) => valueInWords(register, schema?.items, item));
    return items.length === 0 ? 'none' : items.join(', ');
  }
  if (isMap(value)) {
    return Object.entries(value)
      .map(([name, inner]) => {
        const words = valueInWords(register, fieldSchema(schema, name), inner);
        return `${fieldTitle(name).toLowerCase()}: ${words}`;
      })
      .join('; ');
  }
  return value == null ? 'none' : JSON.stringify(value);
};
