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

/** The risks in use by the controls that they name, in the order of the risks' ids. */
export interface RisksByControl {
  /** Those that name a control in one of the fields. */
  readonly naming: (
    control: string,
    fields?: readonly ControlField[],
  ) => readonly RecordOf<'risk'>[];
}

/** Reads once which risks name which controls. */
export const risksByControl = (register: Register): RisksByControl => {
  const byControl = new Map<
    string,
    { readonly risk: RecordOf<'risk'>; readonly in: Set<string> }[]
  >();
  for (const risk of risksInUse(register)) {
    for (const field of controlFields) {
      for (const control of risk.data[field] ?? []) {
        const known = byControl.get(control) ?? [];
        byControl.set(control, known);
        const last = known.at(-1);
        if (last?.risk === risk) last.in.add(field);
        else known.push({ risk, in: new Set([field]) });
      }
    }
  }
  return {
    naming: (control, fields = controlFields) =>
      (byControl.get(control) ?? [])
        .filter((named) => fields.some((field) => named.in.has(field)))
        .map(({ risk }) => risk),
  };
};

/** A control of the statement that is in use, by id. */
export const controlOf = (register: Register, id: string): RecordOf<'control'> | undefined => {
  const record = register.records.get(id);
  return record?.kind === 'control' && record.data.status !== 'retired' ? record : undefined;
};

/** Ids in a message: `` `R-001`, `R-002` ``. */
export const listed = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');
