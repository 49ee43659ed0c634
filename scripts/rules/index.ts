// Generated from the rule files by scripts/generate/rules.ts; do not edit.
import { actionLate } from './action/late.ts';
import { approvalBackdated } from './approval/backdated.ts';
import { approvalCodeowners } from './approval/codeowners.ts';
import { approvalDrift } from './approval/drift.ts';
import { approvalMissing } from './approval/missing.ts';
import { approvalOwnWork } from './approval/own-work.ts';
import { approvalPending } from './approval/pending.ts';
import { approvalTrust } from './approval/trust.ts';
import { approvalUnknown } from './approval/unknown.ts';
import { historyRewritten } from './history/rewritten.ts';
import { linkBroken } from './link/broken.ts';
import { linkRetired } from './link/retired.ts';
import { linkSuspect } from './link/suspect.ts';
import { metaLoweredRule } from './meta/lowered-rule.ts';
import { recordFile } from './record/file.ts';
import { recordIdReused } from './record/id-reused.ts';
import { recordLeak } from './record/leak.ts';
import { recordMarkup } from './record/markup.ts';
import { recordSchema } from './record/schema.ts';
import { recordSecret } from './record/secret.ts';
import { recordVersion } from './record/version.ts';
import { reviewInputs } from './review/inputs.ts';
import { reviewOutputs } from './review/outputs.ts';
import { reviewOverdue } from './review/overdue.ts';
import { riskAboveAcceptance } from './risk/above-acceptance.ts';
import { riskAcceptanceStale } from './risk/acceptance-stale.ts';
import { riskComplete } from './risk/complete.ts';
import { riskExistingNotWorking } from './risk/existing-not-working.ts';
import { riskLoweredByNothing } from './risk/lowered-by-nothing.ts';
import { riskOrder } from './risk/order.ts';
import { riskOwnerApproval } from './risk/owner-approval.ts';
import { riskPlanLate } from './risk/plan-late.ts';
import { riskScale } from './risk/scale.ts';
import { riskTreatmentFits } from './risk/treatment-fits.ts';
import { roleUnprovedHolder } from './role/unproved-holder.ts';
import { roleVacant } from './role/vacant.ts';
import { soaAllAnnexA } from './soa/all-annex-a.ts';
import { soaBothWays } from './soa/both-ways.ts';
import { soaCurrent } from './soa/current.ts';
import { soaEvidenced } from './soa/evidenced.ts';
import { soaExclusion } from './soa/exclusion.ts';
import { soaInclusion } from './soa/inclusion.ts';
import { soaStatus } from './soa/status.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of ids. */
export const rules: readonly Rule[] = [
  actionLate,
  approvalBackdated,
  approvalCodeowners,
  approvalDrift,
  approvalMissing,
  approvalOwnWork,
  approvalPending,
  approvalTrust,
  approvalUnknown,
  historyRewritten,
  linkBroken,
  linkRetired,
  linkSuspect,
  metaLoweredRule,
  recordFile,
  recordIdReused,
  recordLeak,
  recordMarkup,
  recordSchema,
  recordSecret,
  recordVersion,
  reviewInputs,
  reviewOutputs,
  reviewOverdue,
  riskAboveAcceptance,
  riskAcceptanceStale,
  riskComplete,
  riskExistingNotWorking,
  riskLoweredByNothing,
  riskOrder,
  riskOwnerApproval,
  riskPlanLate,
  riskScale,
  riskTreatmentFits,
  roleUnprovedHolder,
  roleVacant,
  soaAllAnnexA,
  soaBothWays,
  soaCurrent,
  soaEvidenced,
  soaExclusion,
  soaInclusion,
  soaStatus,
];
