import type { AnyRecord, RecordOf } from '#content/record.ts';
import { liesAhead } from '#register/lies-ahead.ts';

/**
 * Why nothing that a record tells has happened by a day, in words that follow "which" or "it";
 * `undefined` where it has. What was written down beforehand is judged once its day has come.
 */
export const notYet = (record: AnyRecord, today: string): string | undefined => {
  const { kind, data, invalid } = record;
  if (kind === 'exercise' && !invalid.has('held') && liesAhead(data.held, today)) {
    return `is held on ${data.held} only`;
  }
  if (kind === 'access-review' && !invalid.has('completed') && liesAhead(data.completed, today)) {
    return `is completed on ${data.completed} only`;
  }
  return undefined;
};

type IncidentData = RecordOf<'incident'>['data'];

/** That it began and was noticed is what an incident is about; only its end may be still to come. */
const ends = ['closed', 'resolved', 'contained'] as const;

const endedUntil = (data: IncidentData, today: string): IncidentData => {
  const until = { ...data };
  for (const stage of ends) {
    if (data[stage] === undefined) continue;
    // What has a later stage behind it is no plan but a wrong time.
    if (!liesAhead(data[stage], today)) break;
    Reflect.deleteProperty(until, stage);
  }
  return until;
};

const sentUntil = (data: IncidentData, today: string): IncidentData['notifications'] =>
  data.notifications.map((notice) => {
    if (!liesAhead(notice.sent, today)) return notice;
    const { sent: _, ...unsent } = notice;
    return unsent;
  });

/**
 * A record as it stands on a day: without what it tells of days that lie ahead. The places of what
 * remains do not change.
 */
export const asOf = <R extends AnyRecord>(record: R, today: string): R => {
  if (record.kind !== 'incident') return record;
  const data = endedUntil(record.data, today);
  return record.invalid.has('notifications')
    ? { ...record, data }
    : { ...record, data: { ...data, notifications: sentUntil(record.data, today) } };
};
