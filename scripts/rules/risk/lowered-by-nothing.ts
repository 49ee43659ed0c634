import { fail, pass } from '../outcome.ts';
import { eachRisk } from './risk-levels.ts';
import type { Rule } from '../rule.ts';

/** A level falls by something. */
export const riskLoweredByNothing: Rule = {
  id: 'risk/lowered-by-nothing',
  severity: 'error',
  source: '6.1.3',
  checks:
    'a current level below the inherent one has existing controls, a residual level below the current one has controls or a plan',
  why: 'A risk does not shrink because a smaller number was written. What lowers it must be named, so that somebody can look whether it is there.',
  mend: 'Name what lowers it in `existing_controls`, `treatment_controls` or `plan`, or raise the estimate.',
  *evaluate(evidence) {
    const reads = ['existing_controls', 'treatment_controls', 'plan'] as const;
    yield* eachRisk(evidence, reads, function* (risk, { inherent, current, residual }) {
      const {
        existing_controls: existing = [],
        treatment_controls: treating = [],
        plan = [],
      } = risk.data;
      const found = [];
      if (current < inherent && existing.length === 0) {
        found.push(
          fail(
            risk,
            ['current'],
            `The level of \`${risk.id}\` falls from ${inherent} to ${current} without an existing control`,
            'name the controls that work already in `existing_controls`, or raise `current`',
          ),
        );
      }
      if (residual < current && treating.length === 0 && plan.length === 0) {
        found.push(
          fail(
            risk,
            ['residual'],
            `The level of \`${risk.id}\` falls from ${current} to ${residual} without a control or a plan`,
            'name controls in `treatment_controls` or steps in `plan`, or raise `residual`',
          ),
        );
      }
      yield* found.length > 0 ? found : [pass(risk)];
    });
  },
};
