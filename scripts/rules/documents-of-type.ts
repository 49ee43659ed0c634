import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { notEvaluated, retired, unread } from './outcome.ts';
import type { Outcome } from './rule.ts';

/** A document as a rule sees it. */
export type Document = RecordOf<'document'> & AnyRecord;

type DocumentField = keyof Document['data'];

const inUse = (register: Pick<Register, 'records'>): readonly Document[] =>
  // A document is one of the records of all kinds; the compiler cannot see it here.
  (recordsOf(register, 'document') as readonly Document[]).filter((document) => !retired(document));

/** The documents of a type that are in use, in the order of their ids. */
export const documentsOfType = (
  register: Pick<Register, 'records'>,
  type: Document['data']['type'],
): readonly Document[] =>
  inUse(register).filter(({ data, invalid }) => !invalid.has('type') && data.type === type);

/** Whether a document is there whose type cannot be told, so that it may be any of them. */
export const mayBeUnread = (register: Register): boolean =>
  unread(register, 'document') || inUse(register).some(({ invalid }) => invalid.has('type'));

/** Documents of which every field that a rule reads is sound, and a word on each of the others. */
export interface Sound {
  readonly sound: readonly Document[];
  readonly outcomes: readonly Outcome[];
}

/** Parts documents by whether one of the fields breaks the schema: nothing follows from those. */
export const soundOf = (documents: readonly Document[], reads: readonly DocumentField[]): Sound => {
  const brokenIn = ({ invalid }: Document): readonly string[] =>
    reads.filter((field) => invalid.has(field));
  return {
    sound: documents.filter((document) => brokenIn(document).length === 0),
    outcomes: documents.flatMap((document) => {
      const broken = brokenIn(document);
      return broken.length === 0
        ? []
        : [notEvaluated(`\`${broken.join('`, `')}\` breaks the schema`, document)];
    }),
  };
};

/**
 * Runs a check on the documents of a type in use, all together. Where there is none the rule is not
 * evaluated: `documents/mandatory` says that it is missing.
 */
export function* ofDocuments(
  register: Register,
  type: Document['data']['type'],
  reads: readonly DocumentField[],
  check: (documents: readonly Document[], complete: boolean) => Iterable<Outcome>,
): Iterable<Outcome> {
  const documents = documentsOfType(register, type);
  const uncertain = mayBeUnread(register);
  if (documents.length === 0) {
    yield notEvaluated(
      uncertain
        ? `a document cannot be read: it may be the one of type \`${type}\``
        : `there is no document of type \`${type}\``,
    );
    return;
  }
  const { sound, outcomes } = soundOf(documents, reads);
  yield* outcomes;
  if (sound.length > 0) yield* check(sound, outcomes.length === 0 && !uncertain);
}
