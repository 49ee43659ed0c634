import { fieldsOf } from '#register/fields-of.ts';
import { recordsOf } from '#register/register.ts';
import { dueItem, outOfUse, untold } from './source.ts';
import type { DueSource, InUse } from './source.ts';

/** The next management review, as the latest one set it (9.3.1). */
export const managementReviews: DueSource = function* ({ register, today }) {
  let last: InUse<'management-review'> | undefined;
  for (const review of recordsOf(register, 'management-review')) {
    if (outOfUse(review)) continue;
    // Minutes that are being prepared do not replace those of the review that was held.
    if (review.data.status === 'draft') {
      yield untold(
        review,
        'management-review',
        'the minutes are a draft: their `next` counts later',
      );
    } else if (review.invalid.has('held') || review.invalid.has('next')) {
      yield untold(review, 'management-review', '`held` or `next` breaks the schema');
    } else if (review.data.held <= today && (!last || review.data.held >= last.data.held)) {
      last = review;
    }
  }
  if (!last) return;
  const { next: due, chair } = fieldsOf<'management-review'>(last);
  if (due === undefined) return;
  yield dueItem(last, 'management-review', {
    due,
    what: 'Hold the next management review',
    role: chair?.role,
  });
};
