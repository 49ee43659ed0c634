import { heldReviews, isUnclear, leftBy, namedIn, wasOpenOn } from '#performance/held-reviews.ts';
import type { FollowedUp, Review } from '#performance/held-reviews.ts';
import { byText } from '#findings/text-order.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { eachOf, failAt, notApplicable, notEvaluated, pass, unread } from '../outcome.ts';
import { reviewSections } from './review-sections.ts';
import type { Outcome, Rule } from '../rule.ts';
import { firstOf } from '../first-of-ids.ts';

type Named = ReadonlyMap<string, ReadonlyMap<string, FollowedUp>>;

const judge = (register: Register, review: Review, last: Review, named: Named): Outcome => {
  const left = leftBy(register, last, named.get(last.id));
  const here = named.get(review.id);
  const forgotten = left
    .filter((record) => wasOpenOn(record, review.data.held, register) && !here?.has(record.id))
    .map(({ id }) => id);
  const unclear = left.find((record) => isUnclear(record) && !here?.has(record.id));
  if (forgotten.length > 0) {
    const text = register.texts.get(review.id);
    const line = (text && reviewSections(text).get('a')?.line) ?? review.bodyLine;
    return failAt(
      { path: review.path, line, column: 1 },
      `Cannot find ${firstOf(forgotten)} in \`${review.id}\`, open on ${review.data.held} from \`${last.id}\``,
      'write under `a)` how far each is and what holds it up',
      { record: review.id },
    );
  }
  if (unclear) return notEvaluated(`the state of \`${unclear.id}\` breaks the schema`, review);
  return unread(register, 'action') || unread(register, 'change')
    ? notEvaluated('an action or a change cannot be read', review)
    : pass(review);
};

/** For each review the one that was held last before it; drafts have one and are none. */
const predecessors = (register: Register): ReadonlyMap<string, Review> => {
  const held = heldReviews(register);
  const all = recordsOf(register, 'management-review')
    .filter(({ invalid }) => !invalid.has('held'))
    .toSorted((a, b) => byText(a.data.held, b.data.held));
  const before = new Map<string, Review>();
  let next = 0;
  for (const { id, data } of all) {
    while ((held[next]?.data.held ?? data.held) < data.held) next += 1;
    const last = held[next - 1];
    if (last) before.set(id, last);
  }
  return before;
};

/** Nothing that a review asked for is lost by the next one. */
export const reviewCarryOver: Rule = {
  id: 'review/carry-over',
  severity: 'error',
  source: '9.3.2 a',
  checks:
    'each action or change that the review before named, or that came from it, and that was still open, is named in the next one',
  why: 'The first thing that management asks a review is what became of the last one. An action that slips out of sight here was decided for nothing.',
  mend: 'Name each open action in section a) with its state. `isms new management-review` lists them.',
  *evaluate(evidence) {
    const { register } = evidence;
    const before = predecessors(register);
    const all = recordsOf(register, 'management-review');
    const named = namedIn(register, new Set(all.map(({ id }) => id)));
    const unclear = all.some(
      ({ invalid, data }) => invalid.has('held') && data.status !== 'retired',
    );
    yield* eachOf(evidence, 'management-review', ['held', 'decisions'], function* (review) {
      const last = before.get(review.id);
      const text = register.texts.get(review.id);
      if (unclear || unread(register, 'management-review')) {
        yield notEvaluated('another management review cannot be read', review);
      } else if (!last) yield notApplicable('there is no earlier management review', review);
      else if (!text || text.unparsed) yield notEvaluated('its text was not read', review);
      else yield judge(register, review, last, named);
    });
  },
};
