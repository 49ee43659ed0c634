import { heldReviews } from '#performance/held-reviews.ts';
import type { Review } from '#performance/held-reviews.ts';
import { byText } from '#findings/text-order.ts';
import { addDays } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import { fail, failAt, notApplicable, notEvaluated, pass, unread } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

/** Why it cannot be told which review was the last one. */
const unclear = ({ register }: Evidence): string | undefined => {
  if (unread(register, 'management-review')) return 'a management review cannot be read';
  const broken = recordsOf(register, 'management-review').find(
    ({ invalid, data }) =>
      data.status !== 'retired' && ['held', 'next', 'status'].some((field) => invalid.has(field)),
  );
  return broken && `\`held\`, \`next\` or \`status\` of \`${broken.id}\` breaks the schema`;
};

const sinceLast = (last: Review, today: string): Outcome =>
  last.data.next >= today
    ? pass(last)
    : fail(
        last,
        ['next'],
        `The management review after \`${last.id}\` was due on ${last.data.next}`,
        'hold it and add its minutes; `isms new management-review` starts them with the facts',
      );

/** Minutes of which the period can be read and ends after it begins. */
const hasPeriod = ({ data: { period }, invalid }: Review): boolean =>
  !invalid.has('period') && period.from <= period.to;

/** Periods that end before they begin. */
const reversed = (held: readonly Review[]): readonly Outcome[] =>
  held
    .filter((review) => !review.invalid.has('period') && !hasPeriod(review))
    .map((review) =>
      fail(
        review,
        ['period', 'to'],
        `Unexpected end \`${review.data.period.to}\` of the period of \`${review.id}\`, expected a day from \`${review.data.period.from}\` on`,
        'write the first and the last day that the review looked at',
      ),
    );

/**
 * Days that neither the last review looked at nor any before it. What an earlier review left out
 * is not asked again once the next one was held.
 */
const leftOut = (held: readonly Review[]): Outcome | undefined => {
  const last = held.at(-1);
  if (!last || !hasPeriod(last)) return undefined;
  const earlier = held.slice(0, -1);
  // A period that cannot be read may be the one that closes the hole.
  if (earlier.length === 0 || !earlier.every(hasPeriod)) return undefined;
  const ended = earlier
    .map(({ data }) => data.period.to)
    .sort(byText)
    .at(-1);
  const { from } = last.data.period;
  if (ended === undefined || from <= addDays(ended, 1)) return undefined;
  return fail(
    last,
    ['period', 'from'],
    `\`${last.id}\` looks at the time from ${from} on, and the review before it at the time up to ${ended}`,
    `let \`period\` begin on ${addDays(ended, 1)}, and look at the facts of the days between, too`,
  );
};

const beforeCertificate = (
  { register: { settings, settingsPositions } }: Evidence,
  held: readonly Review[],
): Outcome | undefined => {
  const issued = settings.certificate?.issued;
  if (issued === undefined || held.some(({ data }) => data.held <= issued)) return undefined;
  return failAt(
    settingsPositions.ofValue(['certificate', 'issued']),
    `Cannot find a management review held before the certificate was issued on ${issued}`,
    'add the minutes of the review that the certification body saw, under `reviews/management/`',
  );
};

/** Top management reviews the ISMS as often as it said. */
export const reviewInterval: Rule = {
  id: 'review/interval',
  severity: 'error',
  source: '9.3.1',
  checks:
    'the next management review was held by the day that the last one set, its period begins where the one before it ended, and one was held before the certificate was issued',
  why: 'A management system that its management does not look at drifts away from the company. No body certifies one that was never reviewed.',
  mend: 'Hold the review, and add its minutes under `reviews/management/`. Minutes count from `status: in-review` on. Let `period` begin on the day after that of the review before, so that no time is left out.',
  *evaluate(evidence) {
    const reason = unclear(evidence);
    if (reason !== undefined) {
      yield notEvaluated(reason);
      return;
    }
    const held = heldReviews(evidence.register).filter(({ data }) => data.held <= evidence.today);
    const last = held.at(-1);
    const uncertified = beforeCertificate(evidence, held);
    if (last) yield sinceLast(last, evidence.today);
    else if (!uncertified)
      yield notApplicable('no management review was held, and no certificate is named');
    if (uncertified) yield uncertified;
    yield* reversed(held);
    const hole = leftOut(held);
    if (hole) yield hole;
  },
};
