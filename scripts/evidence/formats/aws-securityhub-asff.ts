import { of } from '../descriptions.ts';
import { factsOf } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { dayAt, entriesOf, hasAt, itemsNamed, listAt, numberAt, textAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import { detectedFactDescriptions, detectedFacts, severityWord } from '../severities.ts';
import type { Detected } from '../severities.ts';

/** A finding in one of the two formats that Security Hub writes. */
interface HubFinding extends Detected {
  readonly compliance?: string | undefined;
  readonly workflow?: string | undefined;
}

const isAsff = (finding: JsonNode): boolean => hasAt(finding, 'SchemaVersion');

const isOcsf = (finding: JsonNode): boolean => hasAt(finding, 'class_uid');

const subjectOf = (what: string | undefined, resource: string | undefined): string =>
  [what, resource].filter((part) => part !== undefined).join(' ');

/** Workflow states in which nobody is to do anything any more. */
const settled: ReadonlySet<string> = new Set(['SUPPRESSED', 'RESOLVED']);

/** AWS Security Finding Format, version 2018-10-08. */
const fromAsff = (finding: JsonNode): HubFinding => {
  const compliance = textAt(finding, 'Compliance', 'Status');
  const workflow = textAt(finding, 'Workflow', 'Status');
  const passed = compliance === 'PASSED' || compliance === 'NOT_AVAILABLE';
  return {
    subject: subjectOf(
      textAt(finding, 'Compliance', 'SecurityControlId') ?? textAt(finding, 'Title'),
      textAt(listAt(finding, 'Resources')[0], 'Id'),
    ),
    line: finding.line,
    severity: severityWord(textAt(finding, 'Severity', 'Label')),
    open: !passed && !settled.has(workflow ?? '') && textAt(finding, 'RecordState') !== 'ARCHIVED',
    since: dayAt(finding, 'FirstObservedAt') ?? dayAt(finding, 'CreatedAt'),
    compliance,
    workflow,
  };
};

/** Numbers of `status_id` (OCSF): suppressed, resolved, archived. */
const settledIds: ReadonlySet<number> = new Set([3, 4, 5]);

/** Words of `compliance.status_id` (OCSF) in those of the older format. */
const complianceWords: ReadonlyMap<number, string> = new Map([
  [1, 'PASSED'],
  [2, 'WARNING'],
  [3, 'FAILED'],
]);

/** Open Cybersecurity Schema Framework, classes of findings. */
const fromOcsf = (finding: JsonNode): HubFinding => {
  const compliance =
    complianceWords.get(numberAt(finding, 'compliance', 'status_id') ?? 0) ??
    textAt(finding, 'compliance', 'status')?.toUpperCase();
  const passed = compliance === 'PASSED' || compliance === 'PASS';
  return {
    subject: subjectOf(
      textAt(finding, 'compliance', 'control') ?? textAt(finding, 'finding_info', 'title'),
      textAt(listAt(finding, 'resources')[0], 'uid'),
    ),
    line: finding.line,
    severity: severityWord(textAt(finding, 'severity')),
    open: !passed && !settledIds.has(numberAt(finding, 'status_id') ?? 0),
    since:
      dayAt(finding, 'finding_info', 'first_seen_time_dt') ??
      dayAt(finding, 'finding_info', 'created_time_dt') ??
      dayAt(finding, 'finding_info', 'first_seen_time') ??
      dayAt(finding, 'finding_info', 'created_time') ??
      dayAt(finding, 'time'),
    compliance,
    workflow: textAt(finding, 'status'),
  };
};

const findingsIn = (documents: readonly JsonNode[]): readonly JsonNode[] => [
  ...itemsNamed(documents, 'Findings'),
  ...entriesOf(documents),
  // One finding a line, as it is written to a bucket.
  ...documents.filter((document) => isAsff(document) || isOcsf(document)),
];

/** Findings of AWS Security Hub, in the older format and in the newer one. */
export const awsSecurityhubAsff: JsonReader = {
  format: 'aws-securityhub-asff',
  medium: 'json',
  title: 'AWS Security Hub: findings',
  source:
    '`aws securityhub get-findings` (AWS Security Finding Format) or `aws securityhub get-findings-v2` (Open Cybersecurity Schema Framework); the two are told apart by `SchemaVersion` and `class_uid`.',
  tells: 'state',
  entry: ['finding', 'findings'],
  needs: ['SchemaVersion', 'class_uid'],
  facts: [
    ...detectedFactDescriptions,
    of('finding', 'compliance', 'text', 'PASSED, WARNING, FAILED or NOT_AVAILABLE'),
    of('finding', 'workflow', 'text', 'state of its handling, as Security Hub names it'),
  ],
  // How soon what is mended is the organisation's own word: `open_critical_since` with `within`.
  expectations: [],
  recognises: (documents) => {
    const findings = findingsIn(documents);
    // GuardDuty, too, calls its list `Findings`; where it is empty nobody can tell.
    return findings.length === 0
      ? documents.some((document) => hasAt(document, 'Findings'))
      : findings.some((finding) => isAsff(finding) || isOcsf(finding));
  },
  read: (documents) => {
    const entries = findingsIn(documents);
    const known = entries.filter((entry) => isAsff(entry) || isOcsf(entry));
    const findings = known.map((entry) => (isAsff(entry) ? fromAsff(entry) : fromOcsf(entry)));
    return {
      rows: entries.length,
      facts: [
        ...detectedFacts(findings),
        ...findings.flatMap(({ subject, line, compliance, workflow }) =>
          factsOf({ subject, line }, { compliance, workflow }),
        ),
      ],
      problems: entries
        .filter((entry) => !isAsff(entry) && !isOcsf(entry))
        .map(({ line }) => ({
          line,
          message: 'Cannot find `SchemaVersion` or `class_uid` of a finding',
        })),
    };
  },
};
