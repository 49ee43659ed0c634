import { readSchemas } from './read-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

const line = (name: string, schema: Json): string => `  '${name}': ${JSON.stringify(schema)},\n`;

const constant = (name: string, description: string, schema: Json | undefined): string =>
  `/** ${description} */\n// prettier-ignore\nexport const ${name}: Schema = ${JSON.stringify(schema)};\n`;

/** The text of `scripts/content/kinds.ts`: every schema, complete in itself. */
export const schemaIndex = (): string => {
  const schemas = readSchemas();
  const kinds = [...schemas].filter(([, schema]) => 'record' in schema);
  return `// Generated from scripts/content/schemas by scripts/generate/types.ts; do not edit.
import type { Kind } from './record.ts';
import type { KindDescription, KindSchema, Schema } from './schema.ts';

/** The schema of each kind of record, sorted by kind. */
// prettier-ignore
export const kindSchemas: Readonly<Record<Kind, KindSchema>> = {
${kinds.map(([name, schema]) => line(name, schema)).join('')}};

/** What is said of each kind of record, sorted by kind. */
export const kinds: readonly KindDescription[] = Object.values(kindSchemas).map(
  (schema) => schema.record,
);

${constant('settingsSchema', 'The schema of `isms.yml`.', schemas.get('settings'))}
${constant('translationSchema', 'The schema of the front matter of a translation.', schemas.get('translation'))}`;
};
