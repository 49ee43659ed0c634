import { quote } from '#content/quote.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Collected, CollectedFile, ReadDecisions } from '#evidence/collected.ts';
import type { Place } from '#findings/finding.ts';
import { itemsNamed, peopleFormat } from '#performance/access-leavers.ts';
import { notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome } from '../rule.ts';

/** A review of who has access, as a rule sees it. */
export type AccessReview = RecordOf<'access-review'> & AnyRecord;

const states: Readonly<Record<CollectedFile['state'], string>> = {
  read: 'is not a list of decisions',
  missing: 'is not there',
  unreadable: 'cannot be read',
  'too large': 'is too large to be read',
};

/** The decisions of a review among all that was read. */
export interface ReviewFiles {
  readonly read: ReadDecisions;
  readonly collected: Collected;
}

/** What the files of a review say, or why it is not known. */
export const filesOf = (
  { collected }: Evidence,
  { id, data }: AccessReview,
): ReviewFiles | string => {
  if (!collected) return 'the files of evidence are not read';
  const read = collected.decisions.get(id);
  const { state } = collected.files.get(data.decisions) ?? { state: 'missing' };
  return read ? { read, collected } : `\`${data.decisions}\` ${states[state]}`;
};

/** The beginning of a line of a file. */
export const lineOf = (path: string, line: number): Place => ({ path, line, column: 1 });

/**
 * What failed, or that nothing did. Where lines of the decisions cannot be read it is open whether
 * something fails: `access/all-lines` tells of them.
 */
export const failuresOr = (
  failures: readonly Outcome[],
  review: AccessReview,
  { path, problems }: ReadDecisions,
): readonly Outcome[] => {
  if (failures.length > 0) return failures;
  return problems.length > 0
    ? [notEvaluated(`\`${path}\` cannot be read in full`, review)]
    : [pass(review)];
};

/** Names are listed up to here; the rest is counted. */
const mostNames = 10;

/** Names out of a file in a message, of many only the first ones. */
export const namesOf = (names: readonly string[]): string =>
  `${names.slice(0, mostNames).map(quote).join(', ')}${names.length > mostNames ? ` and ${names.length - mostNames} more` : ''}`;

/** Ids of the people in the lists that `leavers` of a review names, as far as they are read. */
export const listedPeople = (
  { data: { leavers } }: AccessReview,
  { register, collected }: Evidence,
): ReadonlySet<string> =>
  new Set(
    (leavers === undefined ? [] : itemsNamed(leavers, register)).flatMap((item) => {
      const read = collected?.exports.get(item);
      if (read?.format !== peopleFormat) return [];
      return read.facts.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
    }),
  );
