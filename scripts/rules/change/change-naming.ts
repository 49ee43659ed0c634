import type { AnyRecord, RecordOf } from '#content/record.ts';
import { addDays } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import { unread } from '../outcome.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import type { Evidence } from '../rule.ts';
import { firstApprovedOn } from '../approval/approval-days.ts';

/** A change record as a rule sees it. */
export type ChangeRecord = RecordOf<'change'> & AnyRecord;

/** What a change record says it is about, and when. */
export interface NamedByChange {
  readonly record: ChangeRecord;
  /** ISO days between which it counts as the time of the change, both included. */
  readonly from: string;
  readonly to: string;
  /** Ids that it refers to or that stand in its words. */
  readonly ids: ReadonlySet<string>;
  /** Its own words in small letters: title, reasons, steps and text. */
  readonly words: string;
}

// What is decided, done and entered does not fall on one day.
const daysAround = 31;

const idWord = /[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9]/g;

const proseFields = [
  'why',
  'consequences',
  'integrity',
  'resources',
  'unintended',
  'plan',
  'references',
  'done',
] as const;

/** Only what an author writes about the change: roles that approve or carry it out are not named. */
const proseOf = ({ data, body }: ChangeRecord): string => {
  const { title, why, consequences, integrity, resources, unintended, plan, references } = data;
  const steps = (plan ?? []).map(({ what }) => what);
  const elsewhere = (references ?? []).map((reference) => reference.title);
  const fields = [title, why, consequences, integrity, resources, unintended];
  return [...fields, ...steps, ...elsewhere, body].filter((text) => text !== undefined).join('\n');
};

const daysOf = ({ data }: ChangeRecord, { proof }: Evidence, id: string): readonly string[] => {
  const { done, effective, plan = [] } = data;
  const approval = proof.approvals.get(id);
  return [
    done,
    effective,
    ...plan.flatMap((step) => [step.due, step.done]),
    approval && firstApprovedOn(approval),
  ]
    .filter((day) => day !== undefined)
    .sort();
};

const spanOf = (record: ChangeRecord, evidence: Evidence): readonly [string, string] => {
  const days = daysOf(record, evidence, record.id);
  const year = /^CHG-(\d{4})-/.exec(record.id)?.[1] ?? evidence.today.slice(0, 4);
  const first = days[0] ?? `${year}-01-01`;
  const last = days.at(-1) ?? `${year}-12-31`;
  // What is not done yet goes on.
  const until = record.data.done === undefined && evidence.today > last ? evidence.today : last;
  return [addDays(first, -daysAround), addDays(until, daysAround)];
};

/** What each change record names, and when it took place; of all of them, also of retired ones. */
export const namedByChanges = (evidence: Evidence): readonly NamedByChange[] => {
  const byRecord = referencesByRecord(evidence.register);
  // A change is one of the records of all kinds; the compiler cannot see it here.
  return (recordsOf(evidence.register, 'change') as readonly ChangeRecord[]).map((record) => {
    const prose = proseOf(record);
    const referred = (byRecord.get(record.id) ?? []).map(
      (reference) => targetRecord(reference) ?? ('id' in reference.to ? reference.to.id : ''),
    );
    const [from, to] = spanOf(record, evidence);
    const ids = new Set([...referred, ...(prose.match(idWord) ?? [])]);
    return { record, from, to, ids, words: prose.toLowerCase() };
  });
};

/** Whether a change record is there whose words or days cannot all be read. */
export const changeUnread = ({ register }: Evidence): boolean =>
  unread(register, 'change') ||
  recordsOf(register, 'change').some(({ invalid }) =>
    ['title', ...proseFields].some((field) => invalid.has(field)),
  );

/** Whether a change record of a day names one of these ids, or says one of these words. */
export const isNamed = (
  changes: readonly NamedByChange[],
  day: string,
  names: { readonly ids: readonly string[]; readonly words: readonly string[] },
): boolean =>
  changes.some(
    ({ from, to, ids, words }) =>
      from <= day &&
      day <= to &&
      (names.ids.some((id) => ids.has(id)) ||
        names.words.some((word) => word !== '' && words.includes(word.toLowerCase()))),
  );
