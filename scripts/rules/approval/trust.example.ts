import type { TrustApproval } from '#approvals/approval.ts';
import { reasons } from '#approvals/reasons.ts';
import type { RuleExample } from '../example.ts';

const trust = (more: Partial<TrustApproval>): TrustApproval => ({
  verdict: 'approved',
  level: 'recorded',
  independence: 'claimed',
  approvals: [],
  reasons: [],
  content: '5d0c2aa'.padEnd(40, '0'),
  ...more,
});

const change = 'commit 5d0c2aa of 2026-05-04 gives Clara Ibsen the role `top-management`';

/** A change of who may approve, without and with the approval of those who could before. */
export const approvalTrustExample: RuleExample = {
  fails: {
    files: {},
    proof: {
      trust: trust({
        verdict: 'not-approved',
        level: 'none',
        reasons: [reasons.trustChangeUnproved('5d0c2aa', '2026-05-04', false)],
      }),
    },
    told: `${change}, and nobody approved that`,
  },
  passes: {
    files: {},
    proof: { trust: trust({}) },
    told: `${change}; Bianca Keller approved that as \`top-management\`, which she held before`,
  },
};
