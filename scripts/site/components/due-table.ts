import type { DueItem } from '#due/due-item.ts';
import { daysBetween } from '#register/calendar.ts';
import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import type { PageContext } from '../context.ts';
import { day } from './day.ts';
import { roleName, titledLink } from './names.ts';
import { table } from './table.ts';
import { tag } from './tag.ts';

const soonDays = 14;

const stateOf = (today: string, due: string): Html => {
  const days = daysBetween(today, due);
  if (days < 0) return tag(days === -1 ? '1 day late' : `${-days} days late`, 'red');
  if (days === 0) return tag('today', 'amber');
  return tag(days === 1 ? 'in 1 day' : `in ${days} days`, days <= soonDays ? 'amber' : 'neutral');
};

/** What has to be done, by whom and when. */
export const dueTable = (context: PageContext, items: readonly DueItem[]): Html =>
  table(
    items,
    [
      {
        title: 'What',
        cell: ({ what, record, draft }) =>
          html`${record === undefined ? what : html`${titledLink(context, record)} <span class="line">${what}</span>`}
          ${draft && tag('draft')}`,
        className: 'main',
      },
      {
        title: 'Who',
        cell: ({ role }) => role !== undefined && roleName(context, role),
      },
      {
        title: 'Due',
        cell: ({ due }) => html`${day(due)} ${stateOf(context.view.today, due)}`,
      },
    ],
    { caption: 'What is due' },
  );
