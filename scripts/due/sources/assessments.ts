import { recordsOf } from '#register/register.ts';
import { dayAfter, dueItem, noDay, outOfUse, untold } from './source.ts';
import type { DueSource, InUse } from './source.ts';

type Assessment = InUse<'assessment'>;

const reads = ['performed', 'trigger', 'covered', 'review_every', 'status'] as const;

const isDraft = ({ data: { status } }: Assessment): boolean =>
  status === 'draft' || status === 'in-review';

/** Only what went through the register as a whole starts the time to the next one. */
const isWhole = ({ data }: Assessment): boolean =>
  data.trigger === 'planned' || data.covered === 'all';

/** The next risk assessment: `review_every` after the last whole one, else a year (8.2). */
export const assessments: DueSource = function* ({ register, today }) {
  let last: Assessment | undefined;
  for (const assessment of recordsOf(register, 'assessment')) {
    if (outOfUse(assessment)) continue;
    if (reads.some((field) => assessment.invalid.has(field))) {
      yield untold(assessment, 'assessment', 'a field breaks the schema: it may be the last one');
    } else if (
      !isDraft(assessment) &&
      isWhole(assessment) &&
      assessment.data.performed <= today &&
      (!last || assessment.data.performed >= last.data.performed)
    ) {
      last = assessment;
    }
  }
  if (!last) return;
  const { performed, review_every: every = 'P1Y' } = last.data;
  const due = dayAfter(performed, every);
  if (due === undefined) yield noDay(last, 'assessment', 'review_every', every);
  else yield dueItem(last, 'assessment', { due, what: 'Assess the risks again' });
};
