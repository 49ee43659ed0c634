import type { Approval, Reason } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';

/** The rules that speak of a record whose approval is not as it should be. */
export type ApprovalRule =
  | 'approval/unknown'
  | 'record/file'
  | 'approval/drift'
  | 'soa/current'
  | 'approval/own-work'
  | 'role/unproved-holder'
  | 'risk/owner-approval'
  | 'approval/missing'
  | 'approval/pending';

const has = ({ reasons }: Approval, code: string): boolean =>
  reasons.some((reason) => reason.code === code);

const ownerLacks = (record: AnyRecord, { approvals }: Approval): boolean =>
  record.kind === 'risk' &&
  !record.invalid.has('risk_owner') &&
  !approvals.some(({ role }) => role === record.data.risk_owner);

/** A version that only the working folder has: nobody could approve it yet. */
const notCommitted = ({ uncommitted, setAt }: Approval): boolean =>
  uncommitted && setAt === undefined;

const ofNotApproved = (record: AnyRecord, approval: Approval): ApprovalRule => {
  if (has(approval, 'self-approval')) return 'approval/own-work';
  if (has(approval, 'approver-lacks-role')) return 'role/unproved-holder';
  if (notCommitted(approval)) return 'approval/pending';
  return ownerLacks(record, approval) ? 'risk/owner-approval' : 'approval/missing';
};

/**
 * The one rule that speaks of a record's approval: the first that fits, in the order of the
 * rule book. `undefined` where there is nothing to say: a draft, or a proved approval.
 */
export const approvalRule = (record: AnyRecord, approval: Approval): ApprovalRule | undefined => {
  switch (approval.verdict) {
    case 'draft':
    case 'approved':
      return undefined;
    case 'unknown':
      return 'approval/unknown';
    case 'invalid':
      return 'record/file';
    case 'drift':
      return record.kind === 'soa' ? 'soa/current' : 'approval/drift';
    case 'not-approved':
      return ofNotApproved(record, approval);
  }
};

const decisive: Readonly<Partial<Record<ApprovalRule, readonly string[]>>> = {
  'approval/drift': ['drift', 'version-reused'],
  'soa/current': ['drift', 'version-reused'],
  'approval/own-work': ['self-approval'],
  'role/unproved-holder': ['approver-lacks-role'],
  'record/file': ['not-a-file'],
};

/** The reason that made a rule speak, else the first one. */
export const decidingReason = (rule: ApprovalRule, { reasons }: Approval): Reason | undefined =>
  reasons.find(({ code }) => decisive[rule]?.includes(code)) ?? reasons[0];
