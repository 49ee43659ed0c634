import type { RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';

/** The fields of a risk that name controls. */
export const controlFields = ['existing_controls', 'treatment_controls'] as const;

/** One of them. */
export type ControlField = (typeof controlFields)[number];

/** The risks in use, in the order of their ids. */
export const risksInUse = (register: Register): readonly RecordOf<'risk'>[] =>
  recordsOf(register, 'risk').filter(({ data }) => data.status !== 'retired');

/** The risks in use that name a control in one of the fields. */
export const risksNaming = (
  register: Register,
  control: string,
  fields: readonly ControlField[] = controlFields,
): readonly RecordOf<'risk'>[] =>
  risksInUse(register).filter(({ data }) =>
    fields.some((field) => (data[field] ?? []).includes(control)),
  );

/** A control of the statement that is in use, by id. */
export const controlOf = (register: Register, id: string): RecordOf<'control'> | undefined => {
  const record = register.records.get(id);
  return record?.kind === 'control' && record.data.status !== 'retired' ? record : undefined;
};

/** Ids in a message: `` `R-001`, `R-002` ``. */
export const listed = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');
