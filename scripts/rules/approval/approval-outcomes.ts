import type { Approval } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import { approvalRule, decidingReason } from './approval-rule.ts';
import { fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome } from '../rule.ts';

/** What to say where the history gives no reason of its own. */
export interface Wording {
  readonly message: (record: AnyRecord, approval: Approval) => string;
  readonly hint: (record: AnyRecord, approval: Approval) => string;
}

/** The finding of one record's approval, at the value of `version:`, with all reasons found. */
const approvalFailure = (
  rule: string,
  record: AnyRecord,
  approval: Approval,
  wording: Wording,
): Outcome => {
  const reason = decidingReason(rule, record, approval);
  const codes = approval.reasons.map(({ code }) => code);
  return fail(
    record,
    ['version'],
    reason?.message ?? wording.message(record, approval),
    reason?.hint ?? wording.hint(record, approval),
    codes.length > 0 ? { reasons: codes } : {},
  );
};

const judge = (rule: string, record: AnyRecord, approval: Approval, wording: Wording): Outcome => {
  const speaks = approvalRule(record, approval);
  if (speaks === rule) return approvalFailure(rule, record, approval, wording);
  if (approval.verdict === 'draft') return notApplicable('the version is a draft', record);
  if (approval.verdict === 'approved') return pass(record);
  return speaks === 'approval/unknown'
    ? notEvaluated('the history cannot decide about this record', record)
    : notApplicable(`\`${speaks}\` speaks of its approval`, record);
};

/** The outcomes of a rule that turns the verdicts of the history into findings, one a record. */
export function* approvalOutcomes(
  rule: string,
  { register, proof }: Evidence,
  wording: Wording,
  concerns: (record: AnyRecord) => boolean = () => true,
): Iterable<Outcome> {
  if (proof.undecidable) {
    yield notEvaluated(proof.undecidable.message);
    return;
  }
  for (const record of register.records.values()) {
    const approval = proof.approvals.get(record.id);
    if (approval && concerns(record)) yield judge(rule, record, approval, wording);
  }
}
