import { kindSchemas, settingsSchema } from '#content/kinds.ts';
import type { KindSchema, Schema } from '#content/schema.ts';
import type { FieldExample } from './field-examples.ts';
import { fieldRows } from './field-rows.ts';
import type { FieldRow } from './field-rows.ts';

/** Examples by kind, and of `isms.yml` as `settings`. */
export type Examples = ReadonlyMap<string, FieldExample>;

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

const table = (rows: readonly FieldRow[]): string =>
  [
    '| field | type | | meaning |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ path, type, required, meaning }) =>
        `| \`${path}\` | ${cell(type)} | ${required ? 'required' : ''} | ${cell(meaning)} |`,
    ),
  ].join('\n');

const fence = (text: string): string => (text.includes('```') ? '````' : '```');

const exampleOf = (examples: Examples, name: string, language: string): string => {
  const example = examples.get(name);
  if (!example) return '';
  const marks = fence(example.text);
  return `## Example

\`${example.path}\`:

<!-- prettier-ignore -->
${marks}${language}
${example.text.trimEnd()}
${marks}
`;
};

const schemas: readonly KindSchema[] = Object.values(kindSchemas);

/** Whether every kind has a field of this name that means the same. */
const isCommon = (name: string, field: Schema): boolean =>
  schemas.every(({ properties }) => properties[name] !== undefined) &&
  field.description === kindSchemas.risk.properties[name]?.description;

const part = (schema: Schema, keep: (name: string, field: Schema) => boolean): Schema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name, field]) => keep(name, field)),
  ),
});

const versionWords = ({ record }: KindSchema): string => {
  if (record.approved) return ' It is approved: `version` and `status` are needed.';
  return record.unversioned
    ? ' It has no version of its own: it is approved with the Statement of Applicability.'
    : ' It needs no approval; with `version` and `status` it is approved like other texts.';
};

const kindPage = (schema: KindSchema, examples: Examples): string => {
  const { title, folder, file, id, example } = schema.record;
  const place = file === undefined ? `\`${folder}/\`` : `\`${file}\``;
  return `# ${title}

${schema.description ?? ''}

Place: ${place}. Id: such as \`${example}\` (\`${id}\`).${versionWords(schema)}
A field inside a map or a list counts as required only where its map stands.

${exampleOf(examples, schema.record.kind, 'markdown')}
## Fields of this kind

${table(fieldRows(part(schema, (name, field) => !isCommon(name, field))))}

## Fields of every kind

${table(fieldRows(part(schema, isCommon)))}
`;
};

const settingsSection = (name: string, field: Schema): string => {
  const whole = part({ ...settingsSchema }, (other) => other === name);
  return `## \`${name}\`

${field.description ?? ''}

${table(fieldRows(whole))}
`;
};

const settingsPage = (examples: Examples): string => `# \`isms.yml\`

${settingsSchema.description ?? ''}

A field inside a map or a list counts as required only where its map stands. \`<name>\` stands for a
name that you choose, such as the id of a rule or the name of a profile.

${exampleOf(examples, 'settings', 'yaml')}
${Object.entries(settingsSchema.properties ?? {})
  .map(([name, field]) => settingsSection(name, field))
  .join('\n')}`;

const overview = (): string => `# Fields

Generated from the JSON Schemas that also validate the records and complete them in editors.

| kind | place | |
| --- | --- | --- |
${schemas
  .map(
    ({ record, description }) =>
      `| [${record.title}](${record.kind}.md) | \`${record.file ?? `${record.folder}/`}\` | ${description ?? ''} |`,
  )
  .join('\n')}
| [\`isms.yml\`](settings.md) | \`isms.yml\` | ${settingsSchema.description ?? ''} |

Exports that evidence can be read from: [evidence formats](evidence-formats.md).
`;

/** The reference pages of the fields, one a kind, one for \`isms.yml\`, and an overview. */
export const fieldPages = (examples: Examples): ReadonlyMap<string, string> =>
  new Map([
    ['docs/reference/README.md', overview()],
    ['docs/reference/settings.md', settingsPage(examples)],
    ...schemas.map((schema): [string, string] => [
      `docs/reference/${schema.record.kind}.md`,
      kindPage(schema, examples),
    ]),
  ]);
