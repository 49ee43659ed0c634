import type { Finding } from '#findings/finding.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { checkCharacters } from './check-characters.ts';
import { checkSettings } from './check-settings.ts';
import { decodeText } from './decode-text.ts';
import { deepFreeze } from './deep-freeze.ts';
import { settingsSchema } from './kinds.ts';
import { listedValues } from './listed-values.ts';
import { pruneSettings } from './prune-settings.ts';
import { readFields } from './read-fields.ts';
import type { ReadFields } from './read-fields.ts';
import { refusedSettings } from './refused.ts';
import type { Refused } from './refused.ts';
import { settingsPath } from './record-place.ts';
import type { FieldPath, Positions } from './record.ts';
import type { Settings } from './types.ts';
import type { Validate } from './validate.ts';

/** `isms.yml` as it was read. */
export interface ReadSettings {
  /** Defaults filled in; what is not as the schema wants it is left out. */
  readonly settings: Settings;
  readonly positions: Positions;
  readonly findings: readonly Finding[];
  /** Top-level fields of which something was left out. */
  readonly invalid: ReadonlySet<string>;
  /** People, roles and groups that were left out. */
  readonly refused: readonly Refused[];
}

const withDefaults = (validate: Validate, data: Readonly<Record<string, unknown>>): Settings => {
  const settings = { organisation: { name: 'Unnamed organisation' }, ...structuredClone(data) };
  validate(settingsSchema, settings);
  // What was wrong is pruned and every default is filled in, so this is what the schema says.
  return settings as unknown as Settings;
};

/** The settings of an `isms.yml` that says nothing. */
export const defaultSettings = (validate: Validate): Settings => withDefaults(validate, {});

const everythingForManagement = {
  public: 'management',
  internal: 'management',
  confidential: 'management',
  restricted: 'management',
} as const;

const reliable = (
  validate: Validate,
  { data, broken }: ReadFields,
  wrong: readonly FieldPath[],
): Settings => {
  const settings = withDefaults(validate, broken ? {} : pruneSettings(data, wrong));
  const blurred = broken || wrong.some(([name]) => name === 'audiences');
  // Who may read what cannot be told: nobody below management may.
  return blurred ? { ...settings, audiences: everythingForManagement } : settings;
};

const textOf = (source: Uint8Array): string => {
  const decoded = decodeText(source);
  if ('text' in decoded) return decoded.text;
  const { message, hint } = decoded.problem;
  throw new UnreadableInput(`Cannot read \`${settingsPath}\`: ${message}`, { hint });
};

/**
 * Reads `isms.yml`. Throws `UnreadableInput` where it is empty or no text; everything else that is
 * wrong with it is a finding.
 */
export const readSettings = (source: Uint8Array, validate: Validate): ReadSettings => {
  const text = textOf(source);
  if (/^(?:\s|#.*)*$/.test(text)) {
    const hint = 'write at least `organisation: {name: …}` into it, or run `isms init DIR`';
    throw new UnreadableInput(`\`${settingsPath}\` is empty`, { hint });
  }
  const { limits } = defaultSettings(validate);
  const fields = readFields(
    { path: settingsPath, text, yaml: text, base: 0, firstLine: 1 },
    {
      schema: settingsSchema,
      owner: `\`${settingsPath}\``,
      validate,
      // All people stand in this one file, so it may hold more than a record.
      limits: { ...limits, yaml_keys: limits.yaml_keys * 20 },
    },
  );
  const { positions } = fields;
  const first = reliable(validate, fields, fields.wrong);
  const more = fields.wrong.length > 0 || fields.broken ? [] : checkSettings(first, positions);
  const listed = listedValues(settingsSchema, fields, first);
  const wrong = [
    ...fields.wrong,
    ...more.filter(({ stays }) => !stays).map(({ path }) => path),
    ...listed.map(({ field }) => [field]),
  ];
  const findings = [
    ...fields.findings,
    ...[...more, ...listed].map(({ finding }) => finding),
    ...checkCharacters(settingsPath, text, text.length),
  ];
  const invalid = new Set(wrong.map((path) => String(path[0])));
  const settings = deepFreeze(reliable(validate, fields, wrong));
  const refused = refusedSettings(fields.data, wrong, fields.broken);
  return { settings, positions, findings, invalid, refused };
};
