import type { FieldPath } from './record.ts';
import type { Schema } from './schema.ts';

/** Called for each value that a schema describes, also for the names of a map. */
export type VisitField = (schema: Schema, value: unknown, path: FieldPath) => void;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

const propertySchema = (schema: Schema, name: string): Schema | undefined => {
  const { properties, additionalProperties } = schema;
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
};

const walkMap = (
  schema: Schema,
  map: Readonly<Record<string, unknown>>,
  visit: VisitField,
  path: FieldPath,
): void => {
  for (const [name, value] of Object.entries(map)) {
    if (schema.propertyNames) visit(schema.propertyNames, name, [...path, name]);
    const inner = propertySchema(schema, name);
    if (inner) walk(inner, value, visit, [...path, name]);
  }
};

const walk = (schema: Schema, value: unknown, visit: VisitField, path: FieldPath): void => {
  visit(schema, value, path);
  for (const branch of schema.oneOf ?? []) {
    if (branch.type === undefined || branch.type === typeOf(value))
      walk(branch, value, visit, path);
  }
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    value.forEach((item, index) => {
      walk(items, item, visit, [...path, index]);
    });
  } else if (isMap(value)) {
    walkMap(schema, value, visit, path);
  }
};

/** Visits every value of `data` that the schema describes, in the order of the data. */
export const walkFields = (schema: Schema, data: unknown, visit: VisitField): void => {
  walk(schema, data, visit, []);
};
