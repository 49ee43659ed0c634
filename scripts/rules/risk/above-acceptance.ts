import { acceptedLevel } from '#register/risk-level.ts';
import type { RiskMethod } from '#register/risk-level.ts';
import { listed } from '../control-links.ts';
import { fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import { eachRisk } from './risk-levels.ts';
import type { Risk } from './risk-levels.ts';
import type { Outcome, Rule } from '../rule.ts';

/** The roles that the method lets accept a level, with the risk's own owner by name. */
const mayAccept = ({ may_accept }: RiskMethod, level: number, risk: Risk): readonly string[] => [
  ...new Set(
    may_accept
      .filter(({ up_to }) => up_to >= level)
      .map(({ role }) => (role === 'risk-owner' ? risk.data.risk_owner : role)),
  ),
];

const unaccepted = (
  risk: Risk,
  level: number,
  accepted: number,
  roles: readonly string[],
): Outcome | undefined => {
  const { acceptance } = risk.data;
  const able = listed(roles);
  if (!acceptance) {
    return fail(
      risk,
      ['residual'],
      `Unexpected residual level ${level} of \`${risk.id}\` without acceptance, expected at most ${accepted}`,
      `treat it further, or add \`acceptance:\` with \`by\` (${able} may), \`until\` and \`reason\``,
    );
  }
  if (roles.includes(acceptance.by)) return undefined;
  return fail(
    risk,
    ['acceptance', 'by'],
    `\`${acceptance.by}\` accepts level ${level} of \`${risk.id}\`, which ${able} may`,
    `have ${able} accept it, or treat it further`,
  );
};

/** Who lets a high risk stand does so by name, for a time. */
export const riskAboveAcceptance: Rule = {
  id: 'risk/above-acceptance',
  severity: 'error',
  source: '6.1.3 f',
  checks:
    'a residual level above the acceptance level is accepted until a day by a role that may accept it, and the approval of that content is proved',
  why: 'The level up to which risks are carried was decided once. Above it somebody with the authority must say yes, see it again, and answer for it.',
  mend: 'Treat the risk further, or add `acceptance:` and have that version approved by the role it names and by the risk owner.',
  *evaluate(evidence) {
    const { proof, register } = evidence;
    const roles = new Set(register.settings.roles.map(({ id }) => id));
    const reads = ['acceptance', 'risk_owner', 'category', 'status'] as const;
    yield* eachRisk(evidence, reads, function* (risk, { residual }, method): Iterable<Outcome> {
      const { status, category, acceptance, risk_owner } = risk.data;
      if (status !== 'approved') {
        yield notApplicable('the version is a draft', risk);
        return;
      }
      const accepted = acceptedLevel(method, category);
      if (residual <= accepted) {
        yield pass(risk);
        return;
      }
      const able = mayAccept(method, residual, risk);
      if (able.length === 0) {
        // A finding in `isms.yml` says so.
        yield notEvaluated(`\`risk.may_accept\` names nobody for level ${residual}`, risk);
        return;
      }
      const undefinedRole = [acceptance?.by, risk_owner, ...able].find(
        (role) => role && !roles.has(role),
      );
      if (undefinedRole !== undefined) {
        yield notEvaluated(`role \`${undefinedRole}\` is not defined`, risk);
        return;
      }
      const failure = unaccepted(risk, residual, accepted, able);
      if (failure) yield failure;
      else if (proof.approvals.get(risk.id)?.verdict === 'approved') yield pass(risk);
      else yield notEvaluated('the approval that would prove the acceptance is not proved', risk);
    });
  },
};
