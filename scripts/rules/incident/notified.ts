import { quote } from '#content/quote.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { instant } from './incident-times.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Incident = RecordOf<'incident'> & AnyRecord;
type Notification = Incident['data']['notifications'][number];

/** Rules know the day alone, so that a deadline has passed when its day, in UTC, is over. */
const hasPassed = (deadline: string, today: string): boolean =>
  instant(deadline) < instant(`${today}T00:00:00Z`);

const judge = (
  incident: Incident,
  { to, deadline, sent }: Notification,
  index: number,
  today: string,
): Outcome => {
  if (sent === undefined) {
    if (deadline === undefined) {
      // What is closed waits for nothing any more.
      if (incident.data.closed !== undefined) {
        return fail(
          incident,
          ['notifications', index, 'required'],
          `\`${incident.id}\` was closed at \`${incident.data.closed}\`, and the required notice to ${quote(to)} is not sent`,
          `\`${incident.data.manager}\` sends it now and writes \`sent:\`, \`deadline:\` and \`reference:\`; if it was not required after all, writes \`required: no\` and why`,
        );
      }
      return notEvaluated(
        `the notice to ${quote(to)} has neither \`deadline\` nor \`sent\``,
        incident,
      );
    }
    return hasPassed(deadline, today)
      ? fail(
          incident,
          ['notifications', index, 'deadline'],
          `The notice of \`${incident.id}\` to ${quote(to)} was due at \`${deadline}\` and is not sent`,
          `\`${incident.data.manager}\` sends it now, says why it is late, and writes \`sent:\` and \`reference:\``,
        )
      : notApplicable(`the notice to ${quote(to)} has time until ${deadline}`, incident);
  }
  return deadline !== undefined && instant(sent) > instant(deadline)
    ? fail(
        incident,
        ['notifications', index, 'sent'],
        `The notice of \`${incident.id}\` to ${quote(to)} was sent at \`${sent}\`, after its deadline \`${deadline}\``,
        'correct the time if it is wrong; else open an action on why it was late, and have an exception from this rule granted for the incident',
      )
    : pass(incident);
};

/** Who must be told is told in time. */
export const incidentNotified: Rule = {
  id: 'incident/notified',
  severity: 'error',
  source: 'A.5.26, CC2.3',
  checks:
    'each notice that is required was sent by its deadline, and one without a deadline before the incident is closed',
  why: 'Laws and contracts give hours, not weeks. Who learns of a loss late, or from the press, does not ask how well it was handled.',
  mend: 'Send the notice, then write `sent:` with the zone. A notice that turned out not to be required gets `required: no` and the reason.',
  *evaluate(evidence) {
    const reads = ['notifications', 'manager', 'closed'] as const;
    yield* eachOf(evidence, 'incident', reads, function* (incident): Iterable<Outcome> {
      const required = [...incident.data.notifications.entries()].filter(
        ([, notification]) => notification.required === 'yes',
      );
      if (required.length === 0) yield notApplicable('no notice is required', incident);
      for (const [index, notification] of required) {
        yield judge(incident, notification, index, evidence.today);
      }
    });
  },
};
