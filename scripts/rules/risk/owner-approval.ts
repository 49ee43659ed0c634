import { approvalOutcomes } from '../approval/approval-outcomes.ts';
import type { Rule } from '../rule.ts';

/** The risk owner accepts the plan and what remains. */
export const riskOwnerApproval: Rule = {
  id: 'risk/owner-approval',
  severity: 'error',
  source: '6.1.3 f',
  checks: 'the risk owner approved each version of the risk that says `approved`',
  why: "The risk owner answers for what may still happen. Without the owner's approval the treatment plan and the residual risk are proposals of whoever wrote them.",
  mend: "Have a holder of the role in `risk_owner` approve this version. The rule stands in place of `approval/missing` where the risk owner's approval is lacking.",
  evaluate: (evidence) =>
    approvalOutcomes(
      'risk/owner-approval',
      evidence,
      {
        message: ({ id, data }) =>
          `The risk owner has not approved \`${id}\` ${data.version ?? ''}`,
        hint: () => 'have a holder of the role in `risk_owner` approve it',
      },
      ({ kind }) => kind === 'risk',
    ),
};
