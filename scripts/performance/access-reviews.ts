import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Account, Collected, ReadExport } from '#evidence/collected.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { compareAccess } from './access-comparison.ts';
import type { AccessComparison } from './access-comparison.ts';
import { hasLeftBefore } from './access-leavers.ts';

/** A review of who has access to one system. */
export type AccessReview = RecordOf<'access-review'>;

/** What a comparison is made from. */
export interface AccessEvidence {
  readonly register: Register;
  /** What lies in `evidence/files/`. */
  readonly collected: Collected;
}

/** The day of the frozen list, in the zone in which it is written. */
export const exportDay = ({ data }: AccessReview): string => data.export.exported.slice(0, 10);

/** Whether a record is a review that was made: neither retired nor no more than a draft. */
export const isMade = ({ data: { status } }: AccessReview): boolean =>
  status === undefined || status === 'approved';

/** The reviews in use by system, oldest first; those whose system or day is not known are left out. */
export const reviewsBySystem = (
  register: Register,
): ReadonlyMap<string, readonly AccessReview[]> => {
  const grouped = new Map<string, AccessReview[]>();
  for (const review of recordsOf(register, 'access-review')) {
    if (!isMade(review) || review.invalid.has('system') || review.invalid.has('completed'))
      continue;
    const others = grouped.get(review.data.system);
    if (others) others.push(review);
    else grouped.set(review.data.system, [review]);
  }
  for (const reviews of grouped.values()) {
    // Records come in the order of ids, which decides between two of one day.
    reviews.sort((a, b) =>
      a.data.completed < b.data.completed ? -1 : a.data.completed > b.data.completed ? 1 : 0,
    );
  }
  return grouped;
};

/** The accounts of an item; `undefined` where its export is not read, or not without doubt. */
export const accountsOf = (
  { exports }: Pick<Collected, 'exports'>,
  item: string,
): readonly Account[] | undefined => {
  const found: ReadExport | undefined = exports.get(item);
  return found?.problems.length === 0 ? found.accounts : undefined;
};

const accessReview = (
  { records }: Pick<Register, 'records'>,
  id: string | undefined,
): AccessReview | undefined => {
  const record: AnyRecord | undefined = id === undefined ? undefined : records.get(id);
  return record?.kind === 'access-review' && !record.invalid.has('export') ? record : undefined;
};

/**
 * Compares the files of a review, with all that stands out; `undefined` where its decisions are not
 * read. Reads `export`, `reviewer`, `previous` and `leavers` of it, which must not be invalid.
 */
export const reviewedAccess = (
  review: AccessReview,
  { register, collected }: AccessEvidence,
): AccessComparison | undefined => {
  const { data } = review;
  const read = collected.decisions.get(review.id);
  // A view shows another path where its reader may not see the file.
  if (read?.path !== data.decisions) return undefined;
  const { decisions } = read;
  const exported = accountsOf(collected, data.export.item);
  const before = accessReview(register, data.previous);
  const previous = before && accountsOf(collected, before.data.export.item);
  const day = exportDay(review);
  return compareAccess({
    decisions,
    day,
    reviewer: data.reviewer.person,
    hasLeft: hasLeftBefore(day, register.settings, collected, data.leavers, register),
    ...(exported ? { exported } : {}),
    ...(previous ? { previous } : {}),
  });
};

const compared = ['export', 'reviewer', 'previous', 'leavers', 'decisions'] as const;

/** The accounts of every review of which the decisions are read, by id of the review. */
export const reviewedAccounts = (
  register: Register,
  collected: Collected,
): ReadonlyMap<string, AccessComparison> =>
  new Map(
    recordsOf(register, 'access-review').flatMap((review) => {
      if (compared.some((field) => review.invalid.has(field))) return [];
      const access = reviewedAccess(review, { register, collected });
      return access ? [[review.id, access] as const] : [];
    }),
  );
