import { counted } from '#findings/counted.ts';
import type { Finding, Severity } from '#findings/finding.ts';
import { rootWords, summarise } from './report.ts';
import type { CheckReport } from './report.ts';
import { terminalText } from '#findings/terminal-text.ts';

/** Colours for a terminal, as `picocolors` gives them; all identity where there is no colour. */
export interface Colours {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly green: (text: string) => string;
}

const findingLines = (finding: Finding, colours: Colours): readonly string[] => {
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colours.red,
    warning: colours.yellow,
    information: colours.blue,
  };
  const place = terminalText(`${finding.path}:${finding.line}:${finding.column}`);
  const related = finding.related.map(({ path, line, column, message }) =>
    terminalText(`  see ${path}:${line}:${column}${message === undefined ? '' : ` (${message})`}`),
  );
  return [
    `${colours.bold(place)}  ${paint[finding.severity](finding.severity)}  ${colours.dim(finding.rule)}  ${terminalText(finding.message)}`,
    ...(finding.hint === undefined ? [] : [`  hint: ${terminalText(finding.hint)}`]),
    ...related.map(colours.dim),
  ];
};

const notEvaluatedLines = ({ notEvaluated }: CheckReport, colours: Colours): readonly string[] => {
  const byRule = new Map<string, string[]>();
  for (const { rule, reason } of notEvaluated) {
    byRule.set(rule, [...(byRule.get(rule) ?? []), reason]);
  }
  return [...byRule].map(([rule, reasons]) => {
    const [first = ''] = reasons;
    const more = reasons.length > 1 ? ` and ${reasons.length - 1} more` : '';
    return colours.dim(terminalText(`not evaluated  ${rule}  ${first}${more}`));
  });
};

/** What `isms check` prints for people: a finding with its hint, then the totals. */
export const textReport = (report: CheckReport, colours: Colours, limit: number): string => {
  const { error, warning, information, notEvaluated } = summarise(report);
  const shown = report.findings.slice(0, limit);
  const hidden = report.findings.length - shown.length;
  const totals = [
    counted(error, 'error'),
    counted(warning, 'warning'),
    ...(information > 0 ? [`${information} for information`] : []),
    ...(notEvaluated > 0 ? [`${notEvaluated} not evaluated`] : []),
  ].join(', ');
  const verdict =
    error > 0 ? colours.red(totals) : warning > 0 ? colours.yellow(totals) : colours.green(totals);
  return [
    ...shown.flatMap((finding) => findingLines(finding, colours)),
    ...(hidden > 0
      ? [`… and ${counted(hidden, 'finding')} more; \`--format json\` holds all`]
      : []),
    ...notEvaluatedLines(report, colours),
    ...(report.findings.length + notEvaluated > 0 ? [''] : []),
    `${verdict} in ${counted(report.records, 'record')} on ${report.today}`,
    ...rootWords(report),
    '',
  ].join('\n');
};
