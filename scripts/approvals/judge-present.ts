import { frontMatterData } from '#history/record-facts.ts';
import type { Approval, Reason } from './approval.ts';
import { lastApprovalDay } from './approval-day.ts';
import { subjectOf, type Ground } from './ground.ts';
import type { JudgedRun } from './judge-runs.ts';
import { driftOf, versionOf } from './version-approval.ts';
import { presentContent, type Present } from './present.ts';
import { distinct, reasons } from './reasons.ts';
import { requiredRoles } from './required-roles.ts';
import { isRegular } from './runs.ts';
import { claimsApproval, unproved } from './undecidable.ts';

const versionsOf = (ground: Ground, id: string, judged: readonly JudgedRun[]) =>
  judged.flatMap((run) => versionOf(ground, id, run) ?? []).reverse();

/** The run that the record as it stands belongs to; none for an uncommitted new version. */
const ownRun = (present: Present, judged: readonly JudgedRun[]): JudgedRun | undefined => {
  const last = judged.at(-1);
  const same =
    last?.run.version === present.facts.version && last?.run.status === present.facts.status;
  return present.place != null && same ? last : undefined;
};

/** The blob of the approved content of the run that a record belongs to, if there is one. */
export const approvedBlobOf = (
  present: Present,
  judged: readonly JudgedRun[],
): string | undefined => ownRun(present, judged)?.approved?.entry.place.blob;

const pendingRoles = (ground: Ground, present: Present, own: JudgedRun | undefined) => {
  if (own != null) {
    const covered = new Set(own.decision.approvals.map(({ role }) => role));
    return own.required.filter((role) => !covered.has(role));
  }
  const { state } = ground.trust.before(ground.history.line.length);
  const policy = state.policyFor(present.kind);
  return requiredRoles(present.kind, policy, frontMatterData(present.source), []);
};

/** Set by a step that is new to the commit compared with, or not committed at all. */
const isPending = (ground: Ground, own: JudgedRun | undefined): boolean =>
  own == null || own.run.entries[0].position >= ground.history.newFrom;

const approvedPart = (own: JudgedRun): Partial<Approval> => {
  const { approved } = own;
  if (approved == null) return {};
  const approvedOn = lastApprovalDay(approved.decision.approvals);
  return {
    ...(approvedOn == null ? {} : { approvedOn }),
    approvedContent: approved.entry.content,
  };
};

const claim = (ground: Ground, present: Present, judged: readonly JudgedRun[]): Approval => {
  const own = ownRun(present, judged);
  const content = presentContent(present);
  const subject = subjectOf(present.id, present.facts.version ?? '');
  const drift = own == null ? undefined : driftOf(ground, present.id, own, content);
  const approved = own?.approved != null && drift == null;
  const open = !approved && drift == null && isPending(ground, own);
  const pending: readonly Reason[] = open
    ? [reasons.pending(subject, pendingRoles(ground, present, own))]
    : [];
  return {
    ...unproved(
      present.id,
      approved ? 'approved' : drift != null ? 'drift' : 'not-approved',
      content,
      [...(drift == null ? pending : [drift]), ...(own?.reasons ?? [])],
    ),
    level: own?.decision.level ?? 'none',
    independence: own?.decision.independence ?? 'none',
    approvals: own?.decision.approvals ?? [],
    ...(own == null ? {} : approvedPart(own)),
    ...(own == null ? {} : { setAt: ground.history.line.at(own.run.entries[0].position).id }),
  };
};

const verdictOn = (ground: Ground, present: Present, judged: readonly JudgedRun[]): Approval => {
  const { id, place, facts } = present;
  const content = presentContent(present);
  if (place != null && !isRegular(place) && present.uncommitted == null) {
    return unproved(id, 'invalid', content, [reasons.notAFile(place.path)]);
  }
  return claimsApproval(facts.status)
    ? claim(ground, present, judged)
    : unproved(id, 'draft', content, []);
};

/** The verdict on a record as it stands, with all versions that the main line knew. */
export const judgePresent = (
  ground: Ground,
  present: Present,
  judged: readonly JudgedRun[],
): Approval => {
  const approval = verdictOn(ground, present, judged);
  return {
    ...approval,
    reasons: distinct(approval.reasons),
    uncommitted: present.uncommitted != null,
    versions: versionsOf(ground, present.id, judged),
  };
};
