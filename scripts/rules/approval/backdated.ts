import type { AnyRecord, FieldPath } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Reference } from '#register/register.ts';
import { firstApprovedOn } from './approval-days.ts';
import { approvalRule, decidingReason } from './approval-rule.ts';
import { fail, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const effectiveTooEarly = (record: AnyRecord, { proof }: Evidence): Outcome | undefined => {
  const approval = proof.approvals.get(record.id);
  const { effective } = record.data;
  if (effective === undefined || approval?.verdict !== 'approved') return undefined;
  const { approvedOn } = approval;
  if (approvedOn === undefined || effective >= approvedOn) return undefined;
  return fail(
    record,
    ['effective'],
    `Unexpected \`effective: ${effective}\` of \`${record.id}\`, which was approved on ${approvedOn}`,
    `set \`effective\` to ${approvedOn} or later in a new version, or leave it out`,
  );
};

const clockReason = (record: AnyRecord, { proof }: Evidence): Outcome | undefined => {
  const approval = proof.approvals.get(record.id);
  if (!approval || approvalRule(record, approval) !== 'approval/backdated') return undefined;
  const reason = decidingReason('approval/backdated', record, approval);
  return fail(
    record,
    ['version'],
    reason?.message ?? `The approval of \`${record.id}\` is dated before what it follows`,
    reason?.hint ?? 'set the clock of the machine that made the commit',
    { severity: 'warning', reasons: approval.reasons.map(({ code }) => code) },
  );
};

/** The day on which a cited record came to be, as far as the history or the record itself shows. */
const cameToBe = (cited: AnyRecord, { proof }: Evidence): string | undefined => {
  if (cited.kind === 'audit' && !cited.invalid.has('reported')) return cited.data.reported;
  const approval = proof.approvals.get(cited.id);
  return approval && firstApprovedOn(approval);
};

/** A decision leads to what comes later; everything else that minutes name was there before. */
const isInput = (field: FieldPath | undefined): boolean => field?.[0] !== 'decisions';

const citedLater = (
  held: string,
  { to, field }: Reference,
  evidence: Evidence,
): { readonly id: string; readonly day: string } | undefined => {
  if (!isInput(field) || (to.type !== 'record' && to.type !== 'entry')) return undefined;
  const cited = evidence.register.records.get(to.id);
  const day = cited && cameToBe(cited, evidence);
  return cited && day !== undefined && day > held ? { id: cited.id, day } : undefined;
};

function* heldTooEarly(evidence: Evidence): Iterable<Outcome> {
  for (const review of recordsOf(evidence.register, 'management-review')) {
    if (review.invalid.has('held')) continue;
    const { held } = review.data;
    const cited = evidence.register.references
      .filter(({ from }) => from === review.id)
      .map((reference) => citedLater(held, reference, evidence))
      .find((later) => later !== undefined);
    if (!cited) continue;
    yield fail(
      review,
      ['held'],
      `Unexpected \`held: ${held}\` of \`${review.id}\`, whose minutes cite \`${cited.id}\` of ${cited.day}`,
      'write the day on which the review was held, or cite what was there on that day',
    );
  }
}

/** Nothing claims to be older than its approval, or than what it speaks of. */
export const approvalBackdated: Rule = {
  id: 'approval/backdated',
  severity: 'error',
  source: '7.5.3',
  checks:
    'no version takes effect before its approval, no management review was held before a record that its minutes cite',
  why: "A text cannot bind people before it was accepted, and minutes cannot speak of what did not exist. Backdated records are the first thing that costs an auditor's trust.",
  mend: "Write the true day. A commit that is dated before its parent comes from a wrong clock: a warning, the parent's day counts.",
  *evaluate(evidence) {
    const { register, proof } = evidence;
    if (proof.undecidable) {
      yield notEvaluated(proof.undecidable.message);
      return;
    }
    for (const record of register.records.values()) {
      if (!proof.approvals.has(record.id)) continue;
      const failures = [effectiveTooEarly(record, evidence), clockReason(record, evidence)];
      const found = failures.filter((failure) => failure !== undefined);
      yield* found.length > 0 ? found : [pass(record)];
    }
    yield* heldTooEarly(evidence);
  },
};
