// Generated from the rule files by scripts/generate/rules.ts; do not edit.
import { accessAllLines } from './access/all-lines.ts';
import { accessInterval } from './access/interval.ts';
import { accessLeaver } from './access/leaver.ts';
import { accessOwnAccount } from './access/own-account.ts';
import { accessRevokedDone } from './access/revoked-done.ts';
import { ackCampaignLate } from './ack/campaign-late.ts';
import { ackNoCampaign } from './ack/no-campaign.ts';
import { ackOutstanding } from './ack/outstanding.ts';
import { ackWrongContent } from './ack/wrong-content.ts';
import { actionComplete } from './action/complete.ts';
import { actionEffective } from './action/effective.ts';
import { actionIneffective } from './action/ineffective.ts';
import { actionLate } from './action/late.ts';
import { answerStale } from './answer/stale.ts';
import { approvalBackdated } from './approval/backdated.ts';
import { approvalCodeowners } from './approval/codeowners.ts';
import { approvalDrift } from './approval/drift.ts';
import { approvalMissing } from './approval/missing.ts';
import { approvalOwnWork } from './approval/own-work.ts';
import { approvalPending } from './approval/pending.ts';
import { approvalTrust } from './approval/trust.ts';
import { approvalUnknown } from './approval/unknown.ts';
import { assessmentInterval } from './assessment/interval.ts';
import { assetOwner } from './asset/owner.ts';
import { auditFindingFollowed } from './audit/finding-followed.ts';
import { auditIndependent } from './audit/independent.ts';
import { auditProgramme } from './audit/programme.ts';
import { auditReported } from './audit/reported.ts';
import { auditSampled } from './audit/sampled.ts';
import { changePlanned } from './change/planned.ts';
import { changeUndeclared } from './change/undeclared.ts';
import { communicationComplete } from './communication/complete.ts';
import { competenceProved } from './competence/proved.ts';
import { contextClimate } from './context/climate.ts';
import { contextEffect } from './context/effect.ts';
import { contextParties } from './context/parties.ts';
import { documentsMandatory } from './documents/mandatory.ts';
import { evidenceCollectorReviews } from './evidence/collector-reviews.ts';
import { evidenceFact } from './evidence/fact.ts';
import { evidenceHash } from './evidence/hash.ts';
import { evidenceIncomplete } from './evidence/incomplete.ts';
import { evidenceOutsidePeriod } from './evidence/outside-period.ts';
import { evidenceSlotEmpty } from './evidence/slot-empty.ts';
import { exceptionExpired } from './exception/expired.ts';
import { exerciseInterval } from './exercise/interval.ts';
import { exerciseTarget } from './exercise/target.ts';
import { historyRewritten } from './history/rewritten.ts';
import { incidentDisclosure } from './incident/disclosure.ts';
import { incidentNotified } from './incident/notified.ts';
import { incidentOrder } from './incident/order.ts';
import { incidentReviewed } from './incident/reviewed.ts';
import { incidentRiskLink } from './incident/risk-link.ts';
import { linkBroken } from './link/broken.ts';
import { linkRetired } from './link/retired.ts';
import { linkSuspect } from './link/suspect.ts';
import { mapUnmapped } from './map/unmapped.ts';
import { metaLoweredRule } from './meta/lowered-rule.ts';
import { metricComplete } from './metric/complete.ts';
import { metricLate } from './metric/late.ts';
import { objectiveComplete } from './objective/complete.ts';
import { objectiveMeasured } from './objective/measured.ts';
import { obligationMet } from './obligation/met.ts';
import { policyCommunicated } from './policy/communicated.ts';
import { policyPromises } from './policy/promises.ts';
import { recordFile } from './record/file.ts';
import { recordIdReused } from './record/id-reused.ts';
import { recordLeak } from './record/leak.ts';
import { recordMarkup } from './record/markup.ts';
import { recordSchema } from './record/schema.ts';
import { recordSecret } from './record/secret.ts';
import { recordVersion } from './record/version.ts';
import { reviewCarryOver } from './review/carry-over.ts';
import { reviewChair } from './review/chair.ts';
import { reviewInputs } from './review/inputs.ts';
import { reviewInterval } from './review/interval.ts';
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
import { rolesTwoDuties } from './roles/two-duties.ts';
import { scopeCertificate } from './scope/certificate.ts';
import { scopeComplete } from './scope/complete.ts';
import { soaAllAnnexA } from './soa/all-annex-a.ts';
import { soaBothWays } from './soa/both-ways.ts';
import { soaCurrent } from './soa/current.ts';
import { soaEvidenced } from './soa/evidenced.ts';
import { soaExclusion } from './soa/exclusion.ts';
import { soaInclusion } from './soa/inclusion.ts';
import { soaStatus } from './soa/status.ts';
import { soc2Assertion } from './soc2/assertion.ts';
import { soc2Cuec } from './soc2/cuec.ts';
import { soc2Description } from './soc2/description.ts';
import { soc2Exceptions } from './soc2/exceptions.ts';
import { soc2Period } from './soc2/period.ts';
import { soc2Security } from './soc2/security.ts';
import { soc2Subservice } from './soc2/subservice.ts';
import { supplierCuec } from './supplier/cuec.ts';
import { supplierReview } from './supplier/review.ts';
import { supplierTerms } from './supplier/terms.ts';
import { trainingCoverage } from './training/coverage.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of ids. */
export const rules: readonly Rule[] = [
  accessAllLines,
  accessInterval,
  accessLeaver,
  accessOwnAccount,
  accessRevokedDone,
  ackCampaignLate,
  ackNoCampaign,
  ackOutstanding,
  ackWrongContent,
  actionComplete,
  actionEffective,
  actionIneffective,
  actionLate,
  answerStale,
  approvalBackdated,
  approvalCodeowners,
  approvalDrift,
  approvalMissing,
  approvalOwnWork,
  approvalPending,
  approvalTrust,
  approvalUnknown,
  assessmentInterval,
  assetOwner,
  auditFindingFollowed,
  auditIndependent,
  auditProgramme,
  auditReported,
  auditSampled,
  changePlanned,
  changeUndeclared,
  communicationComplete,
  competenceProved,
  contextClimate,
  contextEffect,
  contextParties,
  documentsMandatory,
  evidenceCollectorReviews,
  evidenceFact,
  evidenceHash,
  evidenceIncomplete,
  evidenceOutsidePeriod,
  evidenceSlotEmpty,
  exceptionExpired,
  exerciseInterval,
  exerciseTarget,
  historyRewritten,
  incidentDisclosure,
  incidentNotified,
  incidentOrder,
  incidentReviewed,
  incidentRiskLink,
  linkBroken,
  linkRetired,
  linkSuspect,
  mapUnmapped,
  metaLoweredRule,
  metricComplete,
  metricLate,
  objectiveComplete,
  objectiveMeasured,
  obligationMet,
  policyCommunicated,
  policyPromises,
  recordFile,
  recordIdReused,
  recordLeak,
  recordMarkup,
  recordSchema,
  recordSecret,
  recordVersion,
  reviewCarryOver,
  reviewChair,
  reviewInputs,
  reviewInterval,
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
  rolesTwoDuties,
  scopeCertificate,
  scopeComplete,
  soaAllAnnexA,
  soaBothWays,
  soaCurrent,
  soaEvidenced,
  soaExclusion,
  soaInclusion,
  soaStatus,
  soc2Assertion,
  soc2Cuec,
  soc2Description,
  soc2Exceptions,
  soc2Period,
  soc2Security,
  soc2Subservice,
  supplierCuec,
  supplierReview,
  supplierTerms,
  trainingCoverage,
];
