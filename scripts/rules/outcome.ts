import type { AnyRecord, FieldPath, Kind, RecordOf } from '#content/record.ts';
import type { Place } from '#findings/finding.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { asOf, notYet } from './as-of.ts';
import type { Evidence, Outcome } from './rule.ts';

type Failure = Extract<Outcome, { result: 'fail' }>;

/** What a failure may say beside its message and hint. */
export type FailureDetails = Pick<Failure, 'reasons' | 'related' | 'severity'>;

/** Says that a record is as the rule wants it. */
export const pass = (record: AnyRecord): Outcome => ({ result: 'pass', record: record.id });

/** Says what is wrong with a field of a record, at the place of its value. */
export const fail = (
  record: AnyRecord,
  field: FieldPath,
  message: string,
  hint: string,
  details: FailureDetails = {},
): Outcome =>
  failAt(record.positions.ofValue(field), message, hint, { record: record.id, ...details });

/** Says what is wrong at a place that is no field of a record. */
export const failAt = (
  place: Place,
  message: string,
  hint: string,
  details: FailureDetails & { readonly record?: string } = {},
): Outcome => ({ result: 'fail', place, message, hint, ...details });

/** Says that something could not be judged, and what is missing. */
export const notEvaluated = (reason: string, record?: AnyRecord): Outcome => ({
  result: 'not evaluated',
  reason,
  ...(record ? { record: record.id } : {}),
});

/** Says that a rule does not concern this, and why. */
export const notApplicable = (reason: string, record?: AnyRecord): Outcome => ({
  result: 'not applicable',
  reason,
  ...(record ? { record: record.id } : {}),
});

/** Whether a record is out of use: its content is kept, and no rule asks more of it. */
export const retired = (record: AnyRecord): boolean => record.data.status === 'retired';

/** Whether a record of a kind is there and cannot be read, so that its links are not known. */
export const unread = ({ refused = [] }: Pick<Register, 'refused'>, kind: Kind): boolean =>
  refused.some(({ target }) => target === kind);

/**
 * Runs a check on each record of a kind that is in use. A record of which one of `reads` breaks
 * the schema is not evaluated: that finding stands already, and nothing follows from it. What lies
 * ahead of the day is judged as not having happened yet.
 */
export function* eachOf<K extends Kind>(
  { register, today }: Evidence,
  kind: K,
  reads: readonly (keyof RecordOf<K>['data'] & string)[],
  check: (record: RecordOf<K> & AnyRecord) => Iterable<Outcome>,
): Iterable<Outcome> {
  for (const record of recordsOf(register, kind)) {
    const broken = reads.filter((field) => record.invalid.has(field));
    // A record of kind K is one of the records of all kinds; the compiler cannot see it here.
    const known = record as RecordOf<K> & AnyRecord;
    const ahead = notYet(known, today);
    if (retired(known)) yield notApplicable('the record is retired', known);
    else if (broken.length > 0)
      yield notEvaluated(`\`${broken.join('`, `')}\` breaks the schema`, known);
    else if (ahead !== undefined) yield notApplicable(`it ${ahead}`, known);
    else yield* check(asOf(known, today));
  }
}
