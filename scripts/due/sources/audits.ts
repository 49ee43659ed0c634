import { fieldsOf } from '#register/fields-of.ts';
import { recordsOf } from '#register/register.ts';
import type { DueSpan, Told } from '../due-item.ts';
import { dayAfter, dueItem, latest, noDay, ofEach, untold } from './source.ts';
import type { DueSource } from './source.ts';

/** Audits that are planned and were not performed (9.2.2). */
export const plannedAudits: DueSource = ofEach('audit', 'audit', ['planned'], function* (audit) {
  // An audit that is still to come lacks fields which the schema demands of one that is done.
  const { planned, performed, reported } = fieldsOf<'audit'>(audit);
  if (planned === undefined || performed !== undefined || reported !== undefined) return;
  yield dueItem(audit, 'audit', { due: planned, what: 'Perform the audit' });
});

/** Last days of the internal audits under each programme: clause 9.2 asks for an organisation's own. */
const lastAudits = ({ register, today }: DueSpan): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  for (const { data, invalid } of recordsOf(register, 'audit')) {
    if (['type', 'programme', 'performed'].some((field) => invalid.has(field))) continue;
    if (data.status === 'retired' || data.type !== 'internal' || data.performed.to > today)
      continue;
    const last = latest([days.get(data.programme), data.performed.to]);
    if (last !== undefined) days.set(data.programme, last);
  }
  return days;
};

/** A programme with all that it replaced, whose audits count for it. */
const withReplaced = ({ register }: DueSpan, id: string): ReadonlySet<string> => {
  const ids = new Set([id]);
  for (const one of ids) {
    for (const earlier of register.records.get(one)?.data.supersedes ?? []) ids.add(earlier);
  }
  return ids;
};

const replacedDocuments = ({ register }: DueSpan): ReadonlySet<string> =>
  new Set(
    recordsOf(register, 'document')
      .filter(({ data }) => data.status !== 'retired')
      .flatMap(({ data }) => data.supersedes ?? []),
  );

/** The next audit under each programme, by its `frequency` (9.2.2). */
export const auditProgrammes: DueSource = function* (span) {
  const audits = lastAudits(span);
  const replaced = replacedDocuments(span);
  const programmes = ofEach(
    'document',
    'audit',
    ['type', 'frequency'],
    function* (document): Iterable<Told> {
      const { type, frequency } = document.data;
      if (type !== 'programme' || frequency === undefined || replaced.has(document.id)) return;
      const done = [...withReplaced(span, document.id)].map((id) => audits.get(id));
      const start = latest(done) ?? span.proof.approvals.get(document.id)?.approvedOn;
      if (start === undefined) {
        yield untold(document, 'audit', 'no audit names the programme and no approval is proved');
        return;
      }
      const due = dayAfter(start, frequency);
      if (due === undefined) yield noDay(document, 'audit', 'frequency', frequency);
      else yield dueItem(document, 'audit', { due, what: 'Perform the next audit' });
    },
  );
  yield* programmes(span);
};
