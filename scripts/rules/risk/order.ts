import { fail, pass } from '../outcome.ts';
import { eachRisk } from './risk-levels.ts';
import type { Rule } from '../rule.ts';

/** Treatment and controls may lower a risk, never raise it. */
export const riskOrder: Rule = {
  id: 'risk/order',
  severity: 'error',
  source: '6.1.2 d',
  checks: 'the residual level is not above the current one, the current not above the inherent one',
  why: 'A level that rises through controls shows that one of the estimates is wrong, and decisions rest on all three.',
  mend: 'Correct the estimate that is wrong: `inherent` counts no controls, `current` those that work today, `residual` those of the finished plan.',
  *evaluate(evidence) {
    yield* eachRisk(evidence, [], function* (risk, levels) {
      const rising = (['residual', 'current'] as const).find((name) =>
        name === 'residual' ? levels.residual > levels.current : levels.current > levels.inherent,
      );
      if (!rising) {
        yield pass(risk);
        return;
      }
      const below = rising === 'residual' && risk.data.current ? 'current' : 'inherent';
      yield fail(
        risk,
        [rising],
        `Unexpected ${rising} level ${levels[rising]} of \`${risk.id}\`, expected at most the ${below} level ${levels[below]}`,
        `lower \`${rising}\`, or correct \`${below}\``,
      );
    });
  },
};
