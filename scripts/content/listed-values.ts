import type { Finding } from '#findings/finding.ts';
import { didYouMean, nearMiss } from '#findings/near-miss.ts';
import { oneOf } from './expectation.ts';
import { schemaFinding } from './problem.ts';
import { quote } from './quote.ts';
import type { ReadFields } from './read-fields.ts';
import type { Schema } from './schema.ts';
import { fieldName } from './schema-messages.ts';
import type { Settings } from './types.ts';
import { walkFields } from './walk-fields.ts';

/** A finding about one top-level field, made beside the schema. */
export interface FieldFinding {
  readonly field: string;
  readonly finding: Finding;
}

const settingAt = (settings: Settings, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, name) => Object.getOwnPropertyDescriptor(found ?? {}, name)?.value as unknown,
    settings,
  );

/** The values of a list; none where what should hold the list has no such list. */
const listAt = (settings: Settings, path: readonly string[]): readonly string[] | undefined => {
  const value = settingAt(settings, path);
  if (Array.isArray(value)) return value.map(String);
  return value === undefined && settingAt(settings, path.slice(0, -1)) !== undefined
    ? []
    : undefined;
};

interface Words {
  readonly message: string;
  readonly hint: string;
}

const notListed = (
  name: string,
  value: string,
  list: readonly string[],
  setting: readonly string[],
): Words => {
  const where = quote(setting.join('.'));
  const unexpected = `Unexpected ${quote(value)} in ${quote(name)}`;
  if (list.length === 0) {
    return {
      message: `${unexpected}, expected none, since \`isms.yml\` has no ${where}`,
      hint: `remove the field, or add ${where} to \`isms.yml\` with ${quote(value)} in it`,
    };
  }
  const near = nearMiss(value, list);
  return {
    message: `${unexpected}, expected ${oneOf(list)} of ${where} in \`isms.yml\`${didYouMean(value, list)}`,
    hint: `${near === undefined ? 'write one of them' : `write ${quote(near)}`}, or add it to ${where}`,
  };
};

/**
 * Values that must be in a list of `isms.yml` (the schema's `setting`) and are not. `unread` names
 * the fields of `isms.yml` of which something is wrong: what their lists hold cannot be told.
 */
export const listedValues = (
  schema: Schema,
  { data, positions, wrong }: Pick<ReadFields, 'data' | 'positions' | 'wrong'>,
  settings: Settings,
  unread: ReadonlySet<string> = new Set(),
): readonly FieldFinding[] => {
  const found: FieldFinding[] = [];
  walkFields(schema, data, ({ setting }, value, path) => {
    const field = String(path[0]);
    if (!setting || typeof value !== 'string' || wrong.some(([name]) => name === field)) return;
    if (unread.has(setting[0] ?? '')) return;
    const list = listAt(settings, setting);
    if (!list || list.includes(value)) return;
    const words = notListed(fieldName(path), value, list, setting);
    found.push({ field, finding: schemaFinding(positions.ofValue(path), words) });
  });
  return found;
};
