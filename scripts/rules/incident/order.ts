import { quote } from '#content/quote.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import { incidentStages, instant, reachedStages } from './incident-times.ts';
import type { ReachedStage } from './incident-times.ts';
import { eachOf, fail, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Incident = RecordOf<'incident'> & AnyRecord;

const past: Readonly<Record<ReachedStage['stage'], string>> = {
  occurred: 'occurred',
  detected: 'was detected',
  reported: 'was reported',
  contained: 'was contained',
  resolved: 'was resolved',
  closed: 'was closed',
};

const disordered = (incident: Incident, earlier: ReachedStage, later: ReachedStage): Outcome =>
  fail(
    incident,
    [later.stage],
    `\`${incident.id}\` ${past[later.stage]} at \`${later.time}\`, before it ${past[earlier.stage]} at \`${earlier.time}\``,
    `correct \`${later.stage}\` or \`${earlier.stage}\`, each with its zone, from the log or the ticket`,
    {
      related: [
        {
          ...incident.positions.ofValue([earlier.stage]),
          message: `\`${earlier.stage}\` stands here`,
        },
      ],
    },
  );

/** A wrong time breaks the order to one side only, so that each mistake is one finding. */
const inOrder = (incident: Incident, stages: readonly ReachedStage[]): readonly Outcome[] =>
  stages.flatMap((later, index) => {
    const earlier = stages[index - 1];
    return earlier && instant(later.time) < instant(earlier.time)
      ? [disordered(incident, earlier, later)]
      : [];
  });

const lacking = (incident: Incident): readonly Outcome[] => {
  const { detected, resolved, closed } = incident.data;
  if (detected === undefined) {
    return [
      fail(
        incident,
        ['detected'],
        `Cannot find \`detected\` in \`${incident.id}\``,
        'write when it was noticed first, with the zone: `detected: 2026-03-31T09:00:00+02:00`',
      ),
    ];
  }
  return closed !== undefined && resolved === undefined
    ? [
        fail(
          incident,
          ['closed'],
          `\`${incident.id}\` is closed without \`resolved\``,
          'write when the service and the information were as they should be again in `resolved:`',
        ),
      ]
    : [];
};

/** An incident that is written down has been noticed: it cannot begin later than that. */
const ahead = (incident: Incident, today: string): readonly Outcome[] =>
  reachedStages(incident.data)
    .filter(({ time }) => liesAhead(time, today))
    .slice(0, 1)
    .map(({ stage, time }) =>
      fail(
        incident,
        [stage],
        `\`${incident.id}\` ${past[stage]} at \`${time}\`, which lies after today, ${today}`,
        `correct \`${stage}\` from the log or the ticket`,
      ),
    );

/** Nobody is told of an incident before there was one. */
const toldBefore = (incident: Incident): readonly Outcome[] => {
  const [first] = reachedStages(incident.data);
  if (!first || incident.invalid.has('notifications')) return [];
  return [...incident.data.notifications.entries()].flatMap(([index, { to, sent }]) =>
    sent !== undefined && instant(sent) < instant(first.time)
      ? [
          fail(
            incident,
            ['notifications', index, 'sent'],
            `The notice of \`${incident.id}\` to ${quote(to)} was sent at \`${sent}\`, before it ${past[first.stage]} at \`${first.time}\``,
            `correct \`sent\` or \`${first.stage}\`, each with its zone, from the mail or the ticket`,
          ),
        ]
      : [],
  );
};

/** The times of an incident tell one story. */
export const incidentOrder: Rule = {
  id: 'incident/order',
  severity: 'error',
  source: 'A.5.26',
  checks:
    'an incident says when it was detected, before it is closed when it was resolved, and no time lies before the one that comes first; no notice was sent before it began, and it did not begin after today; times of different zones are compared as instants',
  why: 'How long an attacker had, and how long customers waited, is computed from these times. Authorities and auditors compare them with the logs.',
  mend: 'Correct the time that is wrong from the log, the ticket or the mail. The order is occurred, detected, reported, contained, resolved, closed; two may be the same.',
  *evaluate(evidence) {
    yield* eachOf(evidence, 'incident', incidentStages, function* (incident): Iterable<Outcome> {
      const failures = [
        ...lacking(incident),
        ...inOrder(incident, reachedStages(incident.data)),
        ...toldBefore(incident),
      ];
      const told = failures.length > 0 ? failures : ahead(incident, evidence.today);
      yield* told.length > 0 ? told : [pass(incident)];
    });
  },
};
