import type { AnyRecord, Kind, RecordOf } from '#content/record.ts';
import type { FrontMatter } from '#content/types.ts';
import { addDuration } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import type { DueItem, DueSpan, DueSubject, Told, Untold } from '../due-item.ts';

/** One reason for which days are kept: gives what falls due for it, in any order. */
export type DueSource = (span: DueSpan) => Iterable<Told>;

/** A record of a kind that is in use. */
export type InUse<K extends Kind> = RecordOf<K> & AnyRecord;

/** Whether a record is out of use, so that nothing more of it falls due. */
export const outOfUse = ({ data }: AnyRecord): boolean => data.status === 'retired';

const isDraft = ({ data }: AnyRecord): boolean =>
  data.status === 'draft' || data.status === 'in-review';

/** The owner; absent where the field broke the schema. */
const ownerOf = ({ data }: AnyRecord): string | undefined => data.owner;

/** Something of a record that falls due. `mark` tells it from others of the same sort there. */
export const dueItem = (
  record: AnyRecord,
  subject: DueSubject,
  item: {
    readonly due: string;
    readonly what: string;
    readonly mark?: string;
    /** Without it the owner of the record. */
    readonly role?: string | undefined;
  },
): DueItem => {
  const role = item.role ?? ownerOf(record);
  return {
    due: item.due,
    subject,
    what: item.what,
    record: record.id,
    ...(role === undefined ? {} : { role }),
    key: [record.id, subject, ...(item.mark === undefined ? [] : [item.mark])].join('\n'),
    ...(isDraft(record) ? { draft: true } : {}),
  };
};

/** Something of a record whose day cannot be told. */
export const untold = (record: AnyRecord, subject: DueSubject, reason: string): Untold => ({
  subject,
  record: record.id,
  reason,
});

/**
 * A source that looks at each record of a kind that is in use. Where one of `reads` breaks the
 * schema its days cannot be told.
 */
export const ofEach = <K extends Kind>(
  kind: K,
  subject: DueSubject,
  reads: readonly (keyof FrontMatter[K] & string)[],
  tell: (record: InUse<K>, span: DueSpan) => Iterable<Told>,
): DueSource =>
  function* (span) {
    for (const record of recordsOf(span.register, kind)) {
      // A record of kind K is one of the records of all kinds; the compiler cannot see it here.
      const known = record as InUse<K>;
      if (outOfUse(known)) continue;
      const broken = reads.filter((field) => record.invalid.has(field));
      if (broken.length === 0) yield* tell(known, span);
      else yield untold(known, subject, `\`${broken.join('`, `')}\` breaks the schema`);
    }
  };

/**
 * The day that a duration leads to; `undefined` where the duration is no number of days, or leads
 * out of the calendar of four-digit years.
 */
export const dayAfter = (day: string, duration: string): string | undefined => {
  try {
    const landed = addDuration(day, duration);
    return /^\d{4}-\d{2}-\d{2}$/.test(landed) ? landed : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** Says that a duration of a record leads to no day. */
export const noDay = (
  record: AnyRecord,
  subject: DueSubject,
  field: string,
  text: string,
): Untold => untold(record, subject, `\`${field}: ${text}\` leads to no day of the calendar`);

/** The latest of several days. */
export const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
