import { terminalText } from '#findings/terminal-text.ts';
import { byText } from '#findings/text-order.ts';
import { monthInWords } from '#register/day-words.ts';
import { distanceOf, stateOf, summaryOf, titleOfItem, whoOf } from './due-report.ts';
import type { DueReport } from './due-report.ts';
import type { DueItem, Untold } from './due-item.ts';

/** How a terminal shows words; all identity where it knows no colours. */
export interface DueColours {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const itemLine = (report: DueReport, item: DueItem, width: number, colours: DueColours): string => {
  const state = stateOf(item, report.today);
  const distance = distanceOf(item, report.today).padStart(12);
  const paint = { overdue: colours.red, today: colours.yellow, upcoming: colours.dim }[state];
  const title = titleOfItem(report, item);
  const words = title === '' ? item.what : `${item.what} (${title})`;
  const draft = item.draft ? colours.dim(' draft') : '';
  const name = terminalText(item.record ?? 'isms.yml').padEnd(width);
  return `    ${item.due}  ${paint(distance)}  ${name}  ${terminalText(words)}${draft}`;
};

const roleLines = (
  report: DueReport,
  role: string,
  items: readonly DueItem[],
  colours: DueColours,
): readonly string[] => {
  const width = Math.min(24, Math.max(...items.map(({ record = 'isms.yml' }) => record.length)));
  const months = grouped(items, ({ due }) => (due < report.today ? 'Overdue' : monthInWords(due)));
  return [
    colours.bold(terminalText(role === '' ? 'Nobody is named' : whoOf(report, role))),
    ...[...months].flatMap(([month, members]) => [
      `  ${month === 'Overdue' ? colours.red(month) : month}`,
      ...members.map((item) => itemLine(report, item, width, colours)),
    ]),
    '',
  ];
};

/** What cannot be told, with one line for a reason that several records share. */
const untoldLines = (untold: readonly Untold[], colours: DueColours): readonly string[] => {
  if (untold.length === 0) return [];
  const groups = grouped(untold, ({ subject, reason }) => `${subject ?? ''}\n${reason}`);
  return [
    colours.bold('No day can be told'),
    ...[...groups.values()].map((members) => {
      const [{ subject, reason } = { reason: '' }] = members;
      const records = members.flatMap(({ record }) => (record === undefined ? [] : [record]));
      const names = records.slice(0, 6).join(', ');
      const more = records.length > 6 ? ` and ${records.length - 6} more` : '';
      const what = subject === undefined ? '' : `${subject.replaceAll('-', ' ')}: `;
      const whose = names === '' ? '' : `  ${colours.dim(terminalText(`${names}${more}`))}`;
      return `    ${terminalText(`${what}${reason}`)}${whose}`;
    }),
    '',
  ];
};

/** `isms due` for people: by role with its holders, then by month, what is late first. */
export const textDue = (report: DueReport, colours: DueColours): string => {
  const roles = [...grouped(report.due.items, ({ role = '' }) => role)].sort(([a], [b]) =>
    byText(whoOf(report, a), whoOf(report, b)),
  );
  const nothing = `Nothing is late, and nothing falls due until ${report.until}.`;
  return [
    ...roles.flatMap(([role, items]) => roleLines(report, role, items, colours)),
    ...(roles.length === 0 ? [nothing, ''] : []),
    ...untoldLines(report.due.untold, colours),
    `${summaryOf(report)} (as of ${report.today})`,
    '',
  ].join('\n');
};
