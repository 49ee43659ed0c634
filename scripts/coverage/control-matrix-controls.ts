import type { Mapping } from '#catalogues/catalogue.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';

/** A control of the statement. */
export type Control = RecordOf<'control'> & AnyRecord;

/** A control that meets a criterion: by its own word, else by the mapping between the frameworks. */
export interface Meeting {
  readonly control: Control;
  /** Absent where the control names the criterion in `criteria`. */
  readonly mapping?: Mapping;
}

/** The controls that meet each criterion. */
export type MeetingControls = ReadonlyMap<string, readonly Meeting[]>;

/** The controls in use that apply, in the order of ids. */
export const applicableControls = (register: Pick<Register, 'records'>): readonly Control[] =>
  // A control is one of the records of all kinds; the compiler cannot see it here.
  (recordsOf(register, 'control') as readonly Control[]).filter(
    ({ data, invalid }) =>
      !invalid.has('applicable') && data.applicable === 'yes' && data.status !== 'retired',
  );

const add = (meetings: Map<string, Meeting[]>, criterion: string, meeting: Meeting): void => {
  const known = meetings.get(criterion);
  if (known) known.push(meeting);
  else meetings.set(criterion, [meeting]);
};

/**
 * The controls that meet each criterion. Where no control names a criterion, those of the mapping
 * stand in; that a mapping says so proves nothing, so it is told with its strength.
 */
export const meetingControls = (
  register: Pick<Register, 'records' | 'catalogues'>,
): MeetingControls => {
  const controls = applicableControls(register);
  const byId = new Map(controls.map((control) => [control.id, control]));
  const named = new Map<string, Meeting[]>();
  for (const control of controls) {
    for (const criterion of control.data.criteria ?? []) add(named, criterion, { control });
  }
  const mapped = new Map<string, Meeting[]>();
  for (const mapping of register.catalogues.mappings) {
    const control = byId.get(mapping.controlOrClause);
    if (control) add(mapped, mapping.criterion, { control, mapping });
  }
  return new Map([...mapped, ...named]);
};
