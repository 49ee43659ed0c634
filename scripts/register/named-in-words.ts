import type { FieldReference } from '#content/references.ts';
import type { FieldPath, Kind } from '#content/record.ts';
import { kindOfId } from './id-forms.ts';

/** Fields that hold words or the id of a record; `*` stands for each entry of a list. */
const fields: readonly {
  readonly of: Kind | 'settings';
  readonly path: readonly string[];
  readonly targets: readonly string[];
}[] = [
  { of: 'evidence', path: ['source'], targets: ['asset', 'supplier'] },
  { of: 'settings', path: ['soc2', 'cuecs', '*', 'communicated_in'], targets: ['record'] },
];

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name] // an own property, as just asked
    : undefined;

const textsAt = (
  value: unknown,
  [step, ...rest]: readonly string[],
  at: FieldPath = [],
): readonly { readonly path: FieldPath; readonly value: string }[] => {
  if (step === undefined) return typeof value === 'string' ? [{ path: at, value }] : [];
  if (step !== '*') return textsAt(own(value, step), rest, [...at, step]);
  return Array.isArray(value)
    ? value.flatMap((entry: unknown, index) => textsAt(entry, rest, [...at, index]))
    : [];
};

/**
 * References in fields that may hold words as well: texts that as a whole have the form of an id of
 * what the field may name. `The payroll system` names nothing, `SUP-PAYROLL` must exist.
 */
export const namedInWords = (
  kind: Kind | 'settings',
  data: unknown,
  documentPrefixes: ReadonlySet<string>,
): readonly FieldReference[] =>
  fields
    .filter(({ of }) => of === kind)
    .flatMap(({ path, targets }) =>
      textsAt(data, path)
        .filter(({ value }) => {
          const named = kindOfId(value, documentPrefixes);
          return named !== undefined && (targets.includes('record') || targets.includes(named));
        })
        .map((text) => ({ ...text, targets })),
    );
