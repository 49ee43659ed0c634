import { markdownCell } from '#findings/markdown-cell.ts';
import { distanceOf, summaryOf, titleOfItem, whoOf } from './due-report.ts';
import type { DueReport } from './due-report.ts';
import type { DueItem, Untold } from './due-item.ts';

const row = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;

const itemRow = (report: DueReport, item: DueItem): string =>
  row([
    item.due,
    distanceOf(item, report.today),
    `${item.what}${item.draft ? ' (draft)' : ''}`,
    [item.record ?? 'isms.yml', titleOfItem(report, item)].filter((part) => part !== '').join(' '),
    item.role === undefined ? '' : whoOf(report, item.role),
  ]);

const untoldRow = ({ subject, record = '', reason }: Untold): string =>
  row([subject?.replaceAll('-', ' ') ?? '', record, reason]);

const table = (titles: readonly string[], rows: readonly string[]): readonly string[] =>
  rows.length === 0
    ? []
    : [`| ${titles.join(' | ')} |`, `|${' --- |'.repeat(titles.length)}`, ...rows, ''];

/** `isms due --format markdown`: a table for a job summary or an issue. */
export const markdownDue = (report: DueReport): string => {
  const { items, untold } = report.due;
  const nothing = `Nothing is late, and nothing falls due until ${report.until}.`;
  return [
    `**${summaryOf(report)}**, as of ${report.today}`,
    '',
    ...(items.length === 0 ? [nothing, ''] : []),
    ...table(
      ['Due', 'When', 'What', 'Record', 'Who'],
      items.map((item) => itemRow(report, item)),
    ),
    ...table(['No day can be told', 'Record', 'Why'], untold.map(untoldRow)),
  ].join('\n');
};
