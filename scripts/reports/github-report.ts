import { bySeverity } from '#findings/finding.ts';
import type { Finding } from '#findings/finding.ts';
import type { CheckReport } from './report.ts';
import { terminalText } from '#findings/terminal-text.ts';

const levels = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** Line breaks of an author are shown, not obeyed; only ours separate lines of an annotation. */
const escapeData = (text: string): string => terminalText(text).replaceAll('%', '%25');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const annotation = (finding: Finding): string => {
  const properties = `file=${escapeProperty(finding.path)},line=${finding.line},col=${finding.column},title=${escapeProperty(finding.rule)}`;
  const hint = finding.hint === undefined ? '' : `%0Ahint: ${escapeData(finding.hint)}`;
  return `::${levels[finding.severity]} ${properties}::${escapeData(finding.message)}${hint}`;
};

/** GitHub keeps ten annotations of each level a step and drops the others without a word. */
const kept = 10;

/** Annotations for GitHub Actions, the worst first, and one line for those that do not fit. */
export const githubReport = ({ findings }: CheckReport): string => {
  const sorted = [...findings].sort((a, b) => bySeverity(a.severity, b.severity));
  const seen = new Map<string, number>();
  const shown = sorted.filter(({ severity }) => {
    const count = (seen.get(severity) ?? 0) + 1;
    seen.set(severity, count);
    return count <= kept;
  });
  const more = findings.length - shown.length;
  return [
    ...shown.map(annotation),
    ...(more > 0 ? [`::notice::and ${more} more; see the log of \`isms check\``] : []),
    '',
  ].join('\n');
};
