import { counted } from '#findings/counted.ts';
import { terminalText } from '#findings/terminal-text.ts';
import { severityColours } from './colours.ts';
import type { Colours } from './colours.ts';
import { byFile, countBy, severityCounts } from './counts.ts';
import type { Count } from './counts.ts';
import { findingLines } from './finding-lines.ts';
import { rootWords, summarise, unjudgedRules } from './report.ts';
import type { CheckReport } from './report.ts';

export type { Colours } from './colours.ts';

/** Lines of each table of what was left out. */
const counts = 10;

const fileLines = (
  { source = () => undefined }: CheckReport,
  findings: CheckReport['findings'],
  colours: Colours,
): readonly string[] =>
  [...byFile(findings)].flatMap(([path, own]) => [
    ...(own.length > 1 ? [colours.dim(`${terminalText(path)}: ${severityCounts(own)}`)] : []),
    ...own.flatMap((finding) => findingLines(finding, colours, source)),
    '',
  ]);

const countLines = (
  title: string,
  all: readonly Count[],
  what: string,
  colours: Colours,
): readonly string[] => {
  const shown = all.slice(0, counts);
  const digits = String(shown[0]?.findings ?? 0).length;
  return [
    colours.bold(title),
    ...shown.map(
      ({ name, severity, findings }) =>
        `  ${String(findings).padStart(digits)}  ${severityColours(colours)[severity](severity.padEnd(11))}  ${terminalText(name)}`,
    ),
    ...(all.length > shown.length
      ? [`  and ${counted(all.length - shown.length, `${what} more`, `${what}s more`)}`]
      : []),
  ];
};

/** What is said in place of the findings that are not shown. */
const hiddenLines = (
  { findings }: CheckReport,
  hidden: number,
  colours: Colours,
): readonly string[] =>
  hidden === 0
    ? []
    : [
        `… and ${counted(hidden, 'finding')} more: \`isms check PATH\` shows those of one file or folder, \`--format json\` all; \`limits: {findings: ${findings.length}}\` in \`isms.yml\` lets \`isms check\` print as many`,
        '',
        ...countLines(
          'all findings by rule',
          countBy(findings, ({ rule }) => rule),
          'rule',
          colours,
        ),
        ...countLines(
          'all findings by file',
          countBy(findings, ({ path }) => path),
          'file',
          colours,
        ),
        '',
      ];

/** Rules that lack the very same thing share a line; the others have one each. */
const notEvaluatedLines = (report: CheckReport, { dim }: Colours): readonly string[] => {
  const byReason = new Map<string, string[]>();
  for (const { rule, first, count } of unjudgedRules(report)) {
    const reason = `${first}${count > 1 ? ` and ${count - 1} more` : ''}`;
    const known = byReason.get(reason);
    if (known) known.push(rule);
    else byReason.set(reason, [rule]);
  }
  const lines = [...byReason].map(([reason, rules]) =>
    dim(terminalText(`not evaluated  ${rules.join(', ')}  ${reason}`)),
  );
  return lines.length > 0 ? [...lines, ''] : [];
};

/** What `isms check` prints for people: findings file by file with their source, then the totals. */
export const textReport = (report: CheckReport, colours: Colours, limit: number): string => {
  const { error, warning, information, notEvaluated } = summarise(report);
  const shown = report.findings.slice(0, limit);
  const totals = [
    counted(error, 'error'),
    counted(warning, 'warning'),
    ...(information > 0 ? [`${information} for information`] : []),
    ...(notEvaluated > 0 ? [`${notEvaluated} not evaluated`] : []),
  ].join(', ');
  const verdict =
    error > 0 ? colours.red(totals) : warning > 0 ? colours.yellow(totals) : colours.green(totals);
  return [
    ...fileLines(report, shown, colours),
    ...hiddenLines(report, report.findings.length - shown.length, colours),
    ...notEvaluatedLines(report, colours),
    `${verdict} in ${counted(report.records, 'record')} on ${report.today}`,
    ...rootWords(report),
    '',
  ].join('\n');
};
