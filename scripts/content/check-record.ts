import { kinds, kindSchemas } from './kinds.ts';
import { schemaFinding } from './problem.ts';
import { quote } from './quote.ts';
import { listedValues } from './listed-values.ts';
import type { FieldFinding } from './listed-values.ts';
import type { Kind } from './record.ts';
import type { Settings } from './types.ts';
import type { ReadFields } from './read-fields.ts';

const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

const idProblem = (
  kind: Kind,
  id: string,
): { readonly message: string; readonly hint: string } | undefined => {
  if (reserved.test(id)) {
    const message = `Unexpected id ${quote(id)}, which Windows reserves for a device`;
    return { message, hint: 'choose another id' };
  }
  // Kinds whose ids are free may not take those of a kind that has a form of its own.
  const other = kinds.find(
    (known) =>
      known.kind !== kind &&
      known.id !== kindSchemas[kind].record.id &&
      new RegExp(known.id).test(id),
  );
  const free = new RegExp(kindSchemas[kind].record.id).test('x');
  if (!free || !other || new RegExp(other.id).test('x')) return undefined;
  const message = `Unexpected id ${quote(id)} of kind \`${kind}\`, expected one that is not of the form of kind \`${other.kind}\``;
  return { message, hint: 'choose another id, or move the file to the folder of that kind' };
};

const unversioned = ['version', 'change', 'effective', 'approvers'];

const ofVersion = ['draft', 'in-review', 'approved'];

const versionFindings = (kind: Kind, { data, positions }: ReadFields): readonly FieldFinding[] => {
  if (!kindSchemas[kind].record.unversioned) return [];
  const expected = `expected none since a ${kind} is approved with its whole`;
  const found = unversioned
    .filter((field) => Object.hasOwn(data, field))
    .map((field) => {
      const message = `Unexpected field \`${field}\`, ${expected}`;
      const hint = 'remove the field; give the version in `soa/index.md`';
      return { field, finding: schemaFinding(positions.ofKey([field]), { message, hint }) };
    });
  const { status } = data;
  // That it is retired a record says itself; the status of a version goes with the version.
  if (found.length > 0 || typeof status !== 'string' || !ofVersion.includes(status)) return found;
  const message = `Unexpected status \`${status}\`, ${expected}`;
  const hint = 'remove the field; give the status in `soa/index.md`';
  return [
    { field: 'status', finding: schemaFinding(positions.ofValue(['status']), { message, hint }) },
  ];
};

/**
 * Checks of a record's fields that its schema cannot make: its id among the kinds, its version,
 * and values that `isms.yml` lists.
 */
export const checkRecord = (
  kind: Kind,
  fields: ReadFields,
  settings: Settings,
  unread: ReadonlySet<string>,
): readonly FieldFinding[] => {
  const { data, positions, broken } = fields;
  if (broken) return [];
  const id = Object.hasOwn(data, 'id') ? data['id'] : undefined;
  const problem = typeof id === 'string' ? idProblem(kind, id) : undefined;
  return [
    ...(problem
      ? [{ field: 'id', finding: schemaFinding(positions.ofValue(['id']), problem) }]
      : []),
    ...versionFindings(kind, fields),
    ...listedValues(kindSchemas[kind], fields, settings, unread),
  ];
};
