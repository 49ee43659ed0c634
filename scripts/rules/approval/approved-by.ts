import type { AnyRecord } from '#content/record.ts';
import { fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome } from '../rule.ts';

/**
 * Whether a role is among those that approved a record. Drafts are left alone, and a version that is
 * not approved at all is told of by `approval/missing`.
 */
export const approvedBy = (
  record: AnyRecord,
  role: string,
  { proof }: Pick<Evidence, 'proof'>,
  hint: string,
): Outcome => {
  const { status, version } = record.data;
  if (status === 'draft' || status === 'in-review') {
    return notApplicable('the version is a draft', record);
  }
  if (proof.undecidable) return notEvaluated(proof.undecidable.message, record);
  const approval = proof.approvals.get(record.id);
  if (approval?.verdict !== 'approved') {
    return notEvaluated('no approval of this version is proved', record);
  }
  const roles = [...new Set(approval.approvals.map((one) => one.role))].sort();
  if (roles.includes(role)) return pass(record);
  return fail(
    record,
    ['version'],
    `\`${record.id}\` ${version ?? ''} was approved by ${roles.map((one) => `\`${one}\``).join(', ')}, expected \`${role}\``,
    hint,
  );
};
