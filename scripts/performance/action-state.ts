import type { AnyRecord, RecordOf } from '#content/record.ts';
import { dueDay, isOpen } from '#due/action-due.ts';
import { addDays } from '#register/calendar.ts';
import type { Register } from '#register/register.ts';

type Action = RecordOf<'action'> & AnyRecord;

/** The day on which work on a finished action ended, as far as its steps say it. */
export const finishedOn = (action: Action): string | undefined => {
  const { plan, correction, state } = action.data;
  if (isOpen(action) || state === 'rejected') return undefined;
  const steps = plan.flatMap(({ done }) => done ?? []);
  return (steps.length > 0 ? steps : [correction?.done])
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
};

type Records = Pick<Register, 'records'>;

/** The first day on which a record can have led to an action; what a review decides comes after it. */
const sourceDay = (record: AnyRecord): string | undefined => {
  switch (record.kind) {
    case 'management-review':
      return record.invalid.has('held') ? undefined : addDays(record.data.held, 1);
    case 'audit':
      return record.invalid.has('performed') ? undefined : record.data.performed.from;
    case 'incident':
      return record.invalid.has('detected') ? undefined : record.data.detected?.slice(0, 10);
    case 'exercise':
      return record.invalid.has('held') ? undefined : record.data.held;
    default:
      return undefined;
  }
};

/** The day from which an action is known to have been needed: as it says, else as its sources do. */
export const foundOn = (action: Action, { records }: Records): string | undefined =>
  action.data.nonconformity?.found ??
  action.data.from
    .map((id) => records.get(id.split('#', 1)[0] ?? id))
    .map((record) => record && sourceDay(record))
    .filter((day) => day !== undefined)
    .sort()
    .at(0);

/**
 * Whether an action was open at the end of a day. One that is finished today counts as finished
 * before, unless one of its steps was done later.
 */
export const isOpenOn = (action: Action, day: string, records: Records): boolean => {
  if ((foundOn(action, records) ?? day) > day) return false;
  return isOpen(action) || (finishedOn(action) ?? '') > day;
};

/** The state of an action on a day in words: "planned, due on 2026-09-30, late". */
export const stateOn = (action: Action, day: string, records: Records): string => {
  const { state } = action.data;
  if (!isOpenOn(action, day, records)) {
    const ended = finishedOn(action);
    return ended === undefined ? state : `${state}, finished on ${ended}`;
  }
  const due = dueDay(action);
  const now = isOpen(action) ? state : 'open then';
  return [
    now,
    ...(due === undefined ? [] : [`due on ${due}`, ...(due < day ? ['late'] : [])]),
  ].join(', ');
};
