import { isDuration } from '#content/formats.ts';
import { calendarDue } from '#due/calendar-due.ts';
import { dueBy, dueOf } from '#due/due.ts';
import type { DueReport } from '#due/due-report.ts';
import { jsonDue } from '#due/json-due.ts';
import { markdownDue } from '#due/markdown-due.ts';
import { textDue } from '#due/text-due.ts';
import { counted } from '#findings/counted.ts';
import { nearMiss } from '#findings/near-miss.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { addDuration } from '#register/calendar.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import type { Context, ExitCode } from './context.ts';
import { openAt } from './open.ts';
import type { OpenOptions } from './open.ts';

/** Options of `isms due`. */
export interface DueOptions extends OpenOptions {
  readonly format: 'text' | 'json' | 'ics' | 'markdown';
  /** ISO 8601 duration from the day of the report. */
  readonly within: string;
  /** Id of a role. */
  readonly owner?: string;
}

/** Beyond it days would no longer sort as text. */
const lastYear = '2900-01-01';

const lastDay = (today: string, within: string): string => {
  const inDays = isDuration(within) && !within.includes('T');
  const day = inDays && today < lastYear ? addDuration(today, within) : '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && day < '3000') return day;
  throw new UnreadableInput(`Unexpected time \`${within}\`, expected a number of days from today`, {
    hint: 'write one such as `P30D`, `P3M` or `P1Y`',
  });
};

/** What somebody may have meant who names a person, or misspells a role. */
const roleHint = (
  { people, roles }: AssessedIsms['register']['settings'],
  role: string,
): string => {
  const held = people.find(({ id }) => id === role)?.roles ?? [];
  if (held.length > 0) {
    const ids = [...new Set(held.map((one) => `\`${one.role}\``))];
    return `that is a person; give a role, such as ${ids.join(' or ')}`;
  }
  const near = nearMiss(
    role,
    roles.map(({ id }) => id),
  );
  return near === undefined
    ? 'give the id of a role, as it stands in `owner:` of records'
    : `did you mean \`${near}\`?`;
};

const requireRole = ({ register: { settings } }: AssessedIsms, role: string): string => {
  if (settings.roles.some(({ id }) => id === role)) return role;
  const hint = roleHint(settings, role);
  throw new UnreadableInput(`Cannot find role \`${role}\` in \`isms.yml\``, { hint });
};

const reportOf = (isms: AssessedIsms, { within, owner }: DueOptions): DueReport => {
  const { register, proof, today } = isms;
  const until = lastDay(today, within);
  const due = dueOf({ register, proof, today }, until);
  const role = owner === undefined ? undefined : requireRole(isms, owner);
  return {
    register,
    ...(proof.commit ? { commit: proof.commit } : {}),
    today,
    until,
    ...(role === undefined ? {} : { role }),
    due: role === undefined ? due : dueBy(due, role),
  };
};

/** Prints what is late and what falls due, whoever has to do it. What is due is no failure. */
export const due = async (context: Context, options: DueOptions): Promise<ExitCode> => {
  const { isms, close } = await openAt(context, options, { publishes: false });
  await close();
  const report = reportOf(isms, options);
  const written = {
    text: () => textDue(report, context.colours),
    json: () => jsonDue(report),
    ics: () => calendarDue(report),
    markdown: () => markdownDue(report),
  }[options.format]();
  context.print(written);
  const { untold } = report.due;
  if (options.format === 'ics' && untold.length > 0) {
    const days = counted(untold.length, 'day');
    context.warn(`isms: ${days} cannot be told and stand in no calendar: see \`isms due\``);
  }
  return 0;
};
