import type { Schema } from '#content/schema.ts';

/** One field in the reference: how it is reached, and what its schema says of it. */
export interface FieldRow {
  /** As `plan[].due`; a name that the author chooses stands as `rules.<name>`. */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly meaning: string;
}

const formats: Readonly<Record<string, string>> = {
  day: 'day',
  instant: 'time with zone',
  'day-or-instant': 'day, or time with zone',
  duration: 'duration',
  'time-span': 'duration, hours too',
  email: 'e-mail address',
  uri: 'address',
};

const unique = (words: readonly string[]): string => [...new Set(words)].join(' or ');

/** A choice between whole values; in a map a choice is only of which fields must be there. */
const choiceOf = (schema: Schema): readonly Schema[] =>
  schema.properties ? [] : (schema.oneOf ?? schema.anyOf ?? []);

/** The type of a value in the words of the reference: `day`, `list of id of role`, `map`. */
const typeOf = (schema: Schema): string => {
  const choice = choiceOf(schema);
  if (choice.length > 0) return unique(choice.map(typeOf));
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.reference?.includes('anchor')) return '`#heading`';
  if (schema.reference?.includes('evidence-file')) return 'path under `evidence/files/`';
  if (schema.reference) return `id of ${unique(schema.reference)}`;
  if (schema.format !== undefined) return formats[schema.format] ?? schema.format;
  if (schema.type === 'object') return 'map';
  if (schema.type === 'integer') return 'whole number';
  return schema.type === 'string' ? 'text' : (schema.type ?? 'any');
};

const defaultOf = ({ default: standard }: Schema): string => {
  const shown = typeof standard === 'string' ? standard : JSON.stringify(standard);
  const worthSaying = standard !== undefined && !['{}', '[]', '""'].includes(shown);
  return worthSaying ? ` Default: \`${shown}\`.` : '';
};

/** In a map of which one field of several must be there: which ones. */
const oneNeeded = (schema: Schema): string => {
  const names = (schema.properties ? (schema.oneOf ?? schema.anyOf ?? []) : []).flatMap(
    ({ required = [] }) => required,
  );
  return names.length === 0
    ? ''
    : ` ${names.map((name) => `\`${name}\``).join(' or ')} must be there.`;
};

/** Maps to choose from: only what each of them asks for is asked for in any case. */
const mapsToChoose = (
  choice: readonly Schema[],
  path: string,
): readonly (readonly [Schema, string])[] => {
  const maps = choice.filter(({ properties }) => properties);
  const required = (maps[0]?.required ?? []).filter((name) =>
    maps.every((map) => map.required?.includes(name)),
  );
  return choice.flatMap((one) => mapsBelow(one.properties ? { ...one, required } : one, path));
};

/** The maps below a field, with what their fields begin with; a choice may hold more than one. */
const mapsBelow = (schema: Schema, path: string): readonly (readonly [Schema, string])[] => {
  if (schema.items) return mapsBelow(schema.items, `${path}[]`);
  const named = schema.additionalProperties;
  return [
    ...mapsToChoose(choiceOf(schema), path),
    ...(schema.properties ? [[schema, `${path}.`] as const] : []),
    ...(typeof named === 'object' ? mapsBelow(named, `${path}.<name>`) : []),
  ];
};

/** What a map asks for, but for what says only something of its place. */
const contentOf = (schema: Schema): string => {
  const { description: _, default: __, ...content } = schema;
  return JSON.stringify(content);
};

const needed = (schema: Schema, path: string): string =>
  mapsBelow(schema, path)
    .map(([map]) => oneNeeded(map))
    .join('');

/**
 * The fields of a map and all that lies below them, in the order of the schema. A map whose like
 * stands before it in the same map points there. `prefix` goes before each path.
 */
export const fieldRows = (schema: Schema, prefix = ''): readonly FieldRow[] => {
  const seen = new Map<string, string>();
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const before = field.properties ? seen.get(contentOf(field)) : undefined;
    if (field.properties && before === undefined) seen.set(contentOf(field), path);
    const like = before === undefined ? '' : ` Fields as in \`${before}\`.`;
    const row: FieldRow = {
      path,
      type: typeOf(field),
      required: schema.required?.includes(name) ?? false,
      meaning: `${field.description ?? ''}${needed(field, path)}${defaultOf(field)}${like}`,
    };
    const below = before === undefined ? mapsBelow(field, path) : [];
    return [row, ...below.flatMap(([map, start]) => fieldRows(map, start))];
  });
  return [...new Map(rows.map((row) => [row.path, row])).values()];
};
