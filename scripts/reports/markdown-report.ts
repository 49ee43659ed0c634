import { counted } from '#findings/counted.ts';
import { bySeverity } from '#findings/finding.ts';
import type { Finding } from '#findings/finding.ts';
import { terminalText } from '#findings/terminal-text.ts';
import { byFile, countBy, severityCounts } from './counts.ts';
import type { Count } from './counts.ts';
import { rootWords, summarise, unjudgedRules } from './report.ts';
import type { CheckReport } from './report.ts';

/** GitHub refuses a job summary above 1,024 KiB; the rest is for what stands around the tables. */
const mostBytes = 900 * 1024;

/** A message can hold what an author wrote; a cell is no place for pages of it. */
const mostCharacters = 1000;

const shortened = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters).replace(/\p{Cs}$/u, '')}…` : text;

const html = (text: string): string =>
  terminalText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Nothing of it is markup; the comment behind `@` keeps a forge from calling whoever is named. */
const escaped = (text: string): string =>
  html(text)
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replaceAll('@', '@<!-- -->');

/** A sentence of ours with literals of an author, inside a table cell of somebody else's page. */
const cell = (text: string): string =>
  shortened(text)
    .split(/(?<!`)`(?!`)([^`]+)(?<!`)`(?!`)/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part)))
    .join('');

const code = (text: string): string =>
  `\`${terminalText(text).replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;

const table = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

const folded = (summary: string, lines: readonly string[], open = false): string =>
  [
    '',
    `<details${open ? ' open' : ''}><summary>${summary}</summary>`,
    '',
    ...lines,
    '',
    '</details>',
  ].join('\n');

const row = ({ line, column, severity, rule, message, hint }: Finding): readonly string[] => [
  `${line}:${column}`,
  severity,
  code(rule),
  cell(message),
  cell(hint ?? ''),
];

/** With as few as this, nothing has to be opened first. */
const few = 10;

const fileSection = (path: string, findings: readonly Finding[], open: boolean): string =>
  folded(
    `<code>${html(path)}</code>: ${severityCounts(findings)}`,
    table(['place', 'severity', 'rule', 'what', 'how to mend it'], findings.map(row)),
    open,
  );

/** Files with errors come first: what is cut is what matters least. */
const byWorst = (
  [, a]: readonly [string, readonly Finding[]],
  [, b]: readonly [string, readonly Finding[]],
): number => bySeverity(worst(a), worst(b));

const worst = (findings: readonly Finding[]): Finding['severity'] =>
  findings.map(({ severity }) => severity).sort(bySeverity)[0] ?? 'information';

/** As many findings as a limit and the size of a summary allow, in sections by file. */
const sections = (
  { findings }: CheckReport,
  limit: number,
): { readonly texts: readonly string[]; readonly shown: number } => {
  const texts: string[] = [];
  let [shown, bytes] = [0, 0];
  for (const [path, own] of [...byFile(findings)].sort(byWorst)) {
    const section = fileSection(path, own.slice(0, limit - shown), findings.length <= few);
    bytes += Buffer.byteLength(section) + 1;
    if (shown >= limit || bytes > mostBytes) break;
    texts.push(section);
    shown += Math.min(own.length, limit - shown);
  }
  return { texts, shown };
};

const ruleTable = (counts: readonly Count[]): readonly string[] =>
  table(
    ['rule', 'worst', 'findings'],
    counts.map(({ name, severity, findings }) => [code(name), severity, String(findings)]),
  );

const unjudgedSection = (report: CheckReport): readonly string[] => {
  const rules = unjudgedRules(report);
  if (rules.length === 0) return [];
  const rows = rules.map(({ rule, first, count }) => [
    code(rule),
    `${cell(first)}${count > 1 ? ` and ${count - 1} more` : ''}`,
  ]);
  return [
    folded(
      `not evaluated: ${counted(rules.length, 'rule')}`,
      table(['rule', 'what is missing'], rows),
    ),
  ];
};

/** A job summary or comment on a forge: the counts first, then the findings folded by file. */
export const markdownReport = (report: CheckReport, limit: number): string => {
  const { error, warning, information, notEvaluated } = summarise(report);
  const { texts, shown } = sections(report, limit);
  const more = report.findings.length - shown;
  return [
    `**${counted(error, 'error')}, ${counted(warning, 'warning')}**, ${information} for information, ${notEvaluated} not evaluated, in ${counted(report.records, 'record')} on ${report.today}`,
    ...(report.findings.length > few
      ? ['', ...ruleTable(countBy(report.findings, ({ rule }) => rule))]
      : []),
    ...texts,
    ...(more > 0 ? ['', `… and ${more} more; \`isms check --format json\` holds all`] : []),
    ...unjudgedSection(report),
    ...rootWords(report).flatMap((words) => ['', words]),
    '',
  ].join('\n');
};
