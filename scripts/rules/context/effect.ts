import { fail, notEvaluated, pass } from '../outcome.ts';
import { ofDocuments } from '../documents-of-type.ts';
import type { Document } from '../documents-of-type.ts';
import type { Outcome, Rule } from '../rule.ts';
import { isPlaceholder } from '../substance.ts';

const kinds = ['internal', 'external'] as const;

/** The issues of a document that still bear on the ISMS. */
const presentIssues = ({ data }: Document, today: string) =>
  (data.issues ?? []).filter(({ until }) => until === undefined || until >= today);

const withoutEffect = (document: Document): readonly Outcome[] =>
  (document.data.issues ?? []).flatMap((issue, index) =>
    issue.effect !== undefined && !isPlaceholder(issue.effect)
      ? []
      : [
          fail(
            document,
            issue.effect === undefined ? ['issues', index] : ['issues', index, 'effect'],
            `Issue \`${issue.id}\` of \`${document.id}\` does not say its effect on the ISMS`,
            'add `effect:` with what the ISMS does, or watches, because of it',
          ),
        ],
  );

const missingKinds = (
  documents: readonly Document[],
  today: string,
  complete: boolean,
): Outcome | undefined => {
  const [first] = documents;
  const found = new Set(
    documents.flatMap((document) => presentIssues(document, today).map(({ kind }) => kind)),
  );
  const missing = kinds.filter((kind) => !found.has(kind));
  if (!first || missing.length === 0) return undefined;
  if (!complete) return notEvaluated('a document that may hold the other issues cannot be read');
  return fail(
    first,
    first.data.issues === undefined ? ['type'] : ['issues'],
    `\`${first.id}\` names no ${missing.join(' and no ')} issue that bears on the ISMS on ${today}`,
    'add to `issues:` what lies inside (people, systems, growth) and outside (law, customers, threats), each with its `effect`',
  );
};

/** Each issue of the context says what it does to the ISMS; both sides were looked at. */
export const contextEffect: Rule = {
  id: 'context/effect',
  severity: 'warning',
  source: '4.1',
  checks:
    'each issue of the context names its effect on the ISMS, and there are internal and external ones',
  why: 'A list of issues that changes nothing was written for the auditor. What counts is what the organisation does differently because of each, and that nobody looked only inward or only outward.',
  mend: 'Write the `effect` of each issue, and add the side that is missing. An issue that has passed gets an `until` day.',
  *evaluate({ register, today }) {
    yield* ofDocuments(register, 'context', ['issues'], function* (documents, complete) {
      const missing = missingKinds(documents, today, complete);
      if (missing) yield missing;
      for (const document of documents) {
        const found = withoutEffect(document);
        yield* found;
        const said = missing?.record === document.id;
        if (found.length === 0 && !said) yield pass(document);
      }
    });
  },
};
