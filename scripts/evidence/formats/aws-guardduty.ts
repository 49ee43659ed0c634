import type { Fact } from '../collected.ts';
import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { dayAt, hasAt, itemsNamed, listAt, numberAt, textAt, yesNoAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import { detectedFactDescriptions, detectedFacts, severityOfScore } from '../severities.ts';
import type { Detected } from '../severities.ts';

const isDetector = (document: JsonNode): boolean =>
  hasAt(document, 'Status') &&
  ['FindingPublishingFrequency', 'Features', 'DataSources', 'ServiceRole'].some((name) =>
    hasAt(document, name),
  );

const detectorFacts = (detector: JsonNode, index: number): readonly Fact[] =>
  factsOf(
    { subject: textAt(detector, 'DetectorId') ?? `detector ${index + 1}`, line: detector.line },
    {
      enabled: textAt(detector, 'Status') === 'ENABLED',
      features_disabled: hasAt(detector, 'Features')
        ? listAt(detector, 'Features').filter((one) => textAt(one, 'Status') === 'DISABLED').length
        : undefined,
    },
  );

const isFinding = (finding: JsonNode): boolean =>
  hasAt(finding, 'Id') && hasAt(finding, 'Type') && !hasAt(finding, 'SchemaVersion');

const findingOf = (finding: JsonNode): Detected => ({
  subject: textAt(finding, 'Id') ?? '',
  line: finding.line,
  severity: severityOfScore(numberAt(finding, 'Severity') ?? 0),
  open: yesNoAt(finding, 'Service', 'Archived') !== true,
  since: dayAt(finding, 'CreatedAt'),
});

/** Detectors and findings of Amazon GuardDuty. */
export const awsGuardduty: JsonReader = {
  format: 'aws-guardduty',
  medium: 'json',
  title: 'Amazon GuardDuty: detectors and findings',
  source:
    '`aws guardduty get-detector --detector-id ID` for each region, one behind the other (`jq \'. + {DetectorId: "ID"}\'` gives each its name); findings from `aws guardduty get-findings --detector-id ID --finding-ids IDS` may follow or stand alone.',
  tells: 'state',
  entry: ['detector or finding', 'detectors and findings'],
  needs: ['Status', 'Findings'],
  facts: [
    ofExport('detectors', 'how many detectors it lists'),
    of('detector', 'enabled', 'yes or no', 'whether it is on'),
    of('detector', 'features_disabled', 'number', 'how many of its features are off'),
    ...detectedFactDescriptions,
    of('finding', 'type', 'text', 'kind of threat, as GuardDuty names it'),
  ],
  expectations: [
    {
      id: 'detector-enabled',
      fact: 'enabled',
      equals: 'yes',
      why: 'A detector that is off sees nothing.',
      mend: 'turn it on (`aws guardduty update-detector --detector-id ID --enable`) and find out who turned it off; then collect a new item',
    },
  ],
  recognises: (documents) =>
    documents.some(isDetector) || itemsNamed(documents, 'Findings').some(isFinding),
  read: (documents) => {
    const detectors = documents.filter(isDetector);
    const entries = itemsNamed(documents, 'Findings');
    const findings = entries.filter(isFinding);
    return {
      rows: detectors.length + entries.length,
      facts: [
        ...wholeFacts({ detectors: detectors.length }),
        ...detectors.flatMap(detectorFacts),
        ...detectedFacts(findings.map(findingOf)),
        ...findings.flatMap((finding) =>
          factsOf(
            { subject: textAt(finding, 'Id') ?? '', line: finding.line },
            { type: textAt(finding, 'Type') },
          ),
        ),
      ],
      problems: entries
        .filter((entry) => !isFinding(entry))
        .map(({ line }) => ({ line, message: 'Cannot find `Id` and `Type` of a finding' })),
    };
  },
};
