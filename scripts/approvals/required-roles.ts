import { demandedRoles } from '#content/references.ts';
import type { Kind } from '#content/record.ts';
import type { ApprovalPolicy } from './trust-state.ts';

type Data = Readonly<Record<string, unknown>>;

/** The roles that a front matter lists in `approvers`; what is no text is passed over. */
export const ownApprovers = (data: Data): readonly string[] => {
  const { approvers } = data;
  return Array.isArray(approvers)
    ? approvers.filter((role): role is string => typeof role === 'string')
    : [];
};

/**
 * The roles that must approve a setting, sorted: those of the kind in `isms.yml`, those that the
 * kind itself demands, the record's own, and those of the version before it.
 */
export const requiredRoles = (
  kind: Kind,
  policy: ApprovalPolicy,
  data: Data,
  before: readonly string[],
): readonly string[] =>
  [
    ...new Set([
      ...policy.approvers,
      ...demandedRoles(kind, data),
      ...ownApprovers(data),
      ...before,
    ]),
  ].sort();
