import { approvalOutcomes } from './approval-outcomes.ts';
import type { Rule } from '../rule.ts';

/** Nobody approves what he wrote. */
export const approvalOwnWork: Rule = {
  id: 'approval/own-work',
  severity: 'error',
  source: 'A.5.3, CC5.1',
  checks: 'whoever approved a version did not write any of it, where the kind asks for four eyes',
  why: 'Who checks his own text sees what he meant, not what he wrote. Separated duties are also what keeps one person from changing the rules alone.',
  mend: 'Let another holder of the role approve, or let somebody else make the change. Where the organisation is too small for that, set `four_eyes: off` for the kind in `isms.yml` and say why.',
  evaluate: (evidence) =>
    approvalOutcomes('approval/own-work', evidence, {
      message: ({ id, data }) =>
        `\`${id}\` ${data.version ?? ''} was approved by one of its writers`,
      hint: () => 'let another holder of the role approve',
    }),
};
