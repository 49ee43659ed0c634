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
}
