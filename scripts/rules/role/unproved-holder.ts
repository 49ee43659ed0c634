import { approvalOutcomes } from '../approval/approval-outcomes.ts';
import type { Rule } from '../rule.ts';

/** Who approved held the role on that day, by the state before the change. */
export const roleUnprovedHolder: Rule = {
  id: 'role/unproved-holder',
  severity: 'error',
  source: '5.3, 7.5.2',
  checks: 'whoever approved a version held a required role on the day of approval',
  why: 'An approval is worth what the authority behind it is worth. A role that was given in the same change, or had ended, gives none.',
  mend: 'Have somebody approve who holds the role, or give the role first: change `isms.yml`, have that change approved, then approve the version.',
  evaluate: (evidence) =>
    approvalOutcomes('role/unproved-holder', evidence, {
      message: ({ id, data }) =>
        `\`${id}\` ${data.version ?? ''} was approved by somebody without the role`,
      hint: () => 'have a holder of the required role approve',
    }),
};
