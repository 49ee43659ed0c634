import type { VersionApproval } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Reference } from '#register/register.ts';
import { versionApprovedOn } from '../approval/approval-days.ts';
import { failAt, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import { tellsOfPast } from '../past.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

/**
 * The day on which somebody last looked at a record: by approval, or by a review without change. The
 * approved version before a draft stays in force, so its approval counts.
 */
const lastReview = (record: AnyRecord, { proof }: Evidence): string | undefined => {
  // A control has no version: it is approved with the statement.
  const approval = proof.approvals.get(record.kind === 'control' ? 'SOA' : record.id);
  const reviews = (record.data.reviewed ?? []).map(({ date }) => date);
  const approvals = [approval?.approvedOn, ...(approval?.versions ?? []).map(versionApprovedOn)];
  return [...reviews, ...approvals.filter((day) => day !== undefined)].sort().at(-1);
};

interface MaterialChange {
  readonly version: VersionApproval;
  readonly day: string;
}

const materialSince = (
  id: string,
  day: string,
  { proof }: Evidence,
): MaterialChange | undefined => {
  for (const version of proof.approvals.get(id)?.versions ?? []) {
    const approvedOn = version.change === 'material' ? versionApprovedOn(version) : undefined;
    if (approvedOn !== undefined && approvedOn > day) return { version, day: approvedOn };
  }
  return undefined;
};

const suspect = (
  record: AnyRecord,
  reference: Reference,
  reviewed: string,
  { version, day }: MaterialChange,
  target: string,
): Outcome =>
  failAt(
    reference.place,
    `\`${record.id}\` was last reviewed on ${reviewed}, \`${target}\` ${version.version} changed in substance on ${day}`,
    `read what changed (\`isms history ${target}\`), then add an entry to \`reviewed:\` or change \`${record.id}\``,
    { record: record.id },
  );

/** The first reference to each record, but for those to records that this one replaces. */
const firstReferences = (references: readonly Reference[]): ReadonlyMap<string, Reference> => {
  const byTarget = new Map<string, Reference>();
  for (const reference of references) {
    const target = targetRecord(reference);
    if (target === undefined || reference.field?.[0] === 'supersedes') continue;
    if (!byTarget.has(target)) byTarget.set(target, reference);
  }
  return byTarget;
};

function* judge(
  record: AnyRecord,
  references: readonly Reference[],
  evidence: Evidence,
): Iterable<Outcome> {
  if (retired(record)) {
    yield notApplicable('the record is retired', record);
    return;
  }
  if (tellsOfPast(record)) {
    yield notApplicable('it tells of the past', record);
    return;
  }
  const reviewed = lastReview(record, evidence);
  if (reviewed === undefined) {
    yield notApplicable('it was not approved or reviewed yet', record);
    return;
  }
  const outcomes: Outcome[] = [];
  for (const [target, reference] of firstReferences(references)) {
    if (target === record.id) continue;
    const change = materialSince(target, reviewed, evidence);
    if (change) outcomes.push(suspect(record, reference, reviewed, change, target));
  }
  yield* outcomes.length > 0 ? outcomes : [pass(record)];
}

/** What a record relies on has not changed in substance since somebody last looked at it. */
export const linkSuspect: Rule = {
  id: 'link/suspect',
  severity: 'warning',
  source: '7.5.2',
  checks:
    "nothing that a record refers to had a material version after the record's own last approval or review",
  why: 'A record that leans on a changed one may now be wrong, although not one of its words changed.',
  mend: 'Read what changed. If the record still holds, add the day and your role to its `reviewed:`; else change it. Records that were never approved or reviewed are left alone.',
  *evaluate(evidence) {
    const { register, proof } = evidence;
    if (proof.undecidable) {
      yield notEvaluated(proof.undecidable.message);
      return;
    }
    const byRecord = referencesByRecord(register);
    for (const record of register.records.values()) {
      yield* judge(record, byRecord.get(record.id) ?? [], evidence);
    }
  },
};
