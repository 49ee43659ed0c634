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

const listAt = (settings: Settings, path: readonly string[]): readonly string[] | undefined => {
  const value = path.reduce<unknown>(
    (found, name) => Object.getOwnPropertyDescriptor(found ?? {}, name)?.value as unknown,
    settings,
  );
  return Array.isArray(value) ? value.map(String) : undefined;
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
    const near = nearMiss(value, list);
    const where = quote(setting.join('.'));
    const message = `Unexpected ${quote(value)} in ${quote(fieldName(path))}, expected ${oneOf(list)} of ${where} in \`isms.yml\`${didYouMean(value, list)}`;
    const hint = `${near === undefined ? 'write one of them' : `write ${quote(near)}`}, or add it to ${where}`;
    found.push({ field, finding: schemaFinding(positions.ofValue(path), { message, hint }) });
  });
  return found;
};
