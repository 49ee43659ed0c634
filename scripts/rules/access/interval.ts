import type { AnyRecord, RecordOf } from '#content/record.ts';
import { reviewsBySystem } from '#performance/access-reviews.ts';
import type { AccessReview } from '#performance/access-reviews.ts';
import { addDuration } from '#register/calendar.ts';
import { durationInWords } from '#register/day-words.ts';
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
  const last = bySystem.get(system.id)?.findLast(({ data }) => data.completed <= today);
  const failure = overdue(system, every, last, today);
  if (!failure) return pass(system);
  return unknown ? notEvaluated('an access review cannot be read', system) : failure;
};

/** Who has access is looked at as often as was promised. */
export const accessInterval: Rule = {
  id: 'access/interval',
  severity: 'error',
  source: 'A.5.18, CC6.3',
  checks:
    'the accounts of each asset and supplier with `access_review_every` were reviewed within that time, counted from `completed` of the last review',
  why: 'People change their work and leave, and their rights stay. Only who looks regularly finds what has piled up.',
  mend: 'Review the accounts of the system and add the record. If it has no accounts any more, retire the asset, end the supplier, or drop `access_review_every`.',
  *evaluate(evidence) {
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
  },
};
