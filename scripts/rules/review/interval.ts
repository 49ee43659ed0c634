import { heldReviews } from '#performance/held-reviews.ts';
import type { Review } from '#performance/held-reviews.ts';
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
    'the next management review was held by the day that the last one set, and one was held before the certificate was issued',
  why: 'A management system that its management does not look at drifts away from the company. No body certifies one that was never reviewed.',
  mend: 'Hold the review, and add its minutes under `reviews/management/`. Minutes count from `status: in-review` on.',
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
  },
};
