import { metDemands } from '#coverage/clause-matrix-demands.ts';
import type { Demand, MetDemand } from '#coverage/clause-matrix-demands.ts';
import { onlyDraft } from '#coverage/clause-matrix-proof.ts';
import { starting, stillStarting } from '../drafts.ts';
import { failAt, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const top = { path: 'isms.yml', line: 1, column: 1 } as const;

const named = ({ what, clauses }: Demand): string => `${what} (${clauses.join(', ')})`;

/** What is there of a demand, where all of it is drafts that were never approved. */
const draftsOf = ({ state, records }: MetDemand, evidence: Evidence): readonly string[] =>
  state === 'met' && records.length > 0 && records.every((record) => onlyDraft(record, evidence))
    ? records.map(({ id }) => id)
    : [];

const shownDrafts = 3;

const draftReason = (demand: Demand, ids: readonly string[]): string => {
  const more = ids.length - shownDrafts;
  const shown = ids.slice(0, shownDrafts).map((id) => `\`${id}\``);
  return `${named(demand)} as ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

const finding = (
  missing: readonly Demand[],
  drafts: readonly { readonly demand: Demand; readonly ids: readonly string[] }[],
): Outcome => {
  const facts = [
    ...(missing.length > 0
      ? [`Cannot find ${missing.map(named).join(', ')}, expected as documented information`]
      : []),
    ...(drafts.length > 0
      ? [
          `${missing.length > 0 ? 'only' : 'Only'} a draft is there of ${drafts
            .map(({ demand, ids }) => draftReason(demand, ids))
            .join(', ')}`,
        ]
      : []),
  ];
  const steps = [
    ...(missing.length > 0 ? [`add ${missing.map(({ add }) => add).join('; ')}`] : []),
    ...(drafts.length > 0 ? ['set `status: approved` in the drafts and have them approved'] : []),
  ];
  return failAt(top, facts.join('; '), steps.join('; '), {
    reasons: [
      ...missing.map((demand) => `missing: ${named(demand)}`),
      ...drafts.map(({ demand }) => `draft: ${named(demand)}`),
    ],
  });
};

/** What the standard wants written down is there, and not as a draft alone. */
export const documentsMandatory: Rule = {
  id: 'documents/mandatory',
  severity: 'error',
  source: '7.5.1 a',
  checks:
    'context, scope, information security policy, risk criteria and method, Statement of Applicability, treatment plan, objectives, evidence of competence, rated risks, measurements, audit programme and management review are there, and approved at least once',
  why: 'An auditor begins with the list of what must exist on paper, and stops where something of it does not. The context is on the list because its decisions stand nowhere else. Whether the present version is approved `approval/missing` says; what has happened too seldom (audits, reviews, assessments) other rules say, and nothing is said twice.',
  mend: 'Add the document or record that is named. `isms new KIND` writes one with the fields it needs.',
  *evaluate(evidence) {
    const { register } = evidence;
    if (stillStarting(register)) {
      yield notEvaluated(starting);
      return;
    }
    const met = metDemands(register).filter(({ demand }) => !demand.saidBy?.(register));
    const missing = met.filter(({ state }) => state === 'missing').map(({ demand }) => demand);
    const drafts = met
      .map((one) => ({ demand: one.demand, ids: draftsOf(one, evidence) }))
      .filter(({ ids }) => ids.length > 0);
    const unclear = met.filter(({ state }) => state === 'unclear').map(({ demand }) => demand);
    if (missing.length + drafts.length > 0) yield finding(missing, drafts);
    if (unclear.length > 0) {
      yield notEvaluated(`what cannot be read may be ${unclear.map(named).join(', ')}`);
    } else if (missing.length + drafts.length === 0) yield { result: 'pass' };
  },
};
