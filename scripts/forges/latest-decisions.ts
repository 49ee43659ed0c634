import { accountKey, byAccount } from './accounts.ts';
import type { Review } from './forge-change.ts';

/**
 * The last word of each reviewer, sorted by account. Of two at the same second the one that stands
 * later in the list counts. Comments must be left out before.
 */
export const latestDecisions = (reviews: readonly Review[]): readonly Review[] => {
  const ordered = reviews.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const last = new Map<string, Review>();
  for (const review of ordered) last.set(accountKey(review), review);
  return [...last.values()].sort(byAccount);
};
