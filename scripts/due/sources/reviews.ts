import type { AnyRecord } from '#content/record.ts';
import { latest, dayAfter, dueItem, noDay, outOfUse, untold } from './source.ts';
import type { DueSource } from './source.ts';

/** Suppliers and assessments give `review_every` a meaning of their own, and have their sources. */
const hasOwnReviews = ({ kind }: AnyRecord): boolean =>
  kind === 'supplier' || kind === 'assessment';

/** `review_every`, counted from the day of approval or the last `reviewed` (7.5.2, A.5.1). */
export const reviews: DueSource = function* ({ register, proof }) {
  for (const record of register.records.values()) {
    if (outOfUse(record) || hasOwnReviews(record)) continue;
    const broken = ['review_every', 'reviewed'].filter((field) => record.invalid.has(field));
    if (broken.length > 0) {
      yield untold(record, 'review', `\`${broken.join('`, `')}\` breaks the schema`);
      continue;
    }
    const { review_every: every, reviewed = [] } = record.data;
    if (every === undefined) continue;
    const start = latest([
      proof.approvals.get(record.id)?.approvedOn,
      ...reviewed.map(({ date }) => date),
    ]);
    if (start === undefined) {
      yield untold(record, 'review', 'no approval is proved and no review is written down');
      continue;
    }
    const due = dayAfter(start, every);
    if (due === undefined) yield noDay(record, 'review', 'review_every', every);
    else yield dueItem(record, 'review', { due, what: 'Review' });
  }
};
