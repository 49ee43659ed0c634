import type { CommitPoint } from '#approvals/approval.ts';
import { counted } from '#findings/counted.ts';
import { daysBetween } from '#register/calendar.ts';
import { holderNames, roleTitle } from '#register/people.ts';
import type { Register } from '#register/register.ts';
import type { Due, DueItem } from './due-item.ts';

/** What is due in a span of time, with all that its readers are told of it. */
export interface DueReport {
  readonly register: Register;
  readonly commit?: CommitPoint;
  readonly today: string;
  /** The last day that is looked at. */
  readonly until: string;
  /** The role to which it was narrowed. */
  readonly role?: string;
  readonly due: Due;
}

/** How an item stands to the day of the report. */
export type DueState = 'overdue' | 'today' | 'upcoming';

/** Whether an item is late, due on the day itself, or to come. */
export const stateOf = ({ due }: DueItem, today: string): DueState =>
  due < today ? 'overdue' : due === today ? 'today' : 'upcoming';

/** How far an item is away: `in 3 days`, `2 days late`. */
export const distanceOf = ({ due }: DueItem, today: string): string => {
  const days = daysBetween(today, due);
  if (days === 0) return 'today';
  return days < 0 ? `${counted(-days, 'day')} late` : `in ${counted(days, 'day')}`;
};

/** The title of the record that an item belongs to; for what stands in `isms.yml` nothing. */
export const titleOfItem = ({ register }: DueReport, { record: id }: DueItem): string => {
  const { title = '' }: { readonly title?: string } =
    (id === undefined ? undefined : register.records.get(id))?.data ?? {};
  return title;
};

/** Who has to do it: the role by its title with those who hold it today. */
export const whoOf = ({ register: { settings }, today }: DueReport, role: string): string => {
  const holders = holderNames(settings, role, today);
  return holders.length === 0
    ? `${roleTitle(settings, role)} (nobody holds it)`
    : `${roleTitle(settings, role)}, ${holders.join(' and ')}`;
};

/** The numbers in words: `2 overdue, 3 until 2026-07-30`. */
export const summaryOf = ({ due, today, until }: DueReport): string => {
  const overdue = due.items.filter((item) => item.due < today).length;
  const rest = due.items.length - overdue;
  return [
    `${overdue} overdue`,
    `${rest} due until ${until}`,
    ...(due.untold.length > 0 ? [`${due.untold.length} without a day`] : []),
  ].join(', ');
};
