import { methodOn } from '#performance/past-risk-method.ts';
import { onScale, riskLevel } from '#register/risk-level.ts';
import type { RiskLevel } from '#register/risk-level.ts';
import { changedEstimate, estimates } from './accepted-levels.ts';
import { levelsOf } from './risk-levels.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Risk } from './risk-levels.ts';

/** The residual level by the method of the day on which it was accepted. */
const levelThen = (risk: Risk, { past }: Evidence, day: string): RiskLevel | undefined => {
  const method = past && methodOn(past, day);
  const { residual } = risk.data;
  return method && onScale(method, residual) ? riskLevel(method, residual) : undefined;
};

/** The estimates are those that were accepted: whether they still mean the level that was. */
const levelAccepted = (risk: Risk, evidence: Evidence, day: string | undefined): Outcome => {
  const method = evidence.register.settings.risk;
  const now = method && levelsOf(method, risk)?.residual;
  const then = day === undefined ? undefined : levelThen(risk, evidence, day)?.level;
  if (now === undefined || then === undefined || now <= then) return pass(risk);
  return fail(
    risk,
    ['residual'],
    `\`${risk.id}\` was accepted at level ${then} on ${day}, by the present method of \`isms.yml\` it is ${now}`,
    'rate the risk by the present method, raise `version:` and have it accepted again',
  );
};

const levelsAccepted = (risk: Risk, evidence: Evidence): Outcome => {
  const { proof } = evidence;
  if (proof.undecidable) return notEvaluated(proof.undecidable.message, risk);
  const approval = proof.approvals.get(risk.id);
  if (approval?.verdict === 'approved') return levelAccepted(risk, evidence, approval.approvedOn);
  if (!approval?.approvedData) return notEvaluated('no content of this version is approved', risk);
  const changed = changedEstimate(risk, approval.approvedData);
  if (changed === undefined) return pass(risk);
  return fail(
    risk,
    [changed],
    `\`${risk.id}\` was accepted with another \`${changed}\` estimate than stands here`,
    'raise `version:` and have the risk accepted with these levels, or restore the accepted ones',
  );
};

/** An acceptance holds for its time and for the levels that were accepted. */
export const riskAcceptanceStale: Rule = {
  id: 'risk/acceptance-stale',
  severity: 'error',
  source: '6.1.3 f',
  checks:
    'no acceptance is past its `until`, the levels are those of the approved content, and a later method does not make them higher',
  why: 'Accepted was this risk, at this level, until this day. Whoever said yes to that said nothing about more.',
  mend: 'Have the risk looked at again: treat it, or set a new `until` under a new version and have that approved.',
  *evaluate(evidence) {
    const { today } = evidence;
    const reads = ['acceptance', 'status', ...estimates] as const;
    yield* eachOf(evidence, 'risk', reads, function* (risk): Iterable<Outcome> {
      const { acceptance, status } = risk.data;
      if (!acceptance) {
        yield notApplicable('nothing is accepted', risk);
        return;
      }
      if (status !== 'approved') {
        yield notApplicable('the version is a draft', risk);
        return;
      }
      const levels = levelsAccepted(risk, evidence);
      if (acceptance.until < today) {
        yield fail(
          risk,
          ['acceptance', 'until'],
          `The acceptance of \`${risk.id}\` ended on ${acceptance.until}`,
          'treat the risk, or have it accepted again with a new `until` under a new version',
        );
      }
      if (acceptance.until >= today || levels.result === 'fail') yield levels;
    });
  },
};
