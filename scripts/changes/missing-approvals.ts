import type { View } from '#audiences/view.ts';
import type { Approval, Level, Reason } from '#approvals/approval.ts';
import { requiredRoles } from '#approvals/required-roles.ts';
import { trustStateOf } from '#approvals/trust-state.ts';
import type { ApprovalPolicy } from '#approvals/trust-state.ts';
import type { AnyRecord } from '#content/record.ts';
import { holderNames, roleTitle } from '#register/people.ts';
import type { MissingApproval, MissingRole } from './changes.ts';
import { sameValue } from './compare-fields.ts';
import { recordTitle } from './record-title.ts';
import type { TwoViews } from './two-views.ts';

/** Trust comes from before: what the earlier state asks for, of the people who hold it there. */
const policyIn = ({ register }: View, subject: string): ApprovalPolicy =>
  trustStateOf(register.settings).policyFor(subject);

const rolesOf = ({ register, today }: View, roles: readonly string[]): readonly MissingRole[] =>
  roles.map((id) => ({
    id,
    title: roleTitle(register.settings, id),
    holders: holderNames(register.settings, id, today),
  }));

const plain = (reasons: readonly Reason[]): MissingApproval['reasons'] =>
  reasons.map(({ code, message }) => ({ code, message }));

const stateOf = (reasons: readonly Reason[]): MissingApproval['state'] =>
  reasons.some(({ code }) => code === 'pending') ? 'pending' : 'refused';

/** The approvers that the version before asked for; a draft asks for none. */
const earlierApprovers = (before: AnyRecord | undefined): readonly string[] => {
  const status = before?.data.status;
  return status === undefined || status === 'draft' || status === 'in-review'
    ? []
    : (before?.data.approvers ?? []);
};

const missingFor = ({ base }: TwoViews, record: AnyRecord, approval: Approval): MissingApproval => {
  const policy = policyIn(base, record.kind);
  const before = base.register.records.get(record.id);
  const covered = new Set(approval.approvals.map(({ role }) => role));
  const required = requiredRoles(record.kind, policy, { ...record.data }, earlierApprovers(before));
  const { version } = record.data;
  return {
    id: record.id,
    title: recordTitle(record),
    ...(version === undefined ? {} : { version }),
    state: stateOf(approval.reasons),
    roles: rolesOf(
      base,
      required.filter((role) => !covered.has(role)),
    ),
    least: policy.least,
    reasons: plain(approval.reasons),
  };
};

const wanting: ReadonlySet<Approval['verdict']> = new Set([
  'not-approved',
  'drift',
  'invalid',
  'unknown',
]);

const trustParts = ['approval', 'audiences', 'bots', 'forges', 'people'] as const;

/** The trust parts of `isms.yml`, where this change touches them and nobody approved that yet. */
const missingForTrust = ({ base, head }: TwoViews): readonly MissingApproval[] => {
  const [old, now] = [base.register.settings, head.register.settings];
  const { trust } = head.proof;
  const touched = trustParts.some((part) => !sameValue(old[part], now[part]));
  if (!touched || trust === undefined || trust.verdict === 'approved') return [];
  const policy = policyIn(base, 'trust_changes');
  const least: Level = policy.least;
  return [
    {
      id: 'isms.yml',
      title: 'People, keys and who may approve',
      state: stateOf(trust.reasons),
      roles: rolesOf(base, policy.approvers),
      least,
      reasons: plain(trust.reasons),
    },
  ];
};

/**
 * What says that it is approved and is not, of that which `changed`: whose approval is missing and
 * at which level, as the state before the change asks for it.
 */
export const missingApprovals = (
  views: TwoViews,
  changed: ReadonlySet<string>,
): readonly MissingApproval[] => {
  const { head } = views;
  const records = [...head.register.records.values()].flatMap((record) => {
    const approval = head.proof.approvals.get(record.id);
    const speaks = approval !== undefined && wanting.has(approval.verdict);
    const fresh =
      changed.has(record.id) || approval?.reasons.some(({ code }) => code === 'pending');
    return speaks && fresh ? [missingFor(views, record, approval)] : [];
  });
  return [...missingForTrust(views), ...records];
};
