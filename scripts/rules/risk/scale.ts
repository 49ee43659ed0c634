import { eachOf, fail, pass } from '../outcome.ts';
import { withoutMethod } from './risk-levels.ts';
import type { Rule } from '../rule.ts';

const estimates = ['inherent', 'current', 'residual'] as const;
const sides = ['likelihood', 'consequence'] as const;

/** Estimates are steps of the approved method. */
export const riskScale: Rule = {
  id: 'risk/scale',
  severity: 'error',
  source: '6.1.2 b',
  checks: 'each estimate is a step of the scales in `isms.yml`, counted from 1',
  why: 'Risks are comparable only when all are measured with one scale. A step that the scale does not have means nothing.',
  mend: 'Use a step of the scale, or change the scale in `isms.yml` and rate all risks again.',
  *evaluate(evidence) {
    const method = evidence.register.settings.risk;
    if (!method) {
      yield withoutMethod(evidence.register);
      return;
    }
    yield* eachOf(evidence, 'risk', estimates, function* (risk) {
      let right = true;
      for (const name of estimates) {
        const estimate = risk.data[name];
        if (!estimate) continue;
        for (const side of sides) {
          const steps = method[side];
          if (estimate[side] >= 1 && estimate[side] <= steps.length) continue;
          right = false;
          yield fail(
            risk,
            [name, side],
            `Unexpected ${side} ${estimate[side]} of \`${risk.id}\`, expected a step from 1 (${steps[0]?.name}) to ${steps.length} (${steps.at(-1)?.name})`,
            `write a step of \`risk.${side}\` in \`isms.yml\``,
          );
        }
      }
      if (right) yield pass(risk);
    });
  },
};
