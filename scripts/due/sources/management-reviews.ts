import { recordsOf } from '#register/register.ts';
import { dueItem, outOfUse, untold } from './source.ts';
import type { DueSource, InUse } from './source.ts';

/** The next management review, as the latest one set it (9.3.1). */
export const managementReviews: DueSource = function* ({ register }) {
  let last: InUse<'management-review'> | undefined;
  for (const record of recordsOf(register, 'management-review')) {
    // A record of the kind is one of the records of all kinds; the compiler cannot see it here.
    const review = record as InUse<'management-review'>;
    if (outOfUse(review)) continue;
    if (review.invalid.has('held') || review.invalid.has('next')) {
      yield untold(review, 'management-review', '`held` or `next` breaks the schema');
    } else if (!last || review.data.held >= last.data.held) last = review;
  }
  if (!last) return;
  const { next: due, chair }: Partial<typeof last.data> = last.data;
  if (due === undefined) return;
  yield dueItem(last, 'management-review', {
    due,
    what: 'Hold the next management review',
    role: chair?.role,
  });
};
