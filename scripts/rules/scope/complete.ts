import { ofDocuments, documentsOfType } from '../documents-of-type.ts';
import type { Document } from '../documents-of-type.ts';
import { fail, notEvaluated, pass } from '../outcome.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { boundaryIsEmpty } from './scope-boundary.ts';
import { isPlaceholder } from '../substance.ts';

const statementFailures = (document: Document): readonly Outcome[] =>
  document.data.statement === undefined || isPlaceholder(document.data.statement)
    ? [
        fail(
          document,
          document.data.statement === undefined ? ['type'] : ['statement'],
          `\`${document.id}\` has no statement of the scope`,
          'add `statement:` in one sentence, in the words of the certificate where there is one',
        ),
      ]
    : [];

const boundaryFailures = (document: Document): readonly Outcome[] => {
  const { id, data } = document;
  const { boundary } = data;
  if (!boundary || boundaryIsEmpty(boundary)) {
    return [
      fail(
        document,
        boundary ? ['boundary'] : ['type'],
        `\`${id}\` does not say what lies within the scope`,
        'add `boundary:` with the `units`, `sites`, `services`, `systems` and `cloud_accounts` that lie within',
      ),
    ];
  }
  return (boundary.excluded ?? []).flatMap(({ what, why }, index) =>
    why !== undefined && !isPlaceholder(why)
      ? []
      : [
          fail(
            document,
            ['boundary', 'excluded', index],
            `\`${id}\` leaves out "${what}" without a reason`,
            'add `why:`, so that a reader sees that nothing in scope depends on it unseen',
          ),
        ],
  );
};

const interfaceFailures = (document: Document): readonly Outcome[] => {
  const { id, data } = document;
  const { interfaces } = data;
  if (!interfaces || interfaces.length === 0) {
    return [
      fail(
        document,
        interfaces ? ['interfaces'] : ['type'],
        `\`${id}\` names no interface to what others do for the organisation`,
        'add `interfaces:` with `with`, `what`, `responsible` and `governed_by` of each',
      ),
    ];
  }
  return interfaces.flatMap((one, index) => {
    const lacking = [
      ...(one.responsible === undefined ? ['responsible'] : []),
      ...((one.governed_by ?? []).length === 0 ? ['governed_by'] : []),
    ].map((field) => `\`${field}\``);
    return lacking.length === 0
      ? []
      : [
          fail(
            document,
            ['interfaces', index],
            `The interface of \`${id}\` with "${one.with}" does not say ${lacking.join(', ')}`,
            `add ${lacking.join(' and ')}: the role that controls it, and the records that govern it`,
          ),
        ];
  });
};

/** What of the context a scope has to rest on: a document with the field, where there is one. */
const parts = [
  { field: 'issues', what: 'the issues' },
  { field: 'interested_parties', what: 'the interested parties' },
] as const;

const uncited = (
  document: Document,
  { register }: Evidence,
  cited: ReadonlySet<string>,
): readonly Outcome[] => {
  const contexts = documentsOfType(register, 'context');
  const lacking = parts.flatMap(({ field, what }) => {
    const holding = contexts.filter(
      ({ id, data, invalid }) =>
        id !== document.id && (data[field] !== undefined || invalid.has(field)),
    );
    const [first] = holding;
    return first && !holding.some(({ id }) => cited.has(id)) ? [{ what, id: first.id }] : [];
  });
  if (lacking.length === 0) return [];
  const ids = [...new Set(lacking.map(({ id }) => `\`${id}\``))].join(', ');
  return [
    fail(
      document,
      ['type'],
      `\`${document.id}\` does not cite ${lacking.map(({ what }) => what).join(' and ')} of ${ids}`,
      `say in the text which of them drew the line, with a link to ${ids}`,
    ),
  ];
};

/** The scope says what lies within, what without and why, and where it meets others. */
export const scopeComplete: Rule = {
  id: 'scope/complete',
  severity: 'error',
  source: '4.3',
  checks:
    'the scope has a statement, a boundary, a reason for each exclusion, its interfaces with who controls them, and cites issues and interested parties',
  why: 'Everything else is judged within the scope. A line that nobody can follow, or that leaves out what customers rely on, makes the certificate worth little.',
  mend: 'Complete the fields of the document of type `scope`, and link to the context in its text.',
  *evaluate(evidence) {
    const { register } = evidence;
    const reads = ['statement', 'boundary', 'interfaces'] as const;
    yield* ofDocuments(register, 'scope', reads, function* (documents) {
      const references = referencesByRecord(register);
      for (const document of documents) {
        const cited = new Set(
          (references.get(document.id) ?? []).flatMap((reference) => targetRecord(reference) ?? []),
        );
        const unparsed = register.texts.get(document.id)?.unparsed === true;
        const found = [
          ...statementFailures(document),
          ...boundaryFailures(document),
          ...interfaceFailures(document),
          ...(unparsed ? [] : uncited(document, evidence, cited)),
        ];
        if (found.length > 0) yield* found;
        else if (unparsed)
          yield notEvaluated('its text was not read, so it may cite the context', document);
        else yield pass(document);
      }
    });
  },
};
