import { of } from '../descriptions.ts';
import { factsOf } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { dayAt, hasAt, itemsNamed, listAt, textAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import { detectedFactDescriptions, detectedFacts, severityWord } from '../severities.ts';
import type { Detected } from '../severities.ts';

const subjectOf = (finding: JsonNode): string =>
  [
    textAt(finding, 'packageVulnerabilityDetails', 'vulnerabilityId') ??
      textAt(finding, 'title') ??
      textAt(finding, 'findingArn'),
    textAt(listAt(finding, 'resources')[0], 'id'),
  ]
    .filter((part) => part !== undefined)
    .join(' ');

const isFinding = (finding: JsonNode): boolean =>
  hasAt(finding, 'severity') && hasAt(finding, 'status') && hasAt(finding, 'firstObservedAt');

const findingOf = (finding: JsonNode): Detected => ({
  subject: subjectOf(finding),
  line: finding.line,
  severity: severityWord(textAt(finding, 'severity')),
  open: textAt(finding, 'status') === 'ACTIVE',
  since: dayAt(finding, 'firstObservedAt'),
});

/** Findings of Amazon Inspector. */
export const awsInspector: JsonReader = {
  format: 'aws-inspector',
  medium: 'json',
  title: 'Amazon Inspector: vulnerabilities',
  source: '`aws inspector2 list-findings`',
  tells: 'state',
  entry: ['finding', 'findings'],
  needs: ['findings'],
  facts: [
    ...detectedFactDescriptions,
    of('finding', 'fix_available', 'text', 'YES, NO or PARTIAL'),
  ],
  // How soon what is mended is the organisation's own word: `open_critical_since` with `within`.
  expectations: [],
  recognises: (documents) => {
    const findings = itemsNamed(documents, 'findings');
    return findings.length === 0
      ? documents.some((document) => hasAt(document, 'findings'))
      : findings.some(isFinding);
  },
  read: (documents) => {
    const entries = itemsNamed(documents, 'findings');
    const findings = entries.filter(isFinding);
    return {
      rows: entries.length,
      facts: [
        ...detectedFacts(findings.map(findingOf)),
        ...findings.flatMap((finding) =>
          factsOf(
            { subject: subjectOf(finding), line: finding.line },
            { fix_available: textAt(finding, 'fixAvailable') },
          ),
        ),
      ],
      problems: entries
        .filter((entry) => !isFinding(entry))
        .map(({ line }) => ({
          line,
          message: 'Cannot find `severity`, `status` and `firstObservedAt` of a finding',
        })),
    };
  },
};
