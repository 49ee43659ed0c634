import { fingerprints } from './fingerprints.ts';
import type { CheckReport } from './report.ts';
import { repositoryPath } from './repository-path.ts';

const severities = { error: 'critical', warning: 'minor', information: 'info' } as const;

/** GitLab's Code Quality report, shown in merge requests. */
export const gitlabReport = ({ findings, prefix }: CheckReport): string => {
  const prints = fingerprints(findings);
  const issues = findings.map(({ rule, severity, path, line, message, hint }, index) => ({
    description: hint === undefined ? message : `${message} (${hint})`,
    check_name: rule,
    fingerprint: prints[index],
    severity: severities[severity],
    location: { path: repositoryPath(path, prefix), lines: { begin: line } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
};
