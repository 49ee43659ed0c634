import type { AnyRecord, RecordOf } from '#content/record.ts';
import { dayOf, endOfIncident, incidentStages, reachedStages } from './incident-times.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Incident = RecordOf<'incident'> & AnyRecord;

interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period of the report that is worked for, or what is to be said in its place. */
const periodOf = ({ register }: Evidence): Period | Outcome => {
  const { soc2 } = register.settings;
  if (register.invalidSettings?.has('soc2')) {
    return notEvaluated('`soc2` in `isms.yml` breaks the schema');
  }
  if (!soc2) return notApplicable('no SOC 2 report is worked for');
  if (soc2.type === 1) return notApplicable('a report of type 1 has no period');
  const { from, to } = soc2.period ?? {};
  return from === undefined || to === undefined
    ? notEvaluated('`soc2.period` in `isms.yml` has no `from` and `to`')
    : { from, to };
};

const judge = (incident: Incident, { from, to }: Period): Outcome => {
  const { category, disclose } = incident.data;
  const [first] = reachedStages(incident.data);
  if (!first) return notEvaluated('the incident has no time', incident);
  const begun = dayOf(first.time);
  const ended = endOfIncident(incident.data);
  if (begun > to || (ended !== undefined && ended < from)) {
    return notApplicable(`it lies outside the period ${from} to ${to}`, incident);
  }
  if (disclose) return pass(incident);
  if (category === 'event') return notApplicable('it was assessed as an event', incident);
  return fail(
    incident,
    [first.stage],
    `Cannot find \`disclose\` in \`${incident.id}\`, which lies in the SOC 2 period ${from} to ${to}`,
    'decide with management whether the system description tells of it, and write `disclose: {dc4: yes or no, why: …}`',
  );
};

/** Of each incident in the period of the report somebody decided whether the report tells. */
export const incidentDisclosure: Rule = {
  id: 'incident/disclosure',
  severity: 'error',
  source: 'DC4',
  checks:
    'each incident that lies in the SOC 2 period, in whole or in part, says whether it goes into the system description and why; what was assessed as an event is left alone',
  why: 'The description must tell of incidents in which controls failed or commitments were missed. The auditor asks for the list of all, and for the reason of each that is left out.',
  mend: 'Write `disclose:` with `dc4: yes` or `no` and the reason.',
  *evaluate(evidence) {
    const period = periodOf(evidence);
    if ('result' in period) {
      yield period;
      return;
    }
    const reads = [...incidentStages, 'category', 'disclose'] as const;
    yield* eachOf(evidence, 'incident', reads, function* (incident): Iterable<Outcome> {
      yield judge(incident, period);
    });
  },
};
