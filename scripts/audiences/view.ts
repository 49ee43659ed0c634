import type { Coverage } from '#coverage/coverage-model.ts';
import type { Due } from '#due/due-item.ts';
import type { AccessComparison } from '#performance/access-comparison.ts';
import type { AssessedIsms } from '#rules/assessed.ts';

/** Who reads an output, least trusted first; each reads what those before it read. */
export const audiences = ['public', 'staff', 'auditor', 'management'] as const;

/** One of the four audiences. */
export type Audience = (typeof audiences)[number];

/** What stands where a record refers to one that the reader may not see. */
export const restrictedRecord = 'restricted record';

/**
 * An ISMS as one audience may see it. Records that it may not read are not in it: not as records,
 * references, backlinks, approvals, results or findings. References to them are `restrictedRecord`.
 * Publishers take a view and nothing else.
 */
export interface View extends AssessedIsms {
  readonly audience: Audience;
  /** What is late or falls due in 60 days of the records in it, worked out over all of them. */
  readonly due?: Due;
  /** What covers which requirement, worked out over all records; for auditors and management. */
  readonly coverage?: Coverage;
  /** What the files of its access reviews say of each account, by id of the review. */
  readonly accessReviews?: ReadonlyMap<string, AccessComparison>;
}
