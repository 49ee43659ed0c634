import type { Schema } from './schema.ts';
import { quote } from './quote.ts';

/** `a`, `b` or `c`, each in backticks. */
export const oneOf = (values: readonly (string | number)[]): string => {
  const quoted = values.map((value) => quote(String(value)));
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`;
};

const formats: Readonly<Record<string, string>> = {
  day: 'a day such as `2026-03-31`',
  instant: 'a time with its zone such as `2026-03-31T09:00:00Z`',
  'day-or-instant': 'a day such as `2026-03-31`, or a time with its zone',
  duration: 'a duration such as `P1Y`, `P3M` or `P14D`',
  'time-span': 'a length of time such as `PT4H`, `PT30M` or `P1D`',
  email: 'an e-mail address',
  uri: 'an address such as `https://example.com`',
};

const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  array: 'a list',
};

const required = (schema: Schema): string => {
  const names = schema.required ?? Object.keys(schema.properties ?? {}).slice(0, 5);
  return names.length === 0 ? 'a map' : `a map with ${names.map(quote).join(', ')}`;
};

/** What a schema wants, in words that follow "expected". */
export const expectation = (schema: Schema): string => {
  if (schema.oneOf && schema.type === undefined) return schema.oneOf.map(expectation).join(', or ');
  if (schema.enum) return oneOf(schema.enum);
  if (schema.form !== undefined) return schema.form;
  if (schema.format !== undefined) return formats[schema.format] ?? 'text';
  if (schema.type === 'object') return required(schema);
  return types[schema.type ?? ''] ?? 'a value';
};

/** The first sentence of a field's description, without its full stop. */
export const meaning = (schema: Schema | undefined): string =>
  (schema?.description ?? '').split(/[.] /)[0]?.replace(/\.$/, '') ?? '';
