import { lowestAudience } from '#audiences/visibility.ts';
import { audiences } from '#audiences/view.ts';
import type { Audience, View } from '#audiences/view.ts';
import { addDuration } from '#register/calendar.ts';
import { dayInWords, durationInWords } from '#register/day-words.ts';
import { nextReview } from '#register/review-cycle.ts';
import type { AnyRecord } from '#content/record.ts';
import type { FactChange } from '../changes.ts';
import { fact, values } from './fact.ts';

const readers: Readonly<Record<Audience, string>> = {
  public: 'everybody, also outside,',
  staff: 'everybody who works here',
  auditor: 'auditors and management',
  management: 'management alone',
};

/** Who may read the records of an audience, in words that a verb follows. */
export const readersInWords = (audience: Audience): string => readers[audience];

const rank = (audience: Audience): number => audiences.indexOf(audience);

const classificationFact = (
  [base, before]: readonly [View, AnyRecord],
  [head, after]: readonly [View, AnyRecord],
): readonly FactChange[] => {
  const [old, now] = [before.data.classification, after.data.classification];
  if (old === now || after.invalid.has('classification')) return [];
  const was = lowestAudience(base.register.settings, before);
  const is = lowestAudience(head.register.settings, after);
  return [
    fact(
      'classification',
      'Classification',
      `Classification: from ${old} to ${now}: ${readers[is]} may read it from now on`,
      { ...values(old, now), loosens: rank(is) < rank(was) },
    ),
  ];
};

/** Whether a duration is longer than another: a year is longer than six months. */
export const isLonger = (one: string | undefined, other: string | undefined): boolean => {
  if (other === undefined) return false;
  if (one === undefined) return true;
  return addDuration('2001-01-01', one) > addDuration('2001-01-01', other);
};

const dueInWords = (view: View, record: AnyRecord): string | undefined => {
  if (record.data.review_every === undefined || record.data.status === 'retired') return undefined;
  const { verdict, approvedOn } = view.proof.approvals.get(record.id) ?? {};
  const due = nextReview(record.data, approvedOn);
  if (due !== undefined) return dayInWords(due);
  return verdict === 'draft'
    ? undefined
    : `${durationInWords(record.data.review_every)} after its approval`;
};

const reviewFacts = (
  [base, before]: readonly [View, AnyRecord],
  [head, after]: readonly [View, AnyRecord],
): readonly FactChange[] => {
  const [every, now] = [before.data.review_every, after.data.review_every];
  const [due, next] = [dueInWords(base, before), dueInWords(head, after)];
  const cycle = (duration: string | undefined): string =>
    duration === undefined ? 'no fixed time' : `every ${durationInWords(duration)}`;
  return [
    ...(every === now
      ? []
      : [
          fact('review_every', 'Review', `Review: from ${cycle(every)} to ${cycle(now)}`, {
            ...values(every && durationInWords(every), now && durationInWords(now)),
            loosens: isLonger(now, every),
          }),
        ]),
    ...(due === next || next === undefined
      ? []
      : [
          fact(
            'review.next',
            'Next review',
            `Next review: ${next}${due === undefined ? '' : ` (before: ${due})`}`,
            values(due, next),
          ),
        ]),
  ];
};

/** Who may read a record from now on, and when it is reviewed next. */
export const readerFacts = (
  before: readonly [View, AnyRecord],
  after: readonly [View, AnyRecord],
): readonly FactChange[] => [...classificationFact(before, after), ...reviewFacts(before, after)];
