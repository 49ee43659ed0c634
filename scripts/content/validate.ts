import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isDay, isDuration, isInstant, isTimeSpan } from './formats.ts';
import type { FieldPath } from './record.ts';
import type { Schema } from './schema.ts';
import { shareSchemas } from './share-schemas.ts';

/** One way in which data is not as its schema wants it. */
export interface SchemaError {
  readonly path: FieldPath;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that the keyword stands in. */
  readonly schema: Schema;
  /** Where that keyword stands in the whole schema: `#/properties/plan/items/required`. */
  readonly schemaPath: string;
  readonly value: unknown;
}

/**
 * Gives every error of data against a schema, and fills in the schema's defaults in place.
 * Compiles each schema once, when it is first met.
 */
export type Validate = (schema: Schema, data: unknown) => readonly SchemaError[];

const annotations = ['record', 'reference', 'referenceExcept', 'approves', 'setting', 'form'];

const ajvWithFormats = (): Ajv2020 => {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    // Alternatives name fields that stand in the schema around them.
    strictRequired: false,
    useDefaults: true,
    // The tests check the schemas themselves.
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  for (const keyword of annotations) ajv.addKeyword(keyword);
  addFormats.default(ajv, ['email', 'uri']);
  ajv.addFormat('day', isDay);
  ajv.addFormat('instant', isInstant);
  ajv.addFormat('day-or-instant', (text: string) => isDay(text) || isInstant(text));
  ajv.addFormat('duration', isDuration);
  ajv.addFormat('time-span', isTimeSpan);
  return ajv;
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A JSON pointer (RFC 6901) as a path; a name is an index only where the data holds a list. */
const pathOf = (pointer: string, data: unknown): FieldPath => {
  const path: (string | number)[] = [];
  let value = data;
  for (const escaped of pointer.split('/').slice(1)) {
    const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(isList(value) ? Number(name) : name);
    const entry = Object.getOwnPropertyDescriptor(value ?? {}, name);
    value = entry?.value;
  }
  return path;
};

const schemaError = (error: ErrorObject, data: unknown): SchemaError => ({
  path: pathOf(error.instancePath, data),
  keyword: error.propertyName === undefined ? error.keyword : 'name',
  params: error.params,
  // Verbose errors carry the schema they come from, which is one of ours.
  schema: (error.parentSchema ?? {}) as Schema,
  schemaPath: error.schemaPath,
  value: error.data,
});

/** Makes a validator that remembers the schemas it has compiled. */
export const createValidate = (): Validate => {
  const ajv = ajvWithFormats();
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, data) => {
    const check = compiled.get(schema) ?? ajv.compile(shareSchemas(schema));
    compiled.set(schema, check);
    return check(data) ? [] : (check.errors ?? []).map((error) => schemaError(error, data));
  };
};
