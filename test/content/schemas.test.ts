import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { kinds, kindSchemas, settingsSchema, translationSchema } from '#content/kinds.ts';
import type { Schema } from '#content/schema.ts';
import { createValidate } from '#content/validate.ts';
import { schemaIndex } from '#generate/schema-index.ts';
import { typeDeclarations } from '#generate/type-declarations.ts';

const content = join(import.meta.dirname, '../../scripts/content');

const schemas: readonly (readonly [string, Schema])[] = [
  ...Object.entries(kindSchemas),
  ['settings', settingsSchema],
  ['translation', translationSchema],
];

const kindNames = new Set<string>(kinds.map(({ kind }) => kind));

/** What is no kind but may be named. */
const otherTargets = new Set(
  'record entry clause criterion role person group anchor evidence-file rule'.split(' '),
);

const visit = (
  schema: Schema,
  path: string,
  call: (schema: Schema, path: string) => void,
): void => {
  call(schema, path);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    visit(inner, `${path}.${name}`, call);
  }
  for (const inner of schema.oneOf ?? []) visit(inner, `${path}|`, call);
  if (schema.items) visit(schema.items, `${path}[]`, call);
  if (typeof schema.additionalProperties === 'object') {
    visit(schema.additionalProperties, `${path}{}`, call);
  }
};

describe.each(schemas)('the schema %s', (name, schema) => {
  test('is valid JSON Schema 2020-12 and compiles in strict mode', () => {
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
    expect(() => createValidate()(schema, {})).not.toThrow();
  });

  test('describes each field, closes each map and names only known targets', () => {
    visit(schema, name, (inner, path) => {
      if (inner.required && !inner.type) return;
      expect(inner.description ?? '', path).toMatch(/\S/);
      if (inner.properties) expect(inner.additionalProperties, path).toBe(false);
      for (const target of inner.reference ?? []) {
        expect(kindNames.has(target) || otherTargets.has(target), `${path}: ${target}`).toBe(true);
      }
      // Free text may have any form.
      if (inner.pattern !== undefined && inner.pattern !== '\\S')
        expect(inner.form, path).toBeDefined();
    });
  });
});

/** Says no more than the name of the field does: "Id of a role.", "The plan.", "One step." */
const empty = /^(?:Id of (?:an? |the )?[a-z-]+|(?:One|The|An?) [a-z]+|[A-Z][a-z]+)[.]$/;

test.each(schemas)(
  'the fields of %s are described in more words than their name',
  (name, schema) => {
    const told: string[] = [];
    visit(schema, name, ({ properties = {} }, path) => {
      for (const [field, { description = '' }] of Object.entries(properties)) {
        if (empty.test(description)) told.push(`${path}.${field}: ${description}`);
      }
    });
    expect(told).toEqual([]);
  },
);

test('each kind has an example id that fits its pattern, and no two kinds share a place', () => {
  for (const { id, example } of kinds) expect(example).toMatch(new RegExp(id));
  const places = kinds.map(({ folder, file }) => file ?? folder);
  expect(new Set(places).size).toBe(kinds.length);
});

test('exactly the approved kinds demand a version and a status', () => {
  const approved = kinds.filter(({ kind }) => kindSchemas[kind].required?.includes('version'));
  expect(approved.map(({ kind }) => kind)).toEqual(
    kinds.flatMap(({ kind, approved: must }) => (must ? [kind] : [])),
  );
});

test('the generated types and the index of schemas are those that the schemas give', async () => {
  expect(readFileSync(join(content, 'types.ts'), 'utf8')).toBe(await typeDeclarations());
  expect(readFileSync(join(content, 'kinds.ts'), 'utf8')).toBe(schemaIndex());
});
