import type { AnyRecord } from '#content/record.ts';

/** Kinds whose records tell what happened on a day, and name people and texts as they were then. */
const pastKinds: ReadonlySet<string> = new Set([
  'access-review',
  'assessment',
  'audit',
  'exercise',
  'incident',
  'management-review',
]);

const finished: ReadonlySet<string> = new Set(['done', 'verified', 'closed', 'rejected']);

/** Whether nothing more is to be done under an action. */
export const isFinished = (state: string): boolean => finished.has(state);

/** Whether a record tells of the past, so that what it names need not hold today. */
export const tellsOfPast = (record: AnyRecord): boolean =>
  pastKinds.has(record.kind) ||
  (record.kind === 'action' && !record.invalid.has('state') && isFinished(record.data.state));
