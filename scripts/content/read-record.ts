import type { Finding } from '#findings/finding.ts';
import { checkCharacters } from './check-characters.ts';
import { checkRecord } from './check-record.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { kindSchemas, translationSchema } from './kinds.ts';
import { overLimit } from './limits.ts';
import { placeOfByte } from './places.ts';
import { fileFinding, schemaFinding } from './problem.ts';
import { readFields } from './read-fields.ts';
import type { FieldRules, ReadFields } from './read-fields.ts';
import { refusedRecord } from './refused.ts';
import type { Refused } from './refused.ts';
import type { AnyRecord, Kind } from './record.ts';
import type { Schema } from './schema.ts';
import type { Settings } from './types.ts';
import type { Validate } from './validate.ts';

/** What one file gave: a record unless it cannot be told which, and what is wrong with it. */
export interface ReadRecord {
  readonly record?: AnyRecord;
  /** In place of a record: what is known of it. */
  readonly refused?: Refused;
  readonly findings: readonly Finding[];
}

/** What reading a file needs to know beside its bytes. */
export interface ReadContext {
  readonly validate: Validate;
  /** For its limits, and the lists that some fields choose from. */
  readonly settings: Settings;
  /** Fields of `isms.yml` of which something is wrong. */
  readonly invalidSettings: ReadonlySet<string>;
}

interface OpenedFile {
  readonly fields: ReadFields;
  readonly body: string;
  readonly bodyLine: number;
  readonly findings: readonly Finding[];
}

const open = (path: string, source: Uint8Array, rules: FieldRules): OpenedFile | Finding => {
  const decoded = decodeText(source);
  if ('problem' in decoded) {
    const { message, hint, offset } = decoded.problem;
    return fileFinding(placeOfByte(path, source, offset), { message, hint });
  }
  const { text } = decoded;
  const split = splitFrontMatter(path, text);
  if ('place' in split) return schemaFinding(split.place, split);
  const { yaml, body, bodyLine } = split;
  const size = Buffer.byteLength(yaml);
  if (size > rules.limits.front_matter) {
    const problem = overLimit(rules.limits, 'front_matter', 'front matter', 'bytes', size);
    return fileFinding({ path, line: 1, column: 1 }, problem);
  }
  const fields = readFields({ path, text, yaml, base: '---'.length, firstLine: 2 }, rules);
  const hidden = checkCharacters(path, text, text.length - body.length);
  return { fields, body, bodyLine, findings: [...fields.findings, ...hidden] };
};

const rulesOf = (
  schema: Schema,
  owner: string,
  { validate, settings }: ReadContext,
): FieldRules => ({ schema, owner, validate, limits: settings.limits });

const invalidFields = (kind: Kind, { wrong, broken }: ReadFields): ReadonlySet<string> => {
  const all = Object.keys(kindSchemas[kind].properties).filter((name) => name !== 'id');
  return new Set(broken ? all : wrong.map((path) => String(path[0])));
};

const without = (
  data: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.has(name)));

const idOf = (kind: Kind, { data, wrong }: ReadFields): string | undefined => {
  const id = Object.hasOwn(data, 'id') ? data['id'] : undefined;
  const pattern = new RegExp(kindSchemas[kind].record.id);
  const usable = typeof id === 'string' && pattern.test(id);
  return usable && !wrong.some(([name]) => name === 'id') ? id : undefined;
};

const belongsTo = (findings: readonly Finding[], id: string | undefined): readonly Finding[] =>
  id === undefined ? findings : findings.map((finding) => ({ ...finding, record: id }));

/** Reads the file of a record: decodes, splits, parses and checks it against its kind's schema. */
export const readRecord = (
  kind: Kind,
  path: string,
  source: Uint8Array,
  context: ReadContext,
): ReadRecord => {
  const rules = rulesOf(kindSchemas[kind], `kind \`${kind}\``, context);
  const opened = open(path, source, rules);
  if ('rule' in opened) return { findings: [opened], refused: refusedRecord(kind) };
  const { fields, body, bodyLine } = opened;
  const more = checkRecord(kind, fields, context.settings, context.invalidSettings);
  const id = more.some(({ field }) => field === 'id') ? undefined : idOf(kind, fields);
  const all = [...opened.findings, ...more.map(({ finding }) => finding)];
  const findings = belongsTo(all, id);
  if (id === undefined) return { findings, refused: refusedRecord(kind, fields.data) };
  const invalid = new Set([...invalidFields(kind, fields), ...more.map(({ field }) => field)]);
  const { positions } = fields;
  const data = fields.broken ? { id } : without(fields.data, invalid);
  // The schema has seen every field that is left, and the kind is that of the schema.
  const record = {
    kind,
    id,
    path,
    data,
    invalid,
    body,
    bodyLine,
    source,
    positions,
  } as unknown as AnyRecord;
  return { record, findings };
};

/** Checks the file of a translation; it is no record of its own. */
export const checkTranslation = (
  path: string,
  source: Uint8Array,
  context: ReadContext,
): readonly Finding[] => {
  const opened = open(path, source, rulesOf(translationSchema, 'a translation', context));
  return 'rule' in opened ? [opened] : opened.findings;
};
