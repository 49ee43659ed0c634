import type { AnyRecord } from '#content/record.ts';
import type { Register } from '#register/register.ts';

/** Whether a record is still being written: nothing that it says is claimed yet. */
export const isDraft = ({ data }: AnyRecord): boolean =>
  data.status === 'draft' || data.status === 'in-review';

/** Whether a record is not handed in for approval yet, so that what it lacks may still come. */
export const beingWritten = ({ data }: AnyRecord): boolean => data.status === 'draft';

/**
 * Whether an ISMS is only being written: it has versions, and none of them asks to be in force. What
 * must exist once it runs is then not missing yet.
 */
export const stillStarting = ({ records }: Pick<Register, 'records'>): boolean => {
  const versioned = [...records.values()].filter(({ data }) => data.version !== undefined);
  return versioned.length > 0 && versioned.every(isDraft);
};

/** Why rules on what must exist wait while an ISMS is only being written. */
export const starting = 'all is a draft still: nothing is in force yet';
