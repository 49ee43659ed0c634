import { byText } from '#findings/text-order.ts';
import { daysBetween } from '#register/calendar.ts';
import { dueDay, isOpen } from '#due/action-due.ts';
import { finishedOn, foundOn, isOpenOn, stateOn } from './action-state.ts';
import {
  endOf,
  isUnclear,
  leftBy,
  namedIn,
  reviewBefore,
  stateWordsOn,
  wasLateOn,
  wasOpenOn,
} from './held-reviews.ts';
import type { FollowedUp, Review } from './held-reviews.ts';
import { readableOf } from './readable-records.ts';
import { counted, inPeriod, partsOf, uncounted } from './review-fact.ts';
import type { FactEntry, ReviewFact, ReviewView } from './review-fact.ts';

/** Of things that are open on the day, how many are past their own. */
const latePart = (late: number): ReviewFact['parts'] =>
  late === 0 ? [] : [{ name: 'late', count: late }];

const carriedOver = (view: ReviewView, last: Review): readonly ReviewFact[] => {
  const named = namedIn(view.register, new Set([last.id])).get(last.id);
  const left = leftBy(view.register, last, named);
  const clear = left.filter((record) => !isUnclear(record) && record.data.status !== 'retired');
  const entry = (record: FollowedUp): FactEntry => ({
    id: record.id,
    says: stateWordsOn(record, view.asOf, view.register),
  });
  const open = clear.filter((record) => wasOpenOn(record, view.asOf, view.register));
  const late = open.filter((record) => wasLateOn(record, view.asOf, view.register)).length;
  const unclear = left.filter(isUnclear).map(({ id }) => id);
  return [
    counted(`Open from ${last.id}`, open.map(entry), latePart(late)),
    counted(
      `Finished since ${last.id}`,
      clear
        .filter((record) => !open.includes(record) && (endOf(record) ?? view.held) > last.data.held)
        .map(entry),
    ),
    ...(unclear.length === 0
      ? []
      : [uncounted('State of others', `fields of ${unclear.join(', ')} break their schema`)]),
  ];
};

/** a) Actions from earlier reviews: what became of what the last one left to be done. */
export const earlierActions = (view: ReviewView): readonly ReviewFact[] => {
  const last = reviewBefore(view.register, view.held, view.review);
  return last === undefined ? [counted('Earlier management reviews', [])] : carriedOver(view, last);
};

/** How long something has been open, in steps that people use. */
const ageOf = (days: number): string => {
  if (days <= 30) return 'for up to 30 days';
  return days <= 90 ? 'for 31 to 90 days' : 'for over 90 days';
};

const ages = [
  'for up to 30 days',
  'for 31 to 90 days',
  'for over 90 days',
  'age not stated',
] as const;

const grades = ['major', 'minor', 'observation', 'opportunity', 'exception'] as const;

/** d1) Nonconformities and corrective actions: what was found, closed, and is open by age. */
export const correctiveActions = (view: ReviewView): readonly ReviewFact[] => {
  const actions = readableOf(view.register, 'action').filter(
    ({ data }) => data.kind === 'corrective',
  );
  const state = (action: (typeof actions)[number]): FactEntry => ({
    id: action.id,
    says: stateOn(action, view.asOf, view.register),
  });
  const found = actions.filter((action) => inPeriod(view, action.data.nonconformity?.found));
  const closed = actions.filter((action) => !isOpen(action) && inPeriod(view, finishedOn(action)));
  const open = actions.filter((action) => isOpenOn(action, view.asOf, view.register));
  const late = open.filter((action) => (dueDay(action) ?? view.asOf) < view.asOf);
  const age = (action: (typeof actions)[number]): string => {
    const since = foundOn(action, view.register);
    return since === undefined ? 'age not stated' : ageOf(daysBetween(since, view.asOf));
  };
  const ineffective = actions.filter(
    ({ data: { effectiveness: check } }) =>
      check?.result === 'not-effective' && inPeriod(view, check.checked),
  );
  return [
    counted(
      'Nonconformities found in the period',
      found.map(({ id, data: { nonconformity } }) => ({
        id,
        says: `${nonconformity?.grade ?? ''}, ${nonconformity?.requirement ?? ''}, found on ${nonconformity?.found ?? ''}`,
      })),
      partsOf(
        found.map(({ data }) => data.nonconformity?.grade ?? ''),
        grades,
      ),
    ),
    counted('Corrective actions finished in the period', closed.map(state)),
    counted(
      `Corrective actions open on ${view.asOf}`,
      open
        .toSorted((a, b) => byText(dueDay(a) ?? '', dueDay(b) ?? '') || byText(a.id, b.id))
        .map(state),
      [...partsOf(open.map(age), ages), ...latePart(late.length)],
    ),
    counted('Checked in the period and not effective', ineffective.map(state)),
  ];
};
