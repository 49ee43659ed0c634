import { createHash } from 'node:crypto';
import type { Finding } from '#findings/finding.ts';
import type { CheckReport } from './report.ts';

const severities = { error: 'critical', warning: 'minor', information: 'info' } as const;

/**
 * What stays the same while a finding is the same: not its line, which moves with every edit above.
 */
export const fingerprint = ({ rule, record, path, message }: Finding): string =>
  createHash('sha256')
    .update(JSON.stringify([rule, record ?? path, message]))
    .digest('hex');

/** GitLab's Code Quality report, shown in merge requests. */
export const gitlabReport = ({ findings }: CheckReport): string =>
  `${JSON.stringify(
    findings.map((finding) => ({
      description:
        finding.hint === undefined ? finding.message : `${finding.message} (${finding.hint})`,
      check_name: finding.rule,
      fingerprint: fingerprint(finding),
      severity: severities[finding.severity],
      location: { path: finding.path, lines: { begin: finding.line } },
    })),
    undefined,
    2,
  )}\n`;
