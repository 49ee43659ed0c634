import { kindSchemas, settingsSchema } from '#content/kinds.ts';
import type { KindSchema, Schema } from '#content/schema.ts';

interface Row {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

const alternatives = (schema: Schema): string =>
  (schema.oneOf ?? schema.anyOf ?? []).map(typeOf).join(' or ');

/** The type of a value in the words of the reference: `date`, `list of role`, `one of …`. */
const typeOf = (schema: Schema): string => {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.reference) return `id of ${schema.reference.join(' or ')}`;
  if (schema.format) return schema.format;
  if (schema.oneOf || schema.anyOf) return alternatives(schema);
  if (schema.type === 'object') return 'map';
  return schema.type === 'string' ? 'text' : (schema.type ?? 'any');
};

const inner = (schema: Schema): Schema => (schema.items ? inner(schema.items) : schema);

const rowsOf = (schema: Schema, prefix: string): readonly Row[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const below = inner(field);
    const separator = field.items ? '[].' : '.';
    return [
      {
        name: path,
        type: typeOf(field),
        required: schema.required?.includes(name) ?? false,
        description: field.description ?? '',
      },
      ...rowsOf(below, `${path}${separator}`),
    ];
  });

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (schema: Schema): string =>
  [
    '| field | type | | meaning |',
    '| --- | --- | --- | --- |',
    ...rowsOf(schema, '').map(
      ({ name, type, required, description }) =>
        `| \`${name}\` | ${cell(type)} | ${required ? 'required' : ''} | ${cell(description)} |`,
    ),
  ].join('\n');

const kindPage = (schema: KindSchema): string => {
  const { title, folder, file, id, approved } = schema.record;
  const place = file === undefined ? `\`${folder}/\`` : `\`${file}\``;
  return `# ${title}

${schema.description ?? ''}

Place: ${place}. Id: \`${id}\`.${approved ? ' It is approved: `version` and `status` are needed.' : ''}
A field inside a map or a list counts as required only where its map stands.

${table(schema)}
`;
};

const overview = (schemas: readonly KindSchema[]): string => `# Fields

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
`;

/** The reference pages of the fields, one a kind, one for \`isms.yml\`, and an overview. */
export const fieldPages = (): ReadonlyMap<string, string> => {
  const schemas = Object.values(kindSchemas);
  return new Map([
    ['docs/reference/README.md', overview(schemas)],
    [
      'docs/reference/settings.md',
      `# \`isms.yml\`\n\n${settingsSchema.description ?? ''}\n\n${table(settingsSchema)}\n`,
    ],
    ...schemas.map((schema): [string, string] => [
      `docs/reference/${schema.record.kind}.md`,
      kindPage(schema),
    ]),
  ]);
};
