import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { endOfIncident } from './incident-times.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, retired, unread } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { tellingWords } from '../substance.ts';

type Incident = RecordOf<'incident'> & AnyRecord;

/** Words that a text needs to be a reason: fewer are a remark. */
const fewestWords = 5;

/** Whether a risk in use says that it comes from the incident, or names it in its text. */
const isNamedByRisk = (register: Register, { id }: Incident): boolean =>
  (register.backlinks.get(id) ?? []).some(({ from }) => {
    const record = register.records.get(from);
    return record?.kind === 'risk' && !retired(record);
  });

const judge = (register: Register, incident: Incident): Outcome => {
  const { risks, category } = incident.data;
  if (category === 'event') return notApplicable('it was assessed as an event', incident);
  if (endOfIncident(incident.data) === undefined) {
    return notApplicable('the incident is not resolved yet', incident);
  }
  if ((risks ?? []).length > 0 || isNamedByRisk(register, incident)) return pass(incident);
  if (risks && tellingWords(incident.body).length >= fewestWords) return pass(incident);
  if (unread(register, 'risk')) return notEvaluated('a risk cannot be read', incident);
  return risks
    ? fail(
        incident,
        ['risks'],
        `\`${incident.id}\` names no risk and does not say why the register stays as it is`,
        'name the risk that showed itself in `risks:`, or say in the text why none has to be added or assessed again',
      )
    : fail(
        incident,
        ['category'],
        `Cannot find \`risks\` in \`${incident.id}\``,
        'name the risks that showed themselves in `risks:`; or write `risks: []` and say in the text why the register stays as it is',
      );
};

/** What happened is compared with what was thought could happen. */
export const incidentRiskLink: Rule = {
  id: 'incident/risk-link',
  severity: 'warning',
  source: 'A.5.27, 8.2',
  checks:
    'a resolved incident names a risk, or a risk names it; or it has `risks: []` and its text says why the register stays as it is; what was assessed as an event is left alone',
  why: 'An incident is the only proof of a likelihood that one gets. If no risk foresaw it the register has a gap; if one did, its levels may be wrong.',
  mend: 'Name the risks in `risks:` and assess them again, add a new one with `from:` the incident, or write `risks: []` with the reason in the text.',
  *evaluate(evidence) {
    const reads = ['risks', 'category', 'resolved', 'closed'] as const;
    yield* eachOf(evidence, 'incident', reads, function* (incident): Iterable<Outcome> {
      yield judge(evidence.register, incident);
    });
  },
};
