import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { dayAt, itemsNamed, listAt, numberAt, textAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import {
  detectedFactDescriptions,
  detectedFacts,
  severityOfScore,
  severityWord,
} from '../severities.ts';
import type { Detected, SeverityWord } from '../severities.ts';

const isBom = (document: JsonNode): boolean => textAt(document, 'bomFormat') === 'CycloneDX';

const componentName = (component: JsonNode): string =>
  textAt(component, 'purl') ??
  [textAt(component, 'group'), textAt(component, 'name'), textAt(component, 'version')]
    .filter((part) => part !== undefined)
    .join(' ');

const licenceOf = (component: JsonNode): string | undefined => {
  const names = listAt(component, 'licenses').flatMap(
    (one) =>
      textAt(one, 'expression') ??
      textAt(one, 'license', 'id') ??
      textAt(one, 'license', 'name') ??
      [],
  );
  return names.length === 0 ? undefined : names.join(', ');
};

/** Components may hold others; no bill of materials nests deep. */
const mostDepth = 16;

const flat = (components: readonly JsonNode[], depth = 0): readonly JsonNode[] =>
  components.flatMap((component) => [
    component,
    ...(depth < mostDepth ? flat(listAt(component, 'components'), depth + 1) : []),
  ]);

const severities: readonly SeverityWord[] = ['critical', 'high', 'medium', 'low'];

/** The worst of the ratings, by their words, else by their scores. */
const severityOf = (vulnerability: JsonNode): SeverityWord | undefined => {
  const rated = listAt(vulnerability, 'ratings').map(
    (rating) =>
      severityWord(textAt(rating, 'severity')) ?? severityOfScore(numberAt(rating, 'score') ?? 0),
  );
  return severities.find((severity) => rated.includes(severity));
};

/** States of analysis in which nothing is to be done (CycloneDX, `analysis.state`). */
const settled: ReadonlySet<string> = new Set([
  'resolved',
  'resolved_with_pedigree',
  'false_positive',
  'not_affected',
]);

const vulnerabilityOf = (vulnerability: JsonNode): Detected => ({
  subject: textAt(vulnerability, 'id') ?? '',
  line: vulnerability.line,
  severity: severityOf(vulnerability),
  open: !settled.has(textAt(vulnerability, 'analysis', 'state') ?? ''),
  since:
    dayAt(vulnerability, 'analysis', 'firstIssued') ??
    dayAt(vulnerability, 'published') ??
    dayAt(vulnerability, 'created'),
});

/** Bills of materials in CycloneDX. */
export const cyclonedx: JsonReader = {
  format: 'cyclonedx',
  medium: 'json',
  title: 'CycloneDX: components and vulnerabilities',
  source: 'A bill of materials in CycloneDX as JSON (version 1.2 or newer).',
  tells: 'state',
  entry: ['component', 'components'],
  needs: ['bomFormat'],
  facts: [
    ofExport('components', 'how many components it lists'),
    ofExport('components_without_licence', 'how many of them name no licence'),
    of('component', 'licence', 'text', 'its licences'),
    ...detectedFactDescriptions,
  ],
  expectations: [],
  recognises: (documents) => documents.some(isBom),
  read: (documents) => {
    const boms = documents.filter(isBom);
    const components = flat(itemsNamed(boms, 'components'));
    const vulnerabilities = itemsNamed(boms, 'vulnerabilities');
    const bare = components.filter((component) => licenceOf(component) === undefined);
    return {
      rows: components.length,
      facts: [
        ...wholeFacts({ components: components.length, components_without_licence: bare.length }),
        ...components.flatMap((component) =>
          factsOf(
            { subject: componentName(component), line: component.line },
            { licence: licenceOf(component) },
          ),
        ),
        ...detectedFacts(vulnerabilities.map(vulnerabilityOf)),
      ],
      problems: components
        .filter((component) => textAt(component, 'name') === undefined)
        .map(({ line }) => ({ line, message: 'Cannot find `name` of a component' })),
    };
  },
};
