import type { Approval, Proof } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';

/**
 * How far a record in use is proved: `approved`, `in force` (it has no version and stands on the main
 * line), `not yet in force` (approved, from a later day), `draft`, `not approved`, or `unknown` where
 * the history cannot decide.
 */
export type ProofState =
  'approved' | 'in force' | 'not yet in force' | 'draft' | 'not approved' | 'unknown';

/** What the history proved, and the ISO day for which it is asked. */
export interface ProofOfDay {
  readonly proof: Proof;
  readonly today: string;
}

const ofApproval = (
  approval: Approval,
  effective: string | undefined,
  today: string,
): ProofState => {
  if (approval.verdict === 'approved') {
    return effective !== undefined && effective > today ? 'not yet in force' : 'approved';
  }
  if (approval.verdict === 'draft') return 'draft';
  return approval.verdict === 'unknown' ? 'unknown' : 'not approved';
};

/** The state of a record; a control has that of the statement, which is approved as a whole. */
export const proofState = (record: AnyRecord, { proof, today }: ProofOfDay): ProofState => {
  const { status, version, effective } = record.data;
  if (status === 'draft' || status === 'in-review') return 'draft';
  if (version === undefined && record.kind !== 'control') return 'in force';
  const approval = proof.approvals.get(record.kind === 'control' ? 'SOA' : record.id);
  return approval ? ofApproval(approval, effective, today) : 'unknown';
};

/** Whether a record is there as a draft only: no version of it was ever approved. */
export const onlyDraft = (record: AnyRecord, { proof }: Pick<ProofOfDay, 'proof'>): boolean => {
  const { status } = record.data;
  const versions = proof.approvals.get(record.id)?.versions ?? [];
  return (
    (status === 'draft' || status === 'in-review') &&
    !versions.some((version) => version.verdict === 'approved' && version.status === 'approved')
  );
};
