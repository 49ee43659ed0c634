import type { AnyRecord } from '#content/record.ts';
import type { Settings } from '#content/types.ts';
import { audiences } from './view.ts';
import type { Audience } from './view.ts';

const rank = (audience: Audience): number => audiences.indexOf(audience);

/**
 * The lowest audience that may read a record. A classification that is missing or wrong counts as
 * the highest, so a typing error never widens the circle of readers.
 */
export const lowestAudience = (settings: Settings, record: AnyRecord): Audience => {
  if (record.invalid.has('classification')) return 'management';
  const { classification } = record.data;
  return settings.audiences[classification];
};

/** Drafts are shown to those who decide on them or examine them, never to staff or the public. */
const unfinished = ({ data: { status } }: AnyRecord): boolean =>
  status === 'draft' || status === 'in-review';

/** Whether an audience may read a record. */
export const visibleTo = (settings: Settings, audience: Audience, record: AnyRecord): boolean =>
  rank(lowestAudience(settings, record)) <= rank(audience) &&
  (!unfinished(record) || rank(audience) >= rank('auditor'));
