import type { Invocation, Location, Log, Notification, Result } from 'sarif';
import type { Finding, Place } from '#findings/finding.ts';
import { fingerprints } from './fingerprints.ts';
import { unjudgedRules } from './report.ts';
import type { CheckReport } from './report.ts';
import { repositoryPath } from './repository-path.ts';
import { levels, sarifRules } from './sarif-rules.ts';

const top = '%SRCROOT%';

/** A path as a URI reference: what is no letter of a path is percent-encoded, lone halves replaced. */
const uriOf = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

const location = (
  { path, line, column, endLine, endColumn }: Place,
  prefix: string | undefined,
): Location => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(repositoryPath(path, prefix)), uriBaseId: top },
    region: {
      startLine: line,
      startColumn: column,
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  },
});

/** SARIF asks to say of each result whether it is suppressed, once one is. */
const suppressions = (
  { accepted }: CheckReport,
  finding: Finding,
): Pick<Result, 'suppressions'> => {
  if (accepted === undefined || accepted.size === 0) return {};
  const found = accepted.get(finding);
  return {
    suppressions:
      found === undefined
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: `accepted by ${found.exception} until ${found.until}`,
            },
          ],
  };
};

const result = (
  report: CheckReport,
  finding: Finding,
  ruleIndex: number | undefined,
  fingerprint: string,
): Result => ({
  ruleId: finding.rule,
  ...(ruleIndex === undefined ? {} : { ruleIndex }),
  level: levels[finding.severity],
  message: {
    text: finding.hint === undefined ? finding.message : `${finding.message}. ${finding.hint}`,
  },
  locations: [location(finding, report.prefix)],
  relatedLocations: finding.related.map((place, id) => ({
    id,
    ...location(place, report.prefix),
    ...(place.message === undefined ? {} : { message: { text: place.message } }),
  })),
  partialFingerprints: { 'ismsFinding/v1': fingerprint },
  ...suppressions(report, finding),
});

/** What could not be judged is told beside the results: it is no finding, and no pass either. */
const invocation = (report: CheckReport, indexes: ReadonlyMap<string, number>): Invocation => ({
  executionSuccessful: true,
  toolExecutionNotifications: unjudgedRules(report).map(({ rule, first, count }): Notification => {
    const index = indexes.get(rule);
    return {
      level: 'note',
      message: { text: `not evaluated: ${first}${count > 1 ? ` and ${count - 1} more` : ''}` },
      associatedRule: { id: rule, ...(index === undefined ? {} : { index }) },
    };
  }),
});

/** SARIF 2.1.0 for code scanning: one run, with what each rule is about. */
export const sarifReport = (report: CheckReport): string => {
  const { findings, commit, version } = report;
  const rules = sarifRules(version);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const prints = fingerprints(findings);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'isms-as-code',
            ...(version === undefined ? {} : { semanticVersion: version, version }),
            informationUri: 'https://www.npmjs.com/package/isms-as-code',
            rules: [...rules],
          },
        },
        automationDetails: { id: 'isms/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [top]: { description: { text: 'the top of the repository' } } },
        ...(commit === undefined
          ? {}
          : {
              versionControlProvenance: [
                { repositoryUri: 'urn:isms-as-code:local', revisionId: commit },
              ],
            }),
        invocations: [invocation(report, indexes)],
        results: findings.map((finding, index) =>
          result(report, finding, indexes.get(finding.rule), prints[index] ?? ''),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};
