import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { examinedIn } from './audit-scope.ts';
import { retired } from '../outcome.ts';

/** A document that plans audits. */
export type Programme = RecordOf<'document'> & AnyRecord;

/** An audit that was performed. */
export type Audit = RecordOf<'audit'> & AnyRecord;

/** What the audits under a programme have done by a day. */
export interface AuditsDone {
  /** Day on which the first one began, and on which the last one ended. */
  readonly first?: string;
  readonly last?: string;
  /** By clause or control: the day on which the last audit that examined it ended. */
  readonly examinedOn: ReadonlyMap<string, string>;
}

/** The programmes in use, without those that another one in use replaces, in the order of ids. */
export const programmesInUse = (register: Register): readonly Programme[] => {
  const all = recordsOf(register, 'document').filter(
    // A record of the kind is one of the records of all kinds; the compiler cannot see it here.
    (record): record is Programme =>
      record.data.type === 'programme' && !retired(record as Programme),
  );
  const replaced = new Set(all.flatMap(({ data }) => data.supersedes ?? []));
  return all.filter(({ id }) => !replaced.has(id));
};

/** A programme with those that it replaced, whose audits count for it. */
const withReplaced = ({ records }: Register, programme: Programme): ReadonlySet<string> => {
  const ids = new Set([programme.id]);
  for (const id of ids) {
    for (const earlier of records.get(id)?.data.supersedes ?? []) ids.add(earlier);
  }
  return ids;
};

/** The internal audits in use that ended by a day: clause 9.2 asks for an organisation's own. */
export const internalAudits = (register: Register, today: string): readonly Audit[] =>
  recordsOf(register, 'audit').filter(
    (record): record is Audit =>
      record.data.status !== 'retired' &&
      record.data.type === 'internal' &&
      record.data.performed.to <= today,
  );

/** What the audits under a programme, or under one that it replaced, have done so far. */
export const auditsDone = (
  register: Register,
  programme: Programme,
  audits: readonly Audit[],
): AuditsDone => {
  const programmes = withReplaced(register, programme);
  const examinedOn = new Map<string, string>();
  let first: string | undefined;
  let last: string | undefined;
  for (const audit of audits) {
    if (!programmes.has(audit.data.programme)) continue;
    const { from, to } = audit.data.performed;
    if (first === undefined || from < first) first = from;
    if (last === undefined || to > last) last = to;
    for (const id of examinedIn(audit)) {
      if (to > (examinedOn.get(id) ?? '')) examinedOn.set(id, to);
    }
  }
  return {
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    examinedOn,
  };
};
