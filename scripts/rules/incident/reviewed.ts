import type { AnyRecord, RecordOf } from '#content/record.ts';
import { addDays } from '#register/calendar.ts';
import { dayOf, endOfIncident } from './incident-times.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { isPlaceholder } from '../substance.ts';

type Incident = RecordOf<'incident'> & AnyRecord;

/** Days after the end of an incident in which it is reviewed; a closed one has no time left. */
const reviewWithin = 30;

const isWritten = (text: string | undefined): boolean => text !== undefined && !isPlaceholder(text);

/** What the record lacks, in words that fit into a sentence. */
const lacking = ({ data }: Incident, today: string): readonly string[] => {
  const { cause, review, actions = [] } = data;
  return [
    ...(isWritten(cause) ? [] : ['`cause`']),
    ...(review ? [] : ['`review`']),
    ...(review && review.held > today
      ? [`a review that was held (\`held\` is ${review.held})`]
      : []),
    ...(review?.attendees.length === 0 ? ['`review.attendees`'] : []),
    ...(review && !isWritten(review.lessons) ? ['`review.lessons`'] : []),
    ...(actions.length > 0 ? [] : ['`actions`']),
  ];
};

const judge = (incident: Incident, today: string): Outcome => {
  const { severity, detected, closed, review, manager } = incident.data;
  const end = endOfIncident(incident.data);
  if (end === undefined) return notApplicable('the incident is not resolved yet', incident);
  const missing = lacking(incident, today);
  const due = closed === undefined ? addDays(end, reviewWithin) : dayOf(closed);
  if (missing.length > 0) {
    return due < today || closed !== undefined
      ? fail(
          incident,
          ['severity'],
          `\`${incident.id}\` of severity \`${severity}\` ended on ${end} without ${missing.join(', ')}`,
          `\`${manager}\` holds the review, writes cause, lessons and attendees, and names the actions that follow`,
        )
      : notApplicable(`the review has time until ${due}`, incident);
  }
  if (review && detected !== undefined && review.held < dayOf(detected)) {
    return fail(
      incident,
      ['review', 'held'],
      `\`${incident.id}\` was reviewed on ${review.held}, before it was detected on ${dayOf(detected)}`,
      'correct the day of the review',
    );
  }
  return pass(incident);
};

const reads = [
  'severity',
  'detected',
  'resolved',
  'closed',
  'cause',
  'review',
  'actions',
  'manager',
] as const;

function* reviewed(evidence: Evidence): Iterable<Outcome> {
  const { register, today } = evidence;
  const { severities, review_from: from } = register.settings.incidents;
  if (register.invalidSettings?.has('incidents')) {
    yield notEvaluated('`incidents` in `isms.yml` breaks the schema');
    return;
  }
  const threshold = severities.indexOf(from);
  yield* eachOf(evidence, 'incident', reads, function* (incident): Iterable<Outcome> {
    yield severities.indexOf(incident.data.severity) < threshold
      ? notApplicable(`the severity is below \`${from}\``, incident)
      : judge(incident, today);
  });
}

/** A grave incident is understood, talked over, and leads to actions. */
export const incidentReviewed: Rule = {
  id: 'incident/reviewed',
  severity: 'error',
  source: 'A.5.27, CC7.5',
  checks: `an incident of at least the severity \`incidents.review_from\` names its cause, a review with attendees and lessons, and actions: before it is closed, and at most ${reviewWithin} days after it was resolved`,
  why: 'What went wrong once goes wrong again while its cause stands. The talk afterwards is where people who were there say what the log does not.',
  mend: 'Hold the review, write `cause:`, `review:` with day, attendees and lessons, and name what follows in `actions:`. The severity from which this holds is `incidents.review_from` of `isms.yml`.',
  evaluate: reviewed,
};
