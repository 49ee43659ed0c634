import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { hasAt, itemsNamed, textAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';

const isDocument = (document: JsonNode): boolean =>
  textAt(document, 'spdxVersion')?.startsWith('SPDX-2') === true;

/** What SPDX writes where nothing is claimed. */
const unknown: ReadonlySet<string> = new Set(['NOASSERTION', 'NONE']);

const licenceOf = (node: JsonNode): string | undefined =>
  [textAt(node, 'licenseConcluded'), textAt(node, 'licenseDeclared')].find(
    (licence) => licence !== undefined && !unknown.has(licence),
  );

const nameOf = (node: JsonNode): string =>
  [textAt(node, 'name'), textAt(node, 'versionInfo')]
    .filter((part) => part !== undefined)
    .join(' ');

/** Bills of materials in SPDX 2. */
export const spdx: JsonReader = {
  format: 'spdx',
  medium: 'json',
  title: 'SPDX: packages',
  source:
    'A bill of materials in SPDX 2.2 or 2.3 as JSON, such as `gh api repos/OWNER/REPO/dependency-graph/sbom --jq .sbom` writes it.',
  tells: 'state',
  entry: ['package', 'packages'],
  needs: ['spdxVersion'],
  facts: [
    ofExport('packages', 'how many packages it lists'),
    ofExport('packages_without_licence', 'how many of them claim no licence'),
    of('package', 'licence', 'text', 'its licence, as concluded, else as declared'),
    of('package', 'supplier', 'text', 'who supplies it'),
  ],
  expectations: [],
  recognises: (documents) => documents.some(isDocument),
  read: (documents) => {
    const packages = itemsNamed(documents.filter(isDocument), 'packages');
    return {
      rows: packages.length,
      facts: [
        ...wholeFacts({
          packages: packages.length,
          packages_without_licence: packages.filter((one) => licenceOf(one) === undefined).length,
        }),
        ...packages.flatMap((one) =>
          factsOf(
            { subject: nameOf(one), line: one.line },
            { licence: licenceOf(one), supplier: textAt(one, 'supplier') },
          ),
        ),
      ],
      problems: packages
        .filter((one) => !hasAt(one, 'name'))
        .map(({ line }) => ({ line, message: 'Cannot find `name` of a package' })),
    };
  },
};
