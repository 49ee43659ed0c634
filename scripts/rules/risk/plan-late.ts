import { lateSteps } from '#due/steps.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** The treatment plan keeps its days. */
export const riskPlanLate: Rule = {
  id: 'risk/plan-late',
  severity: 'warning',
  source: '8.3',
  checks: 'no step of a treatment plan is past its day without being done',
  why: 'Until the step is done the risk stands at its current level, not at the residual one that was accepted.',
  mend: 'Do the step and add `done:`, or set a new day under a new version that the risk owner approves.',
  *evaluate(evidence) {
    const { today } = evidence;
    yield* eachOf(evidence, 'risk', ['plan'], function* (risk): Iterable<Outcome> {
      const { plan = [] } = risk.data;
      if (plan.length === 0) {
        yield notApplicable('it has no plan', risk);
        return;
      }
      const late = lateSteps(plan, today);
      for (const [index, { what, responsible, due }] of late) {
        yield fail(
          risk,
          ['plan', index, 'due'],
          `Step "${what}" of \`${risk.id}\` was due on ${due}`,
          `\`${responsible}\` finishes it and adds \`done:\`, or the risk owner approves a new day`,
        );
      }
      if (late.length === 0) yield pass(risk);
    });
  },
};
