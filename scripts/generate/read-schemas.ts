import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = Readonly<Record<string, unknown>>;

const folder = join(import.meta.dirname, '../content/schemas');

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (name: string): Json => {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  if (!isObject(parsed)) throw new Error(`Unexpected content of \`${name}\`, expected a schema`);
  return parsed;
};

/** What `file#/$defs/name` or `#/$defs/name` points at. */
const target = (reference: string, own: Json): Json => {
  const [file = '', pointer = ''] = reference.split('#');
  const definitions = (file === '' ? own : read(file))['$defs'];
  const found = isObject(definitions) ? definitions[pointer.replace('/$defs/', '')] : undefined;
  if (!isObject(found)) throw new Error(`Cannot find \`${reference}\``);
  return found;
};

const inline = (value: unknown, own: Json): unknown => {
  if (Array.isArray(value)) return value.map((item) => inline(item, own));
  if (!isObject(value)) return value;
  const { $ref: reference, ...rest } = value;
  if (typeof reference !== 'string') {
    return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, inline(item, own)]));
  }
  const file = reference.split('#')[0] ?? '';
  const found = inline(target(reference, own), file === '' ? own : read(file));
  return { ...(isObject(found) ? found : {}), ...rest };
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A kind's schema with the common fields copied in, so that unknown fields are plain errors. */
const withCommon = (schema: Json): Json => {
  const { allOf: _, unevaluatedProperties: __, ...own } = schema;
  const { properties, required, dependentRequired, if: condition, then } = read('common.json');
  const fields = isObject(properties) ? properties : {};
  const { id: pattern, example } = own['record'] as Json;
  const id = { ...(fields['id'] as Json), pattern, form: `an id such as \`${String(example)}\`` };
  const { unversioned } = own['record'] as Json;
  return {
    ...own,
    properties: { ...fields, id, ...(own['properties'] as Json) },
    required: [...list(required), ...list(own['required'])],
    // What is approved with its whole needs no version beside its status: it can have none.
    ...(unversioned === true ? {} : { dependentRequired, if: condition, then }),
    additionalProperties: false,
  };
};

const complete = (name: string): Json => {
  const schema = read(name);
  const whole = 'allOf' in schema ? withCommon(schema) : schema;
  const common = read('common.json');
  const definitions = { ...(common['$defs'] as Json), ...(schema['$defs'] as Json | undefined) };
  const inlined = inline(whole, { $defs: definitions }) as Json;
  const { $defs: _, $schema: __, ...rest } = inlined;
  return rest;
};

/** Every schema of the folder but the common fields by name, complete in itself, sorted by name. */
export const readSchemas = (): ReadonlyMap<string, Json> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'common.json')
      .sort()
      .map((name) => [name.slice(0, -'.json'.length), complete(name)]),
  );
