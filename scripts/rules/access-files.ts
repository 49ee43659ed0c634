import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Collected, CollectedFile, ReadDecisions } from '#evidence/collected.ts';
import type { Place } from '#findings/finding.ts';
import { notEvaluated, pass } from './outcome.ts';
import type { Evidence, Outcome } from './rule.ts';

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
