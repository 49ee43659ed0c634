import { dueItem, ofEach } from './source.ts';
import type { DueSource } from './source.ts';

/** Accepted risks whose acceptance ends (6.1.3 f). */
export const acceptances: DueSource = ofEach(
  'risk',
  'acceptance',
  ['acceptance'],
  function* (risk) {
    const { acceptance } = risk.data;
    if (!acceptance) return;
    const { until: due, by: role } = acceptance;
    yield dueItem(risk, 'acceptance', { due, what: 'Acceptance ends', role });
  },
);

/** Exceptions that end (A.5.36). */
export const exceptions: DueSource = ofEach(
  'exception',
  'exception',
  ['until', 'granted_by'],
  function* (exception) {
    const { until: due, granted_by: role } = exception.data;
    if (due !== undefined)
      yield dueItem(exception, 'exception', { due, what: 'Exception ends', role });
  },
);

/** Answers to customers that need a new look (CC2.3). */
export const answers: DueSource = ofEach('answer', 'answer', ['until'], function* (answer) {
  const { until: due } = answer.data;
  if (due !== undefined) yield dueItem(answer, 'answer', { due, what: 'Look at the answer again' });
});

/** Required notices of incidents that were not sent (A.5.26, CC2.3). */
export const notices: DueSource = ofEach(
  'incident',
  'notice',
  ['notifications', 'manager'],
  function* (incident) {
    const { notifications, manager } = incident.data;
    for (const { to, required, deadline, sent } of notifications) {
      if (required === 'no' || sent !== undefined) continue;
      if (deadline === undefined) {
        const reason = `the notice to ${to} is required and has no \`deadline\``;
        yield { subject: 'notice', record: incident.id, reason };
        continue;
      }
      // Days are UTC everywhere; the time itself stands beside it.
      const due = new Date(deadline).toISOString().slice(0, 10);
      const what = `Notify ${to} by ${deadline}`;
      yield dueItem(incident, 'notice', { due, what, mark: to, role: manager });
    }
  },
);
