import { fieldsOf } from '#register/fields-of.ts';
import { recordsOf } from '#register/register.ts';
import type { DueEvidence, Told } from '../due-item.ts';
import { dayAfter, dueItem, latest, noDay, ofEach } from './source.ts';
import type { DueSource, InUse } from './source.ts';

type System = InUse<'asset'> | InUse<'supplier'>;

/** Days on which the accounts of each system were reviewed. */
const reviewedOn = ({ register, today }: DueEvidence): ReadonlyMap<string, readonly string[]> => {
  const days = new Map<string, string[]>();
  for (const { data, invalid } of recordsOf(register, 'access-review')) {
    if (invalid.has('system') || invalid.has('completed')) continue;
    if (data.completed > today) continue;
    // Neither a draft nor what was retired is a review that was made.
    if (data.status !== undefined && data.status !== 'approved') continue;
    days.set(data.system, [...(days.get(data.system) ?? []), data.completed]);
  }
  return days;
};

const inUse = (system: System, today: string): boolean =>
  system.kind === 'supplier'
    ? system.data.state !== 'ended'
    : system.data.retired === undefined || system.data.retired >= today;

const nextOf = (system: System, every: string, reviews: readonly string[], today: string): Told => {
  const last = latest(reviews);
  const role = system.kind === 'asset' ? system.data.asset_owner : undefined;
  if (last === undefined) {
    const what = 'Review its accounts for the first time';
    return dueItem(system, 'access-review', { due: today, what, role });
  }
  const due = dayAfter(last, every);
  return due === undefined
    ? noDay(system, 'access-review', 'access_review_every', every)
    : dueItem(system, 'access-review', { due, what: 'Review its accounts', role });
};

/** Reviews of who has access to a system, by its `access_review_every` (A.5.18, CC6.3). */
export const accessReviews: DueSource = function* (evidence) {
  const reviews = reviewedOn(evidence);
  const { today } = evidence;
  function* next(system: System): Iterable<Told> {
    const { access_review_every: every } = system.data;
    if (every === undefined || !inUse(system, today)) return;
    yield nextOf(system, every, reviews.get(system.id) ?? [], today);
  }
  const assets = ofEach(
    'asset',
    'access-review',
    ['access_review_every', 'retired', 'asset_owner'],
    next,
  );
  const suppliers = ofEach('supplier', 'access-review', ['access_review_every', 'state'], next);
  yield* assets(evidence);
  yield* suppliers(evidence);
};

/** Reviews that were begun: a record with a day due and none of completion. */
export const openAccessReviews: DueSource = ofEach(
  'access-review',
  'access-review',
  ['due'],
  function* (review) {
    // A review that is under way lacks fields which the schema demands of one that is done.
    const fields = fieldsOf<'access-review'>(review);
    if (fields.completed !== undefined || fields.due === undefined) return;
    yield dueItem(review, 'access-review', {
      due: fields.due,
      what: 'Complete the review of the accounts',
      mark: 'complete',
      role: fields.reviewer?.role,
    });
  },
);
