import { isDay } from '#content/formats.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { byText } from '#findings/text-order.ts';
import type { Register } from '#register/register.ts';
import type { DueEvidence } from './due-item.ts';

type Objective = RecordOf<'objective'> & AnyRecord;

/** The day on which an objective is to be judged; `undefined` where its words name no day. */
export const verdictDay = ({ data }: Objective): string | undefined =>
  isDay(data.evaluate.when) ? data.evaluate.when : undefined;

/** The day of the last step of the plan: what is measured before it says nothing of the outcome. */
export const lastStep = ({ data }: Objective): string | undefined =>
  data.plan
    .map(({ due }) => due)
    .sort(byText)
    .at(-1);

/**
 * The day from which a look at an objective says what came out: the one on which its last step was
 * due, and at the latest the one on which it was to be judged.
 */
export const verdictFrom = (objective: Objective, when: string): string => {
  const step = lastStep(objective);
  return step === undefined || step > when ? when : step;
};

/** The day on which something that looks back happened. */
const heldOn = (record: AnyRecord | undefined): string | undefined => {
  if (record?.kind === 'management-review' && !record.invalid.has('held')) return record.data.held;
  return record?.kind === 'audit' && !record.invalid.has('performed')
    ? record.data.performed.to
    : undefined;
};

/**
 * Whether somebody looked at an objective from a day on: it was reviewed, or minutes of a
 * management review or an audit name it. What lies ahead has not happened.
 */
export const judgedSince = (
  {
    register: { backlinks, records },
    today,
  }: Pick<DueEvidence, 'today'> & {
    readonly register: Pick<Register, 'backlinks' | 'records'>;
  },
  objective: Objective,
  day: string,
): boolean => {
  const counts = (one: string | undefined): boolean =>
    one !== undefined && one >= day && one <= today;
  return (
    (objective.data.reviewed ?? []).some(({ date }) => counts(date)) ||
    (backlinks.get(objective.id) ?? []).some(({ from }) => counts(heldOn(records.get(from))))
  );
};
