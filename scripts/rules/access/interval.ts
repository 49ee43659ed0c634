import type { AnyRecord, RecordOf } from '#content/record.ts';
import { exportDay, isMade, reviewsBySystem } from '#performance/access-reviews.ts';
import type { AccessReview } from '#performance/access-reviews.ts';
import { addDuration } from '#register/calendar.ts';
import { durationInWords } from '#register/day-words.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, unread } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type System = (RecordOf<'asset'> & AnyRecord) | (RecordOf<'supplier'> & AnyRecord);

/** Why nobody has to look at the accounts of a system any more. */
const endOf = (system: System, today: string): string | undefined => {
  if (system.kind === 'supplier') {
    return system.data.state === 'ended' ? 'the supplier has ended' : undefined;
  }
  const { retired } = system.data;
  return retired !== undefined && retired < today ? `it was in use until ${retired}` : undefined;
};

/** Whether a review cannot be read in full that may be one of any system. */
const unknownReviews = (register: Register): boolean =>
  unread(register, 'access-review') ||
  recordsOf(register, 'access-review').some(
    ({ invalid }) => invalid.has('system') || invalid.has('completed'),
  );

const overdue = (
  system: System,
  every: string,
  last: AccessReview | undefined,
  today: string,
): Outcome | undefined => {
  const hint = `\`${system.data.owner}\` has the accounts of \`${system.id}\` exported and reviewed, and adds the record under \`reviews/access/\``;
  if (!last) {
    return fail(
      system,
      ['access_review_every'],
      `The accounts of \`${system.id}\` were never reviewed, expected every ${durationInWords(every)}`,
      hint,
    );
  }
  const due = addDuration(last.data.completed, every);
  return due < today
    ? fail(
        system,
        ['access_review_every'],
        `The accounts of \`${system.id}\` were to be reviewed by ${due}, the last review is \`${last.id}\` of ${last.data.completed}`,
        hint,
      )
    : undefined;
};

/** What one evaluation knows of the reviews. */
interface Reviews {
  readonly bySystem: ReadonlyMap<string, readonly AccessReview[]>;
  readonly unknown: boolean;
}

const judge = (system: System, { bySystem, unknown }: Reviews, { today }: Evidence): Outcome => {
  const every = system.data.access_review_every;
  if (every === undefined) return notApplicable('it has no `access_review_every`', system);
  const ended = endOf(system, today);
  if (ended !== undefined) return notApplicable(ended, system);
  const reviews = bySystem.get(system.id) ?? [];
  const last = reviews.findLast(({ data }) => !liesAhead(data.completed, today));
  const failure = overdue(system, every, last, today);
  if (!failure) return pass(system);
  return unknown ? notEvaluated('an access review cannot be read', system) : failure;
};

function* ofSystems(evidence: Evidence): Iterable<Outcome> {
  const { register } = evidence;
  const reviews = { bySystem: reviewsBySystem(register), unknown: unknownReviews(register) };
  yield* eachOf(
    evidence,
    'asset',
    ['access_review_every', 'retired', 'owner'],
    function* (asset): Iterable<Outcome> {
      yield judge(asset, reviews, evidence);
    },
  );
  yield* eachOf(
    evidence,
    'supplier',
    ['access_review_every', 'state', 'owner'],
    function* (supplier): Iterable<Outcome> {
      yield judge(supplier, reviews, evidence);
    },
  );
}

/** A review decides on a list that is there, and is done when it says so. */
const ofCompletion = (
  review: AccessReview & AnyRecord,
  { today }: Evidence,
): Outcome | undefined => {
  const { completed } = review.data;
  if (liesAhead(completed, today)) {
    return fail(
      review,
      ['completed'],
      `\`${review.id}\` was completed on ${completed}, which lies after today, ${today}`,
      'correct the day, or give the record a `version` and `status: draft` until the last decision is made',
    );
  }
  if (review.invalid.has('export')) return undefined;
  const exported = exportDay(review);
  return completed < exported
    ? fail(
        review,
        ['completed'],
        `\`${review.id}\` was completed on ${completed}, before its list was exported on ${exported}`,
        'correct `completed`, or name the list that was reviewed in `export`',
      )
    : undefined;
};

const whyNotBefore = (review: AccessReview, before: AccessReview): string | undefined => {
  if (before.id === review.id) return 'is this one';
  if (before.data.system !== review.data.system) return `is of \`${before.data.system}\``;
  const later = (['completed', 'export'] as const).every(
    (field) => !before.invalid.has(field) && !review.invalid.has(field),
  )
    ? before.data.completed > review.data.completed || exportDay(before) > exportDay(review)
    : false;
  return later ? `is a later one, of ${before.data.completed}` : undefined;
};

/** What is new, gone or changed shows against an earlier list of the same system only. */
const ofPrevious = (review: AccessReview & AnyRecord, register: Register): Outcome | undefined => {
  const { id, data } = review;
  const before = data.previous === undefined ? undefined : register.records.get(data.previous);
  // Of a system that is not there enough is said.
  if (before?.kind !== 'access-review' || !register.records.has(data.system)) return undefined;
  const wrong = whyNotBefore(review, before);
  return wrong === undefined
    ? undefined
    : fail(
        review,
        ['previous'],
        `\`${id}\` names \`${before.id}\` as the review before it, which ${wrong}`,
        `name the last review of \`${data.system}\` before this one in \`previous\`, or leave it out where this is the first`,
      );
};

/** The days of the reviews themselves; of one ahead that leaves its system overdue enough is said. */
function* ofReviews(evidence: Evidence, late: ReadonlySet<string>): Iterable<Outcome> {
  const { register, today } = evidence;
  for (const known of recordsOf(register, 'access-review')) {
    // A record of kind `access-review` is one of the records of all kinds.
    const review = known as AccessReview & AnyRecord;
    const { completed, system } = review.data;
    if (!isMade(review) || review.invalid.has('completed') || review.invalid.has('system')) {
      continue;
    }
    if (liesAhead(completed, today) && late.has(system)) continue;
    const failures = [
      ofCompletion(review, evidence),
      review.invalid.has('previous') ? undefined : ofPrevious(review, register),
    ].filter((failure) => failure !== undefined);
    yield* failures.length > 0 ? failures : [pass(review)];
  }
}

/** Who has access is looked at as often as was promised. */
export const accessInterval: Rule = {
  id: 'access/interval',
  severity: 'error',
  source: 'A.5.18, CC6.3',
  checks:
    'the accounts of each asset and supplier with `access_review_every` were reviewed within that time, counted from `completed` of the last review; a review was completed after its list was exported and not after today, and `previous` is an earlier one of its system',
  why: 'People change their work and leave, and their rights stay. Only who looks regularly finds what has piled up.',
  mend: 'Review the accounts of the system and add the record. If it has no accounts any more, retire the asset, end the supplier, or drop `access_review_every`. Correct `completed` and `previous` of a review whose days cannot be.',
  *evaluate(evidence) {
    const outcomes = [...ofSystems(evidence)];
    yield* outcomes;
    const late = new Set(
      outcomes.flatMap(({ result, record }) =>
        result === 'fail' && record !== undefined ? [record] : [],
      ),
    );
    yield* ofReviews(evidence, late);
  },
};
