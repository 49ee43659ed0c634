import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Place } from '#findings/finding.ts';
import type { RuleDescription } from '#rules/rule.ts';
import { rules } from '#rules/index.ts';
import { fingerprint } from './gitlab-report.ts';
import type { CheckReport } from './report.ts';

const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

const descriptor = (rule: RuleDescription): ReportingDescriptor => ({
  id: rule.id,
  shortDescription: { text: rule.checks },
  fullDescription: { text: rule.why },
  help: { text: `${rule.mend} (${rule.source})` },
  defaultConfiguration: { level: levels[rule.severity] },
});

const location = ({ path, line, column, endLine, endColumn }: Place) => ({
  physicalLocation: {
    artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' },
    region: {
      startLine: line,
      startColumn: column,
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  },
});

const result = (finding: Finding): Result => ({
  ruleId: finding.rule,
  level: levels[finding.severity],
  message: {
    text: finding.hint === undefined ? finding.message : `${finding.message}. ${finding.hint}`,
  },
  locations: [location(finding)],
  relatedLocations: finding.related.map((place) => ({
    ...location(place),
    ...(place.message === undefined ? {} : { message: { text: place.message } }),
  })),
  partialFingerprints: { 'ismsFinding/v1': fingerprint(finding) },
});

/** SARIF 2.1.0 for code scanning: one run, with what each rule is about. */
export const sarifReport = ({ findings, commit }: CheckReport): string => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'isms-as-code',
            rules: rules.map(descriptor),
          },
        },
        automationDetails: { id: 'isms/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'the root of the ISMS' } } },
        ...(commit === undefined
          ? {}
          : {
              versionControlProvenance: [
                { repositoryUri: 'urn:isms-as-code:local', revisionId: commit },
              ],
            }),
        results: findings.map(result),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};
