import type { AnyRecord, RecordOf } from '#content/record.ts';
import { dueDay } from '#due/action-due.ts';
import { byText } from '#findings/text-order.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { finishedOn, isOpenOn, stateOn } from './action-state.ts';

/** Minutes of a management review. */
export type Review = RecordOf<'management-review'> & AnyRecord;

/** Something that a review decided on or looked at and that somebody does. */
export type FollowedUp = (RecordOf<'action'> & AnyRecord) | (RecordOf<'change'> & AnyRecord);

/**
 * The management reviews that were held, oldest first. What is still a draft is a plan of minutes;
 * one whose day breaks the schema has no place in the order.
 */
export const heldReviews = (register: Register): readonly Review[] =>
  recordsOf(register, 'management-review')
    // A record of the kind is one of the records of all kinds; the compiler cannot see it here.
    .map((record) => record as Review)
    .filter(
      ({ data: { status }, invalid }) =>
        !invalid.has('held') && status !== 'draft' && status !== 'retired',
    )
    .sort((a, b) => byText(a.data.held, b.data.held) || byText(a.id, b.id));

/** The review that was held last before a day, other than the one that asks. */
export const reviewBefore = (
  register: Register,
  day: string,
  asking?: string,
): Review | undefined =>
  heldReviews(register).findLast(({ id, data }) => id !== asking && data.held < day);

/** The actions and changes that some records name, by the record that names them. */
export const namedIn = (
  { references, records }: Register,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, FollowedUp>> => {
  const named = new Map<string, Map<string, FollowedUp>>();
  for (const { from, to } of references) {
    if (!ids.has(from) || (to.type !== 'record' && to.type !== 'entry')) continue;
    const target = records.get(to.id);
    if (target?.kind !== 'action' && target?.kind !== 'change') continue;
    const known = named.get(from) ?? new Map<string, FollowedUp>();
    named.set(from, known.set(target.id, target));
  }
  return named;
};

/**
 * What a review left to be done: the actions and changes that its minutes name, and the actions
 * that say they come from it or from one of its decisions. In the order of ids.
 */
export const leftBy = (
  { backlinks, records }: Register,
  review: Review,
  named: ReadonlyMap<string, FollowedUp> = new Map(),
): readonly FollowedUp[] => {
  const all = new Map(named);
  for (const { from, field } of backlinks.get(review.id) ?? []) {
    const record = records.get(from);
    if (field?.[0] === 'from' && record?.kind === 'action') all.set(record.id, record);
  }
  return [...all.values()].sort((a, b) => byText(a.id, b.id));
};

const fieldsOfState = [
  'from',
  'state',
  'due',
  'extensions',
  'plan',
  'done',
  'nonconformity',
  'correction',
];

/** Whether the fields that tell the state of something break the schema. */
export const isUnclear = ({ invalid }: FollowedUp): boolean =>
  fieldsOfState.some((field) => invalid.has(field));

/** Whether something was still to be done at the end of a day. */
export const wasOpenOn = (record: FollowedUp, day: string, register: Register): boolean => {
  if (record.data.status === 'retired' || isUnclear(record)) return false;
  return record.kind === 'action'
    ? isOpenOn(record, day, register)
    : record.data.done === undefined || record.data.done > day;
};

/** Its state on that day, in words. */
export const stateWordsOn = (record: FollowedUp, day: string, register: Register): string => {
  if (record.kind === 'action') return stateOn(record, day, register);
  const { done } = record.data;
  return done === undefined || done > day ? 'change under way' : `change done on ${done}`;
};

/** Whether it was open on a day and its own day had passed. */
export const wasLateOn = (record: FollowedUp, day: string, register: Register): boolean =>
  record.kind === 'action' && wasOpenOn(record, day, register) && (dueDay(record) ?? day) < day;

/** The day on which it was finished, where it says so. */
export const endOf = (record: FollowedUp): string | undefined =>
  record.kind === 'action' ? finishedOn(record) : record.data.done;
