import { daysBetween } from '#register/calendar.ts';
import { holderNames, roleTitle } from '#register/people.ts';
import { stateOf, titleOfItem } from './due-report.ts';
import type { DueReport } from './due-report.ts';
import { dueUid } from './due-uid.ts';
import type { DueItem, Untold } from './due-item.ts';

const itemJson = (report: DueReport, item: DueItem): unknown => {
  const { register, today } = report;
  const { settings } = register;
  const { role } = item;
  const record = item.record === undefined ? undefined : register.records.get(item.record);
  return {
    uid: dueUid(register, item),
    due: item.due,
    state: stateOf(item, today),
    days: daysBetween(today, item.due),
    subject: item.subject,
    what: item.what,
    record: item.record ?? null,
    title: record ? titleOfItem(report, item) : null,
    path: record?.path ?? 'isms.yml',
    role: role ?? null,
    roleTitle: role === undefined ? null : roleTitle(settings, role),
    holders: role === undefined ? [] : holderNames(settings, role, today),
    draft: item.draft ?? false,
  };
};

const untoldJson = ({ subject, record, reason }: Untold): unknown => ({
  subject: subject ?? null,
  record: record ?? null,
  reason,
});

/** `isms due --format json`: the contract of `due.schema.json`, version 1. */
export const jsonDue = (report: DueReport): string => {
  const { items, untold } = report.due;
  const count = (state: string): number =>
    items.filter((item) => stateOf(item, report.today) === state).length;
  return `${JSON.stringify(
    {
      version: 1,
      commit: report.commit?.id ?? null,
      today: report.today,
      until: report.until,
      role: report.role ?? null,
      items: items.map((item) => itemJson(report, item)),
      notEvaluated: untold.map(untoldJson),
      summary: {
        overdue: count('overdue'),
        today: count('today'),
        upcoming: count('upcoming'),
        notEvaluated: untold.length,
      },
    },
    undefined,
    2,
  )}\n`;
};
