import { kindSchemas, settingsSchema } from './kinds.ts';
import type { FieldPath, Kind } from './record.ts';
import type { Schema } from './schema.ts';
import { walkFields } from './walk-fields.ts';

/** A value that must name something else: where it stands, and what it may be the id of. */
export interface FieldReference {
  readonly path: FieldPath;
  readonly value: string;
  /** As in the schema's `reference`: `['asset', 'supplier']`, `['control']`, `['anchor']`, … */
  readonly targets: readonly string[];
}

const schemaOf = (kind: Kind | 'settings'): Schema =>
  kind === 'settings' ? settingsSchema : kindSchemas[kind];

/**
 * Every reference in front matter of a kind, or in `isms.yml` (`settings`), in the order of its
 * text. Takes whatever was parsed: values that are not as the schema wants them are passed over.
 * For the names of a map (`rules` of `isms.yml`) the path is that of the map's value.
 */
export const referencesIn = (kind: Kind | 'settings', data: unknown): readonly FieldReference[] => {
  const found: FieldReference[] = [];
  walkFields(schemaOf(kind), data, (schema, value, path) => {
    const { reference, referenceExcept = [] } = schema;
    if (!reference || typeof value !== 'string' || referenceExcept.includes(value)) return;
    found.push({ path, value, targets: reference });
  });
  return found;
};

/** The roles that a record's own fields demand approval from: each once, in the order of the text. */
export const demandedRoles = (kind: Kind, data: unknown): readonly string[] => {
  const roles = new Set<string>();
  walkFields(kindSchemas[kind], data, (schema, value) => {
    if (schema.approves && typeof value === 'string') roles.add(value);
  });
  return [...roles];
};
