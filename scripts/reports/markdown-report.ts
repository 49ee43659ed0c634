import { rootWords, summarise } from './report.ts';
import type { CheckReport } from './report.ts';
import { terminalText } from '#findings/terminal-text.ts';
import { counted } from '#findings/counted.ts';

/** Text of an author inside a Markdown table cell of somebody else's page. */
const cell = (text: string): string =>
  terminalText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~@]/g, '\\$&');

const code = (text: string): string =>
  `\`${terminalText(text).replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;

/** A table for a pull request comment or a job summary. */
export const markdownReport = (report: CheckReport, limit: number): string => {
  const { error, warning, information, notEvaluated } = summarise(report);
  const rows = report.findings
    .slice(0, limit)
    .map(
      ({ severity, path, line, rule, message, hint }) =>
        `| ${severity} | ${code(`${path}:${line}`)} | ${code(rule)} | ${cell(message)} | ${cell(hint ?? '')} |`,
    );
  const more = report.findings.length - rows.length;
  return [
    `**${counted(error, 'error')}, ${counted(warning, 'warning')}**, ${information} for information, ${notEvaluated} not evaluated, in ${report.records} records on ${report.today}`,
    '',
    ...(rows.length === 0
      ? []
      : [
          '| severity | place | rule | what | how to mend it |',
          '| --- | --- | --- | --- | --- |',
          ...rows,
        ]),
    ...(more > 0 ? ['', `… and ${more} more`] : []),
    ...rootWords(report).flatMap((words) => ['', words]),
    '',
  ].join('\n');
};
