import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';
import { readOnly } from './read-only.ts';
import { readSchemas } from './read-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shaping = new Set([
  'type',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'items',
]);

const withDefaults = (properties: Json): readonly string[] =>
  Object.entries(properties)
    .filter(([, schema]) => isObject(schema) && 'default' in schema)
    .map(([name]) => name);

/** Only what gives a type its shape; a field with a default is always there once it is read. */
const shape = (schema: unknown): unknown => {
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([key]) => shaping.has(key) || key === 'description');
  const result: Record<string, unknown> = Object.fromEntries(kept);
  if (isObject(schema['properties'])) {
    const properties = schema['properties'];
    const required = (schema['required'] ?? []) as readonly string[];
    result['required'] = [...new Set([...required, ...withDefaults(properties)])];
    result['properties'] = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, shape(value)]),
    );
  }
  if ('items' in schema) result['items'] = shape(schema['items']);
  if (isObject(schema['additionalProperties'])) {
    result['additionalProperties'] = shape(schema['additionalProperties']);
  }
  if (Array.isArray(schema['oneOf']) && !('properties' in schema)) {
    result['oneOf'] = schema['oneOf'].map(shape);
  }
  return result;
};

/** `management-review` as a type is called: `ManagementReview`. */
const typeName = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const declaration = (name: string, schema: Json): Promise<string> => {
  const shaped = shape(schema) as Json;
  const options = {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: false,
  };
  // The shape holds JSON Schema keywords alone; the library's type cannot know that.
  return compile({ ...shaped, title: typeName(name) }, typeName(name), options);
};

/** The text of `scripts/content/types.ts`: an interface for each schema, and the kinds by name. */
export const typeDeclarations = async (): Promise<string> => {
  const schemas = [...readSchemas()];
  const declarations = await Promise.all(
    schemas.map(([name, schema]) => declaration(name, schema)),
  );
  const kinds = schemas.filter(([, schema]) => 'record' in schema).map(([name]) => name);
  const text = `// Generated from scripts/content/schemas by scripts/generate/types.ts; do not edit.

${declarations.join('\n')}
/** The front matter of each kind of record. */
export interface FrontMatter {
${kinds.map((kind) => `  '${kind}': ${typeName(kind)};`).join('\n')}
}
`;
  return format(readOnly(text), { parser: 'typescript', singleQuote: true, printWidth: 100 });
};
