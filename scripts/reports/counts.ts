import { counted } from '#findings/counted.ts';
import { bySeverity } from '#findings/finding.ts';
import type { Finding, Severity } from '#findings/finding.ts';
import { byText } from '#findings/text-order.ts';

/** Findings that have something in common, and how many there are. */
export interface Count {
  /** What they have in common: a rule, a path. */
  readonly name: string;
  /** The worst of them. */
  readonly severity: Severity;
  readonly findings: number;
}

/** Findings counted by a name, the most first. */
export const countBy = (
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): readonly Count[] => {
  const counts = new Map<string, Count>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const known = counts.get(name) ?? { name, severity: finding.severity, findings: 0 };
    const worse = bySeverity(finding.severity, known.severity) < 0;
    counts.set(name, {
      name,
      severity: worse ? finding.severity : known.severity,
      findings: known.findings + 1,
    });
  }
  return [...counts.values()].sort((a, b) => b.findings - a.findings || byText(a.name, b.name));
};

const words = { error: 'error', warning: 'warning', information: 'for information' } as const;

/** How many of each severity, in words: `2 errors, 1 warning, 3 for information`. */
export const severityCounts = (findings: readonly Finding[]): string => {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const information = count('information');
  return [
    ...(['error', 'warning'] as const)
      .filter((severity) => count(severity) > 0)
      .map((severity) => counted(count(severity), words[severity])),
    ...(information > 0 ? [`${information} ${words.information}`] : []),
  ].join(', ');
};

/** Findings by the file they stand in, in their order. */
export const byFile = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.path);
    if (known) known.push(finding);
    else files.set(finding.path, [finding]);
  }
  return files;
};
