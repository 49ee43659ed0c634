import { bySeverity } from '#findings/finding.ts';
import type { Finding } from '#findings/finding.ts';
import { terminalText } from '#findings/terminal-text.ts';
import type { CheckReport } from './report.ts';
import { repositoryPath } from './repository-path.ts';

const levels = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** Line breaks of an author are shown, not obeyed; only ours separate lines of an annotation. */
const escapeData = (text: string): string => terminalText(text).replaceAll('%', '%25');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** GitHub takes columns only where an annotation ends in the line that it begins in. */
const region = ({ line, column, endLine, endColumn }: Finding): string =>
  endLine !== undefined && endLine !== line
    ? `line=${line},endLine=${endLine}`
    : `line=${line},col=${column}${endColumn === undefined ? '' : `,endColumn=${endColumn}`}`;

const annotation = (finding: Finding, prefix: string | undefined): string => {
  const file = escapeProperty(repositoryPath(finding.path, prefix));
  const hint = finding.hint === undefined ? '' : `%0Ahint: ${escapeData(finding.hint)}`;
  return `::${levels[finding.severity]} file=${file},${region(finding)},title=${escapeProperty(finding.rule)}::${escapeData(finding.message)}${hint}`;
};

/** GitHub keeps ten annotations of each level a step and drops the others without a word. */
const kept = 10;

/** Annotations for GitHub Actions, the worst first, and one line for those that do not fit. */
export const githubReport = ({ findings, prefix }: CheckReport): string => {
  const sorted = [...findings].sort((a, b) => bySeverity(a.severity, b.severity));
  const seen = new Map<string, number>();
  const shown = sorted.filter(({ severity }) => {
    const count = (seen.get(severity) ?? 0) + 1;
    seen.set(severity, count);
    return count <= kept;
  });
  const more = findings.length - shown.length;
  return [
    ...shown.map((finding) => annotation(finding, prefix)),
    ...(more > 0 ? [`::notice::and ${more} more; see the log of \`isms check\``] : []),
    '',
  ].join('\n');
};
