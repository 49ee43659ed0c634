import type { Approval, Reason } from '#approvals/approval.ts';
import { ruleFor } from '#approvals/rule-for.ts';
import type { AnyRecord } from '#content/record.ts';
import { leftAcceptedLevels } from '../risk/accepted-levels.ts';

const riskOwner = (record: AnyRecord): string | undefined =>
  record.kind === 'risk' && !record.invalid.has('risk_owner') ? record.data.risk_owner : undefined;

const ownerLacks = (record: AnyRecord, { approvals }: Approval): boolean => {
  const owner = riskOwner(record);
  return owner !== undefined && !approvals.some(({ role }) => role === owner);
};

/**
 * The one rule that speaks of a record's approval; `undefined` where there is nothing to say.
 * Of a risk that its owner has not approved `risk/owner-approval` speaks, not `approval/missing`,
 * and of one whose accepted levels were changed `risk/acceptance-stale`, not `approval/drift`.
 */
export const approvalRule = (record: AnyRecord, approval: Approval): string | undefined => {
  const rule = ruleFor(approval, record.kind);
  if (rule === 'approval/missing' && ownerLacks(record, approval)) return 'risk/owner-approval';
  if (rule === 'approval/drift' && leftAcceptedLevels(record, approval)) {
    return 'risk/acceptance-stale';
  }
  return rule;
};

/** The words of the rule book that make a rule speak, where it is not the first reason found. */
const decisive: ReadonlyMap<string, readonly string[]> = new Map([
  ['approval/drift', ['drift', 'version-reused']],
  ['soa/current', ['drift', 'version-reused']],
  ['approval/own-work', ['self-approval']],
  ['approval/backdated', ['date-before-parent']],
  ['role/unproved-holder', ['approver-lacks-role']],
  ['record/file', ['not-a-file']],
]);

/** The reason that made a rule speak, else the first one. */
export const decidingReason = (
  rule: string,
  record: AnyRecord,
  { reasons }: Approval,
): Reason | undefined =>
  reasons.find(({ code }) => decisive.get(rule)?.includes(code)) ??
  (rule === 'risk/owner-approval'
    ? reasons.find(({ role }) => role === riskOwner(record))
    : undefined) ??
  reasons[0];
