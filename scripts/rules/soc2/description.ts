import type { Report } from '#coverage/control-matrix-scope.ts';
import { documentsOfType, mayBeUnread } from '../documents-of-type.ts';
import type { Document } from '../documents-of-type.ts';
import { fail, notEvaluated, pass } from '../outcome.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { descriptionCriteria, toldFacts } from './described.ts';
import type { DescriptionCriterion } from './described.ts';
import { failReport, ofReport } from './report.ts';

/** Criteria that no description can do without. */
const alwaysAnswered: ReadonlySet<DescriptionCriterion> = new Set(['DC1', 'DC2', 'DC3', 'DC5']);

const ids = (list: readonly string[]): string => list.map((id) => `\`${id}\``).join(', ');

const isNone = (answer: unknown): answer is { readonly none: string } =>
  typeof answer === 'object' && answer !== null && 'none' in answer;

/** Criteria without an answer, and those of which nothing may be said although something must. */
const unanswered = (description: Document): readonly Outcome[] => {
  const describes = description.data.describes ?? {};
  const missing = descriptionCriteria.filter((criterion) => describes[criterion] === undefined);
  const denied = descriptionCriteria.filter(
    (criterion) => alwaysAnswered.has(criterion) && isNone(describes[criterion]),
  );
  return [
    ...(missing.length === 0
      ? []
      : [
          fail(
            description,
            description.data.describes ? ['describes'] : ['type'],
            `\`${description.id}\` does not answer ${ids(missing)}`,
            'name in `describes:` the heading that answers each, or `{none: why}` where there is nothing to tell',
          ),
        ]),
    ...denied.map((criterion) =>
      fail(
        description,
        ['describes', criterion],
        `\`${description.id}\` leaves \`${criterion}\` without an answer, which every description needs`,
        'name the heading that answers it',
      ),
    ),
  ];
};

/** What the records hold and the description does not tell, by the criterion that asks for it. */
const untold = (description: Document, evidence: Evidence, report: Report): readonly Outcome[] => {
  const references = referencesByRecord(evidence.register).get(description.id) ?? [];
  const named = new Set(references.flatMap((reference) => targetRecord(reference) ?? []));
  const unparsed = evidence.register.texts.get(description.id)?.unparsed === true;
  return toldFacts(evidence, report).flatMap(({ criterion, what, records }): readonly Outcome[] => {
    const answer = description.data.describes?.[criterion];
    if (answer === undefined) return [];
    if (isNone(answer)) {
      return [
        fail(
          description,
          ['describes', criterion],
          `\`${description.id}\` says that there is nothing to tell for \`${criterion}\`, and there is ${what}`,
          'write what there is under a heading, and name it here',
        ),
      ];
    }
    const missing = unparsed ? [] : records.filter((id) => !named.has(id));
    return missing.length === 0
      ? []
      : [
          fail(
            description,
            ['describes', criterion],
            `\`${description.id}\` does not name ${ids(missing)} for \`${criterion}\``,
            'tell of it under the heading, with its id or a link to it',
          ),
        ];
  });
};

/** Lists of `soc2` that the description rests on and that say nothing. */
const emptyLists = (evidence: Evidence, report: Report): readonly Outcome[] => {
  const lacking = (['services', 'commitments', 'requirements'] as const).filter(
    (list) => report[list].length === 0,
  );
  return lacking.length === 0
    ? []
    : [
        failReport(
          evidence,
          [],
          `\`soc2\` names no ${lacking.join(' and no ')}`,
          `add ${lacking.map((list) => `\`${list}:\``).join(', ')}: what is offered, what is promised to customers, what the system must do to keep it`,
        ),
      ];
};

const missing = (evidence: Evidence): Outcome =>
  mayBeUnread(evidence.register)
    ? notEvaluated('a document cannot be read: it may be the system description')
    : failReport(
        evidence,
        ['type'],
        'Cannot find a document of type `system-description` for the report',
        'add it under `policies/` with `describes:`, which says where each of DC1 to DC9 is answered',
      );

/** The system description answers each description criterion, as the records have it. */
export const soc2Description: Rule = {
  id: 'soc2/description',
  severity: 'error',
  source: 'DC1-9',
  checks:
    'a document of type `system-description` says where DC1 to DC9 are answered, and names the incidents to be disclosed, the significant changes and the subservice organisations of the records; `soc2` names services, commitments and requirements',
  why: 'The description is the part of the report that management writes and readers decide on. What it leaves out although the records hold it makes it misleading, and the opinion qualified.',
  mend: 'Complete `describes`, and tell of what is named under its heading, with the id of the record.',
  *evaluate(evidence) {
    yield* ofReport(evidence, function* (report) {
      yield* emptyLists(evidence, report);
      const descriptions = documentsOfType(evidence.register, 'system-description');
      if (descriptions.length === 0) yield missing(evidence);
      for (const description of descriptions) {
        if (description.invalid.has('describes')) {
          yield notEvaluated('`describes` breaks the schema', description);
          continue;
        }
        const found = [...unanswered(description), ...untold(description, evidence, report)];
        yield* found.length > 0 ? found : [pass(description)];
      }
    });
  },
};
