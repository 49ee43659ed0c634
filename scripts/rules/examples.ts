// Generated from the rule files by scripts/generate/rules.ts; do not edit.
/* eslint-disable max-lines -- an index grows with what it lists */
import { accessAllLinesExample } from './access/all-lines.example.ts';
import { accessIntervalExample } from './access/interval.example.ts';
import { accessLeaverExample } from './access/leaver.example.ts';
import { accessOwnAccountExample } from './access/own-account.example.ts';
import { accessRevokedDoneExample } from './access/revoked-done.example.ts';
import { ackCampaignLateExample } from './ack/campaign-late.example.ts';
import { ackNoCampaignExample } from './ack/no-campaign.example.ts';
import { ackOutstandingExample } from './ack/outstanding.example.ts';
import { ackWrongContentExample } from './ack/wrong-content.example.ts';
import { actionCompleteExample } from './action/complete.example.ts';
import { actionEffectiveExample } from './action/effective.example.ts';
import { actionIneffectiveExample } from './action/ineffective.example.ts';
import { actionLateExample } from './action/late.example.ts';
import { answerStaleExample } from './answer/stale.example.ts';
import { approvalBackdatedExample } from './approval/backdated.example.ts';
import { approvalCodeownersExample } from './approval/codeowners.example.ts';
import { approvalDriftExample } from './approval/drift.example.ts';
import { approvalMissingExample } from './approval/missing.example.ts';
import { approvalOwnWorkExample } from './approval/own-work.example.ts';
import { approvalPendingExample } from './approval/pending.example.ts';
import { approvalTrustExample } from './approval/trust.example.ts';
import { approvalUnknownExample } from './approval/unknown.example.ts';
import { assessmentIntervalExample } from './assessment/interval.example.ts';
import { assetOwnerExample } from './asset/owner.example.ts';
import { auditFindingFollowedExample } from './audit/finding-followed.example.ts';
import { auditIndependentExample } from './audit/independent.example.ts';
import { auditProgrammeExample } from './audit/programme.example.ts';
import { auditReportedExample } from './audit/reported.example.ts';
import { auditSampledExample } from './audit/sampled.example.ts';
import { changePlannedExample } from './change/planned.example.ts';
import { changeUndeclaredExample } from './change/undeclared.example.ts';
import { communicationCompleteExample } from './communication/complete.example.ts';
import { competenceProvedExample } from './competence/proved.example.ts';
import { contextClimateExample } from './context/climate.example.ts';
import { contextEffectExample } from './context/effect.example.ts';
import { contextPartiesExample } from './context/parties.example.ts';
import { documentsMandatoryExample } from './documents/mandatory.example.ts';
import { evidenceCollectorReviewsExample } from './evidence/collector-reviews.example.ts';
import { evidenceFactExample } from './evidence/fact.example.ts';
import { evidenceHashExample } from './evidence/hash.example.ts';
import { evidenceIncompleteExample } from './evidence/incomplete.example.ts';
import { evidenceOutsidePeriodExample } from './evidence/outside-period.example.ts';
import { evidenceSlotEmptyExample } from './evidence/slot-empty.example.ts';
import { exceptionExpiredExample } from './exception/expired.example.ts';
import { exerciseIntervalExample } from './exercise/interval.example.ts';
import { exerciseTargetExample } from './exercise/target.example.ts';
import { historyRewrittenExample } from './history/rewritten.example.ts';
import { incidentDisclosureExample } from './incident/disclosure.example.ts';
import { incidentNotifiedExample } from './incident/notified.example.ts';
import { incidentOrderExample } from './incident/order.example.ts';
import { incidentReviewedExample } from './incident/reviewed.example.ts';
import { incidentRiskLinkExample } from './incident/risk-link.example.ts';
import { linkBrokenExample } from './link/broken.example.ts';
import { linkRetiredExample } from './link/retired.example.ts';
import { linkSuspectExample } from './link/suspect.example.ts';
import { mapUnmappedExample } from './map/unmapped.example.ts';
import { metaLoweredRuleExample } from './meta/lowered-rule.example.ts';
import { metricCompleteExample } from './metric/complete.example.ts';
import { metricLateExample } from './metric/late.example.ts';
import { objectiveCompleteExample } from './objective/complete.example.ts';
import { objectiveMeasuredExample } from './objective/measured.example.ts';
import { obligationMetExample } from './obligation/met.example.ts';
import { policyCommunicatedExample } from './policy/communicated.example.ts';
import { policyPromisesExample } from './policy/promises.example.ts';
import { recordFileExample } from './record/file.example.ts';
import { recordIdReusedExample } from './record/id-reused.example.ts';
import { recordLeakExample } from './record/leak.example.ts';
import { recordMarkupExample } from './record/markup.example.ts';
import { recordSchemaExample } from './record/schema.example.ts';
import { recordSecretExample } from './record/secret.example.ts';
import { recordVersionExample } from './record/version.example.ts';
import { reviewCarryOverExample } from './review/carry-over.example.ts';
import { reviewChairExample } from './review/chair.example.ts';
import { reviewInputsExample } from './review/inputs.example.ts';
import { reviewIntervalExample } from './review/interval.example.ts';
import { reviewOutputsExample } from './review/outputs.example.ts';
import { reviewOverdueExample } from './review/overdue.example.ts';
import { riskAboveAcceptanceExample } from './risk/above-acceptance.example.ts';
import { riskAcceptanceStaleExample } from './risk/acceptance-stale.example.ts';
import { riskCompleteExample } from './risk/complete.example.ts';
import { riskExistingNotWorkingExample } from './risk/existing-not-working.example.ts';
import { riskLoweredByNothingExample } from './risk/lowered-by-nothing.example.ts';
import { riskOrderExample } from './risk/order.example.ts';
import { riskOwnerApprovalExample } from './risk/owner-approval.example.ts';
import { riskPlanLateExample } from './risk/plan-late.example.ts';
import { riskScaleExample } from './risk/scale.example.ts';
import { riskTreatmentFitsExample } from './risk/treatment-fits.example.ts';
import { roleUnprovedHolderExample } from './role/unproved-holder.example.ts';
import { roleVacantExample } from './role/vacant.example.ts';
import { rolesTwoDutiesExample } from './roles/two-duties.example.ts';
import { scopeCertificateExample } from './scope/certificate.example.ts';
import { scopeCompleteExample } from './scope/complete.example.ts';
import { soaAllAnnexAExample } from './soa/all-annex-a.example.ts';
import { soaBothWaysExample } from './soa/both-ways.example.ts';
import { soaCurrentExample } from './soa/current.example.ts';
import { soaEvidencedExample } from './soa/evidenced.example.ts';
import { soaExclusionExample } from './soa/exclusion.example.ts';
import { soaInclusionExample } from './soa/inclusion.example.ts';
import { soaStatusExample } from './soa/status.example.ts';
import { soc2AssertionExample } from './soc2/assertion.example.ts';
import { soc2CuecExample } from './soc2/cuec.example.ts';
import { soc2DescriptionExample } from './soc2/description.example.ts';
import { soc2ExceptionsExample } from './soc2/exceptions.example.ts';
import { soc2PeriodExample } from './soc2/period.example.ts';
import { soc2SecurityExample } from './soc2/security.example.ts';
import { soc2SubserviceExample } from './soc2/subservice.example.ts';
import { supplierCuecExample } from './supplier/cuec.example.ts';
import { supplierReviewExample } from './supplier/review.example.ts';
import { supplierTermsExample } from './supplier/terms.example.ts';
import { trainingCoverageExample } from './training/coverage.example.ts';
import type { RecordedExample } from './example.ts';

/** An example of each rule with what its failing state gives, by id, in the order of ids. */
export const examples: ReadonlyMap<string, RecordedExample> = new Map<string, RecordedExample>([
  [
    'access/all-lines',
    {
      example: accessAllLinesExample,
      says: [
        {
          path: 'reviews/access/ar-2026-1.md',
          line: 11,
          column: 12,
          severity: 'error',
          message: '`AR-2026-1` decides nothing on `clara-example` of `EV-001#2026-Q1`',
          hint: '`clara` adds a line with a decision for each to `evidence/files/ar-2026-1.csv`',
        },
      ],
    },
  ],
  [
    'access/interval',
    {
      example: accessIntervalExample,
      says: [
        {
          path: 'reviews/suppliers/github.md',
          line: 18,
          column: 22,
          severity: 'error',
          message:
            'The accounts of `SUP-GITHUB` were to be reviewed by 2026-06-02, the last review is `AR-2026-1` of 2026-04-02',
          hint: '`cto` has the accounts of `SUP-GITHUB` exported and reviewed, and adds the record under `reviews/access/`',
        },
      ],
    },
  ],
  [
    'access/leaver',
    {
      example: accessLeaverExample,
      says: [
        {
          path: 'evidence/files/ar-2026-1.csv',
          line: 2,
          column: 1,
          severity: 'error',
          message:
            '`asha-example` belongs to `emil` who left before the export of 2026-03-30, and is kept in `AR-2026-1`',
          hint: 'have the account closed today, decide `revoke` with `done` and `ticket`, and find out why it outlived the last working day',
        },
      ],
    },
  ],
  [
    'access/own-account',
    {
      example: accessOwnAccountExample,
      says: [
        {
          path: 'evidence/files/ar-2026-1.csv',
          line: 3,
          column: 1,
          severity: 'error',
          message: '`clara` decided on the own account `clara-example` in `AR-2026-1`',
          hint: 'have another person decide, write that person in `by`, and say why the reviewer is on the list in `reviewer.self_review`',
        },
      ],
    },
  ],
  [
    'access/revoked-done',
    {
      example: accessRevokedDoneExample,
      says: [
        {
          path: 'evidence/files/ar-2026-1.csv',
          line: 2,
          column: 1,
          severity: 'error',
          message: '`AR-2026-1` revokes `asha-example`, which was to be done by 2026-04-16',
          hint: 'have it carried out now, and write the day in `done` and the number in `ticket`',
        },
      ],
    },
  ],
  [
    'ack/campaign-late',
    {
      example: ackCampaignLateExample,
      says: [
        {
          path: 'isms.yml',
          line: 35,
          column: 98,
          severity: 'warning',
          message: 'Campaign `2026-spring` ended on 2026-04-30 with 1 of 1 confirmation open',
          hint: '`isms ack remind` writes to those who are open; exempt whoever is on long leave, with a reason',
        },
      ],
    },
  ],
  [
    'ack/no-campaign',
    {
      example: ackNoCampaignExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 12,
          column: 14,
          severity: 'warning',
          message:
            '`POL-001` 1.0 is to be confirmed since 2026-01-12, and no day is set for `all-staff`',
          hint: 'set `within:`, such as `P14D`, or add a campaign to `isms.yml` that names the document and these groups',
        },
      ],
    },
  ],
  [
    'ack/outstanding',
    {
      example: ackOutstandingExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 12,
          column: 14,
          severity: 'warning',
          message:
            '1 of 2 people have not confirmed `POL-001` 1.0 in time, the first was due on 2026-03-16',
          hint: '`isms ack remind` writes to them; the service shows their leads who they are',
        },
      ],
    },
  ],
  [
    'ack/wrong-content',
    {
      example: ackWrongContentExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 7,
          column: 10,
          severity: 'error',
          message: 'Receipt 2 confirms `bbbbbbb` as `POL-001` 1.0, which is `c783cdd`',
          hint: 'these receipts prove nothing: ask the people concerned to confirm the text in force',
        },
      ],
    },
  ],
  [
    'action/complete',
    {
      example: actionCompleteExample,
      says: [
        {
          path: 'reviews/actions/ca-2026-001.md',
          line: 16,
          column: 8,
          severity: 'error',
          message: 'Cannot find `causes` in the corrective action `CA-2026-001`, which is planned',
          hint: '`cto` adds what is missing: what was wrong, what was done at once, whether it happens elsewhere, why it happened, and what will be done',
        },
      ],
    },
  ],
  [
    'action/effective',
    {
      example: actionEffectiveExample,
      says: [
        {
          path: 'reviews/actions/ca-2026-001.md',
          line: 17,
          column: 8,
          severity: 'error',
          message: '`CA-2026-001` is closed without `checked`, `result` of its check',
          hint: '`ciso` makes the check and adds what is missing; until then the state is `done`',
        },
      ],
    },
  ],
  [
    'action/ineffective',
    {
      example: actionIneffectiveExample,
      says: [
        {
          path: 'reviews/actions/ca-2026-001.md',
          line: 15,
          column: 133,
          severity: 'error',
          message: '`CA-2026-001` was not effective, and no action follows it',
          hint: 'open an action under `reviews/actions/` with `from: [CA-2026-001]` that looks for the cause again',
        },
      ],
    },
  ],
  [
    'action/late',
    {
      example: actionLateExample,
      says: [
        {
          path: 'reviews/actions/ca-2026-001.md',
          line: 13,
          column: 6,
          severity: 'warning',
          message: '`CA-2026-001` was due on 2026-06-15',
          hint: '`cto` finishes it and sets `state: done`, or has it extended in `extensions:` with a reason',
        },
      ],
    },
  ],
  [
    'answer/stale',
    {
      example: answerStaleExample,
      says: [
        {
          path: 'reviews/answers/leavers.md',
          line: 12,
          column: 8,
          severity: 'warning',
          message: '`ANS-LEAVERS` was to be used until 2026-05-31',
          hint: '`ciso` reads it again, corrects it or not, and sets a new `until`; an answer that is no longer given gets `status: retired`',
        },
      ],
    },
  ],
  [
    'approval/backdated',
    {
      example: approvalBackdatedExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 9,
          column: 12,
          severity: 'error',
          message:
            'Unexpected `effective: 2026-01-15` of `POL-001`, which was approved on 2026-01-20',
          hint: 'set `effective` to 2026-01-20 or later in a new version, or leave it out',
        },
      ],
    },
  ],
  [
    'approval/codeowners',
    {
      example: approvalCodeownersExample,
      says: [
        {
          path: 'CODEOWNERS',
          line: 8,
          column: 1,
          severity: 'warning',
          message:
            '`CODEOWNERS` asks other people than `isms.yml` and the records name on 2026-06-30',
          hint: 'run `isms codeowners` and merge what it writes',
        },
      ],
    },
  ],
  [
    'approval/drift',
    {
      example: approvalDriftExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 7,
          column: 10,
          severity: 'error',
          message: '`POL-001` 1.0 was approved as eec037a on 2026-01-12, this text is c783cdd',
          hint: 'raise `version:` and have it approved, or restore the approved text: `git show eec037a`',
        },
      ],
    },
  ],
  [
    'approval/missing',
    {
      example: approvalMissingExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 7,
          column: 10,
          severity: 'error',
          message: 'Nobody approved `POL-001` 1.0 as `top-management`',
          hint: 'let a holder of `top-management` approve the same text',
        },
      ],
    },
  ],
  [
    'approval/own-work',
    {
      example: approvalOwnWorkExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 7,
          column: 10,
          severity: 'error',
          message: 'Bianca Keller approved `POL-001` 1.0 and wrote part of it (commit 3f2a9c1)',
          hint: 'let another holder of `top-management` approve',
        },
      ],
    },
  ],
  [
    'approval/pending',
    {
      example: approvalPendingExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 7,
          column: 10,
          severity: 'information',
          message: '`POL-001` 1.1 is not approved yet',
          hint: 'a holder of `top-management` must still approve',
        },
      ],
    },
  ],
  [
    'approval/trust',
    {
      example: approvalTrustExample,
      says: [
        {
          path: 'isms.yml',
          line: 3,
          column: 1,
          severity: 'error',
          message:
            'The change of `isms.yml` in commit 5d0c2aa (2026-05-04) is not approved, so what it says of people, roles and approval does not count',
          hint: 'have it approved by those whom `approval.trust_changes` named before it',
        },
      ],
    },
  ],
  [
    'approval/unknown',
    {
      example: approvalUnknownExample,
      says: [
        {
          path: 'isms.yml',
          line: 1,
          column: 1,
          severity: 'error',
          message: 'This clone lacks older commits',
          hint: 'run `git fetch --unshallow`; on GitHub Actions set `fetch-depth: 0`',
        },
      ],
    },
  ],
  [
    'assessment/interval',
    {
      example: assessmentIntervalExample,
      says: [
        {
          path: 'reviews/assessments/ra-2026-1.md',
          line: 6,
          column: 12,
          severity: 'error',
          message:
            'The last risk assessment `RA-2026-1` was performed on 2025-06-12, the next was planned by 2026-06-12',
          hint: 'go through the register with the risk owners and add a record under `reviews/assessments/`',
        },
      ],
    },
  ],
  [
    'asset/owner',
    {
      example: assetOwnerExample,
      says: [
        {
          path: 'risks/assets/source-code.md',
          line: 3,
          column: 8,
          severity: 'warning',
          message: 'Cannot find `asset_owner` of `AST-SOURCE-CODE`',
          hint: 'add the role that answers for the asset in `asset_owner`, and the highest class of information in it in `information_class`',
        },
      ],
    },
  ],
  [
    'audit/finding-followed',
    {
      example: auditFindingFollowedExample,
      says: [
        {
          path: 'reviews/audits/aud-2026-1.md',
          line: 16,
          column: 12,
          severity: 'error',
          message: 'Nonconformity (minor) `AUD-2026-1#F1` has no action and no response',
          hint: 'open an action under `reviews/actions/` and name it as `action:`, or write why none is needed as `response:`',
        },
      ],
    },
  ],
  [
    'audit/independent',
    {
      example: auditIndependentExample,
      says: [
        {
          path: 'reviews/audits/aud-2026-1.md',
          line: 13,
          column: 77,
          severity: 'error',
          message:
            '`clara` held `cto` during `AUD-2026-1`, and so answers for what was examined: `A.5.18`',
          hint: 'let somebody else examine it, or write `independent: {no: …}` with what safeguards the result',
        },
      ],
    },
  ],
  [
    'audit/programme',
    {
      example: auditProgrammeExample,
      says: [
        {
          path: 'policies/audit-programme.md',
          line: 15,
          column: 9,
          severity: 'error',
          message: 'Cannot find clauses `9.3.1` to `10.2` in what `PROG-001` covers',
          hint: 'add them to `covers:`; how deep each is looked at may differ, but each has its turn within the cycle',
        },
      ],
    },
  ],
  [
    'audit/reported',
    {
      example: auditReportedExample,
      says: [
        {
          path: 'reviews/audits/aud-2026-1.md',
          line: 17,
          column: 14,
          severity: 'error',
          message:
            'Nobody but the auditors held `internal-auditor` on 2026-02-16, to whom `AUD-2026-1` was reported',
          hint: 'name in `reported_to:` the roles of management that received the report, such as `top-management`',
        },
      ],
    },
  ],
  [
    'audit/sampled',
    {
      example: auditSampledExample,
      says: [
        {
          path: 'reviews/audits/aud-2026-1.md',
          line: 14,
          column: 12,
          severity: 'warning',
          message: 'Cannot find `population` of the sample "leavers" in `AUD-2026-1`',
          hint: 'add how many there were as `population`, and how many of them were looked at as `size`',
        },
      ],
    },
  ],
  [
    'change/planned',
    {
      example: changePlannedExample,
      says: [
        {
          path: 'reviews/changes/chg-2026-001.md',
          line: 8,
          column: 7,
          severity: 'error',
          message: 'Cannot find `resources` of the ISMS change `CHG-2026-001`',
          hint: 'say what it may lead to, which time, money and people it has, and which role carries it through, before it is approved',
        },
      ],
    },
  ],
  [
    'change/undeclared',
    {
      example: changeUndeclaredExample,
      says: [
        {
          path: 'isms.yml',
          line: 20,
          column: 1,
          severity: 'warning',
          message:
            'The risk method in `isms.yml` (acceptance level) changed on 2026-05-04 (commit 5d0c2aa), and no change record of that time names it',
          hint: 'add a record under `reviews/changes/` that names `isms.yml` or the document of type `method`, with its days in `plan` and `done`, or name it in the one that it was part of',
        },
      ],
    },
  ],
  [
    'communication/complete',
    {
      example: communicationCompleteExample,
      says: [
        {
          path: 'policies/communication.md',
          line: 12,
          column: 5,
          severity: 'warning',
          message: 'Communication 1 of `COM-001` does not say `how`',
          hint: 'add `how:` for "A breach of customers\' data"',
        },
      ],
    },
  ],
  [
    'competence/proved',
    {
      example: competenceProvedExample,
      says: [
        {
          path: 'reviews/training/awareness.md',
          line: 13,
          column: 124,
          severity: 'warning',
          message:
            'No action closes the gap in the competence of `dario` as `internal-auditor` in `TRN-AWARENESS`',
          hint: '`isms-manager` opens an action and names it in `action`',
        },
      ],
    },
  ],
  [
    'context/climate',
    {
      example: contextClimateExample,
      says: [
        {
          path: 'policies/context.md',
          line: 4,
          column: 7,
          severity: 'error',
          message: '`CTX-001` does not decide whether climate change is a relevant issue',
          hint: 'add `climate: {relevant: yes, why: …}`, or `relevant: no` with the reason',
        },
      ],
    },
  ],
  [
    'context/effect',
    {
      example: contextEffectExample,
      says: [
        {
          path: 'policies/context.md',
          line: 8,
          column: 5,
          severity: 'warning',
          message: 'Issue `I2` of `CTX-001` does not say its effect on the ISMS',
          hint: 'add `effect:` with what the ISMS does, or watches, because of it',
        },
      ],
    },
  ],
  [
    'context/parties',
    {
      example: contextPartiesExample,
      says: [
        {
          path: 'policies/context.md',
          line: 13,
          column: 20,
          severity: 'error',
          message:
            'Requirement `customers-1` of `CTX-001` is not met through the ISMS, and no reason is given',
          hint: 'add `why:`, or set `addressed: yes` and name in `by:` what meets it',
        },
      ],
    },
  ],
  [
    'documents/mandatory',
    {
      example: documentsMandatoryExample,
      says: [
        {
          path: 'isms.yml',
          line: 1,
          column: 1,
          severity: 'error',
          message: 'Cannot find the scope (4.3), expected as documented information',
          hint: 'add a document of type `scope` with `statement`, `boundary` and `interfaces`',
        },
      ],
    },
  ],
  [
    'evidence/collector-reviews',
    {
      example: evidenceCollectorReviewsExample,
      says: [
        {
          path: 'evidence/github-members.md',
          line: 26,
          column: 15,
          severity: 'warning',
          message:
            '`EV-001#2026-Q1` was reviewed by `asha` as `isms-manager`, who collected it as `ciso`',
          hint: 'somebody other than `ciso` looks at it, and `reviewed:` names that role and day',
        },
      ],
    },
  ],
  [
    'evidence/fact',
    {
      example: evidenceFactExample,
      says: [
        {
          path: 'evidence/files/github-members-2026-q1.csv',
          line: 2,
          column: 1,
          severity: 'warning',
          message: 'Unexpected `mfa` `no` of `asha-example` in `EV-001#2026-Q1`, expected `yes`',
          hint: 'have each of them register a second factor, or close the account; then collect a new item',
        },
      ],
    },
  ],
  [
    'evidence/hash',
    {
      example: evidenceHashExample,
      says: [
        {
          path: 'evidence/github-members.md',
          line: 16,
          column: 266,
          severity: 'error',
          message:
            'Unexpected digest `cf90727216f7…` of `evidence/files/github-members-2026-q1.csv`, expected `d78002068184…` as when it was collected',
          hint: 'restore the file (`git log -- evidence/files/github-members-2026-q1.csv` shows what changed it); what was exported anew becomes an item of its own',
        },
      ],
    },
  ],
  [
    'evidence/incomplete',
    {
      example: evidenceIncompleteExample,
      says: [
        {
          path: 'evidence/github-members.md',
          line: 17,
          column: 5,
          severity: 'warning',
          message: 'Cannot find `complete.count`, `complete.text` of `EV-001#2026-Q1`',
          hint: '`ciso` adds `complete: {count: …, text: …}`: how many entries the export has, and with what that was compared',
        },
      ],
    },
  ],
  [
    'evidence/outside-period',
    {
      example: evidenceOutsidePeriodExample,
      says: [
        {
          path: 'evidence/github-members.md',
          line: 18,
          column: 18,
          severity: 'error',
          message:
            '`EV-001#2026-Q1` covers 2026-03-30 and was collected on 2026-03-27, before that was over',
          hint: 'correct `covers` to the days that the file speaks of, or `collected`',
        },
      ],
    },
  ],
  [
    'evidence/slot-empty',
    {
      example: evidenceSlotEmptyExample,
      says: [
        {
          path: 'evidence/github-members.md',
          line: 9,
          column: 8,
          severity: 'error',
          message:
            'Cannot find an item of `EV-001` for 2026-04-01 to 2026-04-30, 2026-05-01 to 2026-05-31 (2 slots of 4)',
          hint: '`ciso` adds to `items:` what was collected for those days; if nothing was, record that in an action',
        },
      ],
    },
  ],
  [
    'exception/expired',
    {
      example: exceptionExpiredExample,
      says: [
        {
          path: 'reviews/exceptions/exc-2026-001.md',
          line: 16,
          column: 8,
          severity: 'error',
          message: '`EXC-2026-001` ended on 2026-05-31',
          hint: 'set `status: retired` once the rule is kept again; if it still cannot be kept, ask `ciso` to approve a new version with a later `until`',
        },
      ],
    },
  ],
  [
    'exercise/interval',
    {
      example: exerciseIntervalExample,
      says: [
        {
          path: 'policies/restore-plan.md',
          line: 4,
          column: 7,
          severity: 'warning',
          message: '`PLAN-001` was last exercised on 2025-05-12, expected again by 2026-05-12',
          hint: '`cto` puts it to the test and records that in `reviews/exercises/` with `plan: PLAN-001`',
        },
      ],
    },
  ],
  [
    'exercise/target',
    {
      example: exerciseTargetExample,
      says: [
        {
          path: 'reviews/exercises/ex-2026-1.md',
          line: 12,
          column: 17,
          severity: 'warning',
          message:
            '`EX-2026-1` showed a time to recover of `PT9H30M`, expected at most `PT8H`; and no action follows',
          hint: '`cto` opens an action that mends it and names it in `actions`, or has the target changed where it is set',
        },
      ],
    },
  ],
  [
    'history/rewritten',
    {
      example: historyRewrittenExample,
      says: [
        {
          path: 'isms.yml',
          line: 1,
          column: 1,
          severity: 'error',
          message:
            'The commit 8d1f0c3b5e4b8f0a1926d3c7b8e5f4a2d1c0b9e8 of the last pack is no ancestor of this one',
          hint: 'restore the branch from a clone that still holds that commit, or tell the auditor why it was rewritten',
        },
      ],
    },
  ],
  [
    'incident/disclosure',
    {
      example: incidentDisclosureExample,
      says: [
        {
          path: 'reviews/incidents/inc-2026-001.md',
          line: 8,
          column: 11,
          severity: 'error',
          message:
            'Cannot find `disclose` in `INC-2026-001`, which lies in the SOC 2 period 2026-01-01 to 2026-12-31',
          hint: 'decide with management whether the system description tells of it, and write `disclose: {dc4: yes or no, why: …}`',
        },
      ],
    },
  ],
  [
    'incident/notified',
    {
      example: incidentNotifiedExample,
      says: [
        {
          path: 'reviews/incidents/inc-2026-001.md',
          line: 21,
          column: 15,
          severity: 'error',
          message:
            'The notice of `INC-2026-001` to `customers` was due at `2026-02-13T09:00:00+01:00` and is not sent',
          hint: '`ciso` sends it now, says why it is late, and writes `sent:` and `reference:`',
        },
      ],
    },
  ],
  [
    'incident/order',
    {
      example: incidentOrderExample,
      says: [
        {
          path: 'reviews/incidents/inc-2026-001.md',
          line: 11,
          column: 12,
          severity: 'error',
          message:
            '`INC-2026-001` was contained at `2026-02-09T09:20:00+01:00`, before it was reported at `2026-02-10T09:05:00+01:00`',
          hint: 'correct `contained` or `reported`, each with its zone, from the log or the ticket',
        },
      ],
    },
  ],
  [
    'incident/reviewed',
    {
      example: incidentReviewedExample,
      says: [
        {
          path: 'reviews/incidents/inc-2026-001.md',
          line: 6,
          column: 11,
          severity: 'error',
          message: '`INC-2026-001` of severity `high` ended on 2026-02-10 without `review`',
          hint: '`ciso` holds the review, writes cause, lessons and attendees, and names the actions that follow',
        },
      ],
    },
  ],
  [
    'incident/risk-link',
    {
      example: incidentRiskLinkExample,
      says: [
        {
          path: 'reviews/incidents/inc-2026-001.md',
          line: 20,
          column: 8,
          severity: 'warning',
          message: '`INC-2026-001` names no risk and does not say why the register stays as it is',
          hint: 'name the risk that showed itself in `risks:`, or say in the text why none has to be added or assessed again',
        },
      ],
    },
  ],
  [
    'link/broken',
    {
      example: linkBrokenExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 12,
          column: 13,
          severity: 'error',
          message: 'Cannot find record `SUP-GITLAB`; did you mean `SUP-GITHUB`?',
          hint: 'write `SUP-GITHUB`, or add the record under `reviews/suppliers/`',
        },
      ],
    },
  ],
  [
    'link/retired',
    {
      example: linkRetiredExample,
      says: [
        {
          path: 'soa/a-5-18.md',
          line: 11,
          column: 27,
          severity: 'warning',
          message: '`A.5.18` points at `POL-009`, which is retired',
          hint: 'drop the reference, or name a record in force',
        },
      ],
    },
  ],
  [
    'link/suspect',
    {
      example: linkSuspectExample,
      says: [
        {
          path: 'reviews/exceptions/exc-2026-001.md',
          line: 8,
          column: 6,
          severity: 'warning',
          message:
            '`EXC-2026-001` was last reviewed on 2026-02-01, `POL-001` 2.0 changed in substance on 2026-05-04',
          hint: 'read what changed (`isms history POL-001`), then add an entry to `reviewed:` or change `EXC-2026-001`',
        },
      ],
    },
  ],
  [
    'map/unmapped',
    {
      example: mapUnmappedExample,
      says: [
        {
          path: 'isms.yml',
          line: 1,
          column: 1,
          severity: 'warning',
          message: 'No record stands behind clause `7.5.1`',
          hint: 'name it in `clauses:` of the document or record that says how it is met, in quotes',
        },
      ],
    },
  ],
  [
    'meta/lowered-rule',
    {
      example: metaLoweredRuleExample,
      says: [
        {
          path: 'isms.yml',
          line: 36,
          column: 3,
          severity: 'information',
          message:
            'Rule `risk/plan-late` is lowered from warning to information, lowered without approval',
          hint: 'name an approved exception record whose `of` is this rule, or drop this entry',
        },
      ],
    },
  ],
  [
    'metric/complete',
    {
      example: metricCompleteExample,
      says: [
        {
          path: 'reviews/metrics/leaver-hours.md',
          line: 9,
          column: 9,
          severity: 'error',
          message:
            'Unexpected `TBD` in `source` of `MET-LEAVER-HOURS`, expected where the data comes from',
          hint: 'write it so that somebody else measures the same and gets the same value',
        },
      ],
    },
  ],
  [
    'metric/late',
    {
      example: metricLateExample,
      says: [
        {
          path: 'reviews/metrics/leaver-hours.md',
          line: 14,
          column: 3,
          severity: 'warning',
          message:
            '`MET-LEAVER-HOURS` has no result for 2026-01-01 to 2026-03-31, due by 2026-04-14',
          hint: '`cto` measures it and adds the result to `results`; if it is measured less often, correct `measure.every`',
        },
      ],
    },
  ],
  [
    'objective/complete',
    {
      example: objectiveCompleteExample,
      says: [
        {
          path: 'reviews/objectives/security-by-design.md',
          line: 3,
          column: 8,
          severity: 'error',
          message:
            'Cannot find how `OBJ-2026-01` is measured, expected `metric` and `target`, or `not_measurable`',
          hint: 'name the metric in `metric:` and the value to reach in `target:`, or say under `not_measurable:` why there is none and how it is judged',
        },
      ],
    },
  ],
  [
    'objective/measured',
    {
      example: objectiveMeasuredExample,
      says: [
        {
          path: 'reviews/objectives/security-by-design.md',
          line: 11,
          column: 49,
          severity: 'warning',
          message: '`OBJ-2026-01` was to be judged on 2026-05-29, and nothing says what came out',
          hint: '`internal-auditor` judges it and adds the day to `reviewed:`, with the verdict in the text',
        },
      ],
    },
  ],
  [
    'obligation/met',
    {
      example: obligationMetExample,
      says: [
        {
          path: 'reviews/obligations/gdpr-32.md',
          line: 11,
          column: 17,
          severity: 'warning',
          message: '`OBL-GDPR-32` was last checked on 2025-02-17, expected again by 2026-02-17',
          hint: '`isms-manager` reads the source again, looks at what meets it, and sets `checked` to that day',
        },
      ],
    },
  ],
  [
    'policy/communicated',
    {
      example: policyCommunicatedExample,
      says: [
        {
          path: 'policies/security-policy.md',
          line: 11,
          column: 14,
          severity: 'warning',
          message: 'Nobody is asked to confirm `POL-002`',
          hint: 'set `acknowledge: material` with `within:`, so that people confirm each version that matters',
        },
      ],
    },
  ],
  [
    'policy/promises',
    {
      example: policyPromisesExample,
      says: [
        {
          path: 'policies/security-policy.md',
          line: 7,
          column: 11,
          severity: 'error',
          message:
            '`POL-002` does not say where it holds the commitment to meet requirements, the commitment to improve',
          hint: 'write each under a heading of its own and name it in `includes:`, such as `requirements_commitment: "#heading"`, `improvement_commitment: "#heading"`',
        },
      ],
    },
  ],
  [
    'record/file',
    {
      example: recordFileExample,
      says: [
        {
          path: 'policies/visitors.MD',
          line: 1,
          column: 1,
          severity: 'error',
          message: 'Unexpected ending of the name, expected `.md` in small letters',
          hint: 'rename it: other files are no records and pass unseen',
        },
      ],
    },
  ],
  [
    'record/id-reused',
    {
      example: recordIdReusedExample,
      says: [
        {
          path: 'policies/visitors.md',
          line: 2,
          column: 5,
          severity: 'error',
          message: 'Unexpected id `POL-001`, which `policies/access-control.md` has already',
          hint: 'give this record an id of its own; ids are never used twice',
        },
      ],
    },
  ],
  [
    'record/leak',
    {
      example: recordLeakExample,
      says: [
        {
          path: 'reviews/suppliers/github.md',
          line: 16,
          column: 87,
          severity: 'error',
          message:
            '`SUP-GITHUB` is `internal`, for staff, and names `R-001`, which is `confidential`, for auditor',
          hint: 'take the reference out, or classify `SUP-GITHUB` as `confidential`',
        },
      ],
    },
  ],
  [
    'record/markup',
    {
      example: recordMarkupExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 22,
          column: 57,
          severity: 'error',
          message:
            'Unexpected remote image `https://example.com/leaving.png`, expected a file of this repository',
          hint: 'put the image beside the record and link to it by its relative path',
        },
      ],
    },
  ],
  [
    'record/schema',
    {
      example: recordSchemaExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 23,
          column: 1,
          severity: 'error',
          message:
            'Unexpected field `onwer`, expected a field of kind `risk`; did you mean `owner`?',
          hint: 'rename the field, or run `isms fix`',
        },
      ],
    },
  ],
  [
    'record/secret',
    {
      example: recordSecretExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 22,
          column: 65,
          severity: 'error',
          message: 'Unexpected password or token `Tr4i… (14 characters)` in `POL-001`',
          hint: 'revoke it where it was issued, then take it out of the text',
        },
      ],
    },
  ],
  [
    'record/version',
    {
      example: recordVersionExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 7,
          column: 10,
          severity: 'warning',
          message:
            'Unexpected version `1.1` of `POL-001` for a change that is material, expected `2.0` after 1.0',
          hint: 'write `version: "2.0"`, or correct `change`',
        },
      ],
    },
  ],
  [
    'review/carry-over',
    {
      example: reviewCarryOverExample,
      says: [
        {
          path: 'reviews/management/mr-2026-2.md',
          line: 17,
          column: 1,
          severity: 'error',
          message: 'Cannot find `CA-2026-001` in `MR-2026-2`, open on 2026-06-15 from `MR-2026-1`',
          hint: 'write under `a)` how far each is and what holds it up',
        },
      ],
    },
  ],
  [
    'review/chair',
    {
      example: reviewChairExample,
      says: [
        {
          path: 'reviews/management/mr-2026-1.md',
          line: 10,
          column: 29,
          severity: 'error',
          message: '`asha` led `MR-2026-1` as `ciso`, expected `top-management`',
          hint: 'name as `chair:` the person of top management who led it; if none did, hold it again',
        },
      ],
    },
  ],
  [
    'review/inputs',
    {
      example: reviewInputsExample,
      says: [
        {
          path: 'reviews/management/mr-2026-1.md',
          line: 16,
          column: 1,
          severity: 'error',
          message:
            'Cannot find sections `b)`, `c)`, `d1)`, `d2)`, `d3)`, `d4)`, `e)`, `f)`, `g)` in `MR-2026-1`',
          hint: 'add a heading of level 2 for each, such as `## b) Internal and external issues`, with what was said',
        },
        {
          path: 'reviews/management/mr-2026-1.md',
          line: 17,
          column: 1,
          severity: 'error',
          message: 'Cannot find a comment in section `a)` of `MR-2026-1`',
          hint: 'write what the meeting made of the facts; quoted blocks are not comments',
        },
      ],
    },
  ],
  [
    'review/interval',
    {
      example: reviewIntervalExample,
      says: [
        {
          path: 'reviews/management/mr-2026-1.md',
          line: 12,
          column: 7,
          severity: 'error',
          message: 'The management review after `MR-2026-1` was due on 2026-05-29',
          hint: 'hold it and add its minutes; `isms new management-review` starts them with the facts',
        },
      ],
    },
  ],
  [
    'review/outputs',
    {
      example: reviewOutputsExample,
      says: [
        {
          path: 'reviews/management/mr-2026-1.md',
          line: 14,
          column: 5,
          severity: 'error',
          message: 'Decision `D1` of `MR-2026-1` has no action and does not say why none is needed',
          hint: 'add `action:` with the id of an action, or `none:` with the reason',
        },
      ],
    },
  ],
  [
    'review/overdue',
    {
      example: reviewOverdueExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 10,
          column: 15,
          severity: 'error',
          message: 'Review of `POL-001` was due on 2026-05-12',
          hint: 'review it, add an entry to `reviewed:` under a new version, and have it approved',
        },
      ],
    },
  ],
  [
    'risk/above-acceptance',
    {
      example: riskAboveAcceptanceExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 22,
          column: 11,
          severity: 'error',
          message: 'Unexpected residual level 3 of `R-001` without acceptance, expected at most 2',
          hint: 'treat it further, or add `acceptance:` with `by` (`cto`, `top-management` may), `until` and `reason`',
        },
      ],
    },
  ],
  [
    'risk/acceptance-stale',
    {
      example: riskAcceptanceStaleExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 23,
          column: 30,
          severity: 'error',
          message: 'The acceptance of `R-001` ended on 2026-05-31',
          hint: 'treat the risk, or have it accepted again with a new `until` under a new version',
        },
      ],
    },
  ],
  [
    'risk/complete',
    {
      example: riskCompleteExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 9,
          column: 8,
          severity: 'error',
          message: 'Unexpected event of `R-001`, expected more than one word',
          hint: 'write it as a sentence: because of `source`, `event` may happen, leading to `consequence`',
        },
      ],
    },
  ],
  [
    'risk/existing-not-working',
    {
      example: riskExistingNotWorkingExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 16,
          column: 29,
          severity: 'error',
          message: '`R-001` counts on `X.1`, which is only planned',
          hint: 'move it to `treatment_controls` and rate `current` without it, or correct `soa/keys.md`',
        },
      ],
    },
  ],
  [
    'risk/lowered-by-nothing',
    {
      example: riskLoweredByNothingExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 17,
          column: 10,
          severity: 'error',
          message: 'The level of `R-001` falls from 9 to 6 without an existing control',
          hint: 'name the controls that work already in `existing_controls`, or raise `current`',
        },
      ],
    },
  ],
  [
    'risk/order',
    {
      example: riskOrderExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 22,
          column: 11,
          severity: 'error',
          message: 'Unexpected residual level 3 of `R-001`, expected at most the current level 2',
          hint: 'lower `residual`, or correct `current`',
        },
      ],
    },
  ],
  [
    'risk/owner-approval',
    {
      example: riskOwnerApprovalExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 6,
          column: 10,
          severity: 'error',
          message: 'Nobody approved `R-001` 1.0 as `cto`',
          hint: 'let a holder of `cto` approve the same text',
        },
      ],
    },
  ],
  [
    'risk/plan-late',
    {
      example: riskPlanLateExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 21,
          column: 70,
          severity: 'warning',
          message: 'Step "Close accounts from the HR system" of `R-001` was due on 2026-06-15',
          hint: '`cto` finishes it and adds `done:`, or the risk owner approves a new day',
        },
      ],
    },
  ],
  [
    'risk/scale',
    {
      example: riskScaleExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 15,
          column: 24,
          severity: 'error',
          message:
            'Unexpected likelihood 4 of `R-001`, expected a step from 1 (rare) to 3 (likely)',
          hint: 'write a step of `risk.likelihood` in `isms.yml`',
        },
      ],
    },
  ],
  [
    'risk/treatment-fits',
    {
      example: riskTreatmentFitsExample,
      says: [
        {
          path: 'risks/leaver-access.md',
          line: 18,
          column: 12,
          severity: 'error',
          message: 'Treatment `share` of `R-001` lacks a supplier or an insurance',
          hint: 'name who carries part of it in `suppliers`, or the insurance in the plan or the text, or choose another treatment',
        },
      ],
    },
  ],
  [
    'role/unproved-holder',
    {
      example: roleUnprovedHolderExample,
      says: [
        {
          path: 'policies/access-control.md',
          line: 7,
          column: 10,
          severity: 'error',
          message:
            'Clara Ibsen approved `POL-001` 1.0 and held none of `top-management` on 2026-01-12',
          hint: 'let a holder of `top-management` approve; a new role counts from the step after the one that grants it',
        },
      ],
    },
  ],
  [
    'role/vacant',
    {
      example: roleVacantExample,
      says: [
        {
          path: 'reviews/objectives/security-by-design.md',
          line: 11,
          column: 65,
          severity: 'error',
          message:
            'Role `internal-auditor` of `OBJ-2026-01` and 1 more record has no holder on 2026-06-30',
          hint: 'give `internal-auditor` to somebody in `isms.yml`, or name another role',
        },
      ],
    },
  ],
  [
    'roles/two-duties',
    {
      example: rolesTwoDutiesExample,
      says: [
        {
          path: 'isms.yml',
          line: 4,
          column: 147,
          severity: 'error',
          message:
            'Nobody held role `isms-manager`, which keeps the ISMS conforming and reports how it performs, from 2025-10-01 to 2025-10-31',
          hint: 'correct the days in `people`, or add the deputy who stood in; the gap is told until it is twelve months old',
        },
      ],
    },
  ],
  [
    'scope/certificate',
    {
      example: scopeCertificateExample,
      says: [
        {
          path: 'isms.yml',
          line: 43,
          column: 16,
          severity: 'warning',
          message:
            'The certificate names version 0.9 of the Statement of Applicability, `SOA` is 1.0',
          hint: 'send 1.0 to `Northern Seal Certification`, and write it here once the certificate names it',
        },
      ],
    },
  ],
  [
    'scope/complete',
    {
      example: scopeCompleteExample,
      says: [
        {
          path: 'policies/scope.md',
          line: 10,
          column: 14,
          severity: 'error',
          message: '`SCOPE-001` leaves out "Payroll" without a reason',
          hint: 'add `why:`, so that a reader sees that nothing in scope depends on it unseen',
        },
      ],
    },
  ],
  [
    'soa/all-annex-a',
    {
      example: soaAllAnnexAExample,
      says: [
        {
          path: 'soa/keys.md',
          line: 2,
          column: 5,
          severity: 'error',
          message: 'Unexpected control `A.7.15`, which is not in Annex A',
          hint: 'correct the number, or give a control of your own an id that begins with `X.`',
        },
      ],
    },
  ],
  [
    'soa/both-ways',
    {
      example: soaBothWaysExample,
      says: [
        {
          path: 'soa/keys.md',
          line: 7,
          column: 11,
          severity: 'error',
          message: '`X.1` is there for a risk, and no risk names it',
          hint: 'name it in `treatment_controls` or `existing_controls` of the risk, or drop the reason',
        },
      ],
    },
  ],
  [
    'soa/current',
    {
      example: soaCurrentExample,
      says: [
        {
          path: 'soa/index.md',
          line: 6,
          column: 10,
          severity: 'error',
          message: '`SOA` 1.0 was approved as tree 41bb8f2, `soa/` is now c783cdd',
          hint: 'raise `version:` in `soa/index.md` and have it approved, or restore the changed controls',
        },
      ],
    },
  ],
  [
    'soa/evidenced',
    {
      example: soaEvidencedExample,
      says: [
        {
          path: 'soa/a-5-18.md',
          line: 17,
          column: 11,
          severity: 'warning',
          message: 'The newest evidence that `A.5.18` works was due to be renewed by 2026-04-30',
          hint: 'add an item to `EV-001`',
        },
      ],
    },
  ],
  [
    'soa/exclusion',
    {
      example: soaExclusionExample,
      says: [
        {
          path: 'soa/a-7-4.md',
          line: 7,
          column: 16,
          severity: 'error',
          message:
            'Unexpected justification of the excluded control `A.7.4`, expected the fact that makes it unneeded, in 5 words or more',
          hint: 'say what is not there, such as "We own no data centre: all servers are rented"',
        },
      ],
    },
  ],
  [
    'soa/inclusion',
    {
      example: soaInclusionExample,
      says: [
        {
          path: 'soa/a-5-18.md',
          line: 7,
          column: 17,
          severity: 'error',
          message: 'Cannot find an obligation behind the reason `law` of `A.5.18`',
          hint: 'name it in `obligations:`, or drop the reason',
        },
      ],
    },
  ],
  [
    'soa/status',
    {
      example: soaStatusExample,
      says: [
        {
          path: 'soa/a-5-18.md',
          line: 9,
          column: 17,
          severity: 'error',
          message: '`A.5.18` is implemented without `implemented_since`',
          hint: 'add what is missing: since when it works, which role performs it, and how it works here',
        },
      ],
    },
  ],
  [
    'soc2/assertion',
    {
      example: soc2AssertionExample,
      says: [
        {
          path: 'policies/assertion.md',
          line: 5,
          column: 41,
          severity: 'error',
          message: '`ASSERT-001` asserts `availability`, `security`, expected `security`',
          hint: 'make it equal to `soc2.categories` of `isms.yml`, in the text as well, and have it approved',
        },
      ],
    },
  ],
  [
    'soc2/cuec',
    {
      example: soc2CuecExample,
      says: [
        {
          path: 'isms.yml',
          line: 42,
          column: 11,
          severity: 'warning',
          message: '`CUEC-1` does not say where customers are told',
          hint: 'add `communicated_in:` with the record, page or contract',
        },
      ],
    },
  ],
  [
    'soc2/description',
    {
      example: soc2DescriptionExample,
      says: [
        {
          path: 'policies/system-description.md',
          line: 6,
          column: 3,
          severity: 'error',
          message: '`SYS-001` does not answer `DC8`',
          hint: 'name in `describes:` the heading that answers each, or `{none: why}` where there is nothing to tell',
        },
      ],
    },
  ],
  [
    'soc2/exceptions',
    {
      example: soc2ExceptionsExample,
      says: [
        {
          path: 'reviews/audits/aud-2026-1.md',
          line: 16,
          column: 12,
          severity: 'error',
          message: 'Exception `AUD-2026-1#F1` has no response of management',
          hint: "add `response:` with management's own words: why it happened, what it meant for customers, what is done",
        },
      ],
    },
  ],
  [
    'soc2/period',
    {
      example: soc2PeriodExample,
      says: [
        {
          path: 'soa/a-5-18.md',
          line: 10,
          column: 20,
          severity: 'error',
          message: '`A.5.18` works since 2026-02-01, the period of the report begins on 2026-01-01',
          hint: 'name `A.5.18` in the system description, or in the change record under which it began, so that readers know; else correct the day',
        },
      ],
    },
  ],
  [
    'soc2/security',
    {
      example: soc2SecurityExample,
      says: [
        {
          path: 'isms.yml',
          line: 38,
          column: 15,
          severity: 'error',
          message: 'No control meets `CC9.1`, `CC9.2`',
          hint: 'name each in `criteria:` of the controls that meet it, or in `soc2.not_relevant` with the reason',
        },
      ],
    },
  ],
  [
    'soc2/subservice',
    {
      example: soc2SubserviceExample,
      says: [
        {
          path: 'reviews/suppliers/github.md',
          line: 18,
          column: 13,
          severity: 'error',
          message: '`SUP-GITHUB` is carved out, and `csocs` names no control expected of it',
          hint: 'add to `subservice.csocs` what it must do, each with the criteria it serves',
        },
      ],
    },
  ],
  [
    'supplier/cuec',
    {
      example: supplierCuecExample,
      says: [
        {
          path: 'reviews/suppliers/github.md',
          line: 24,
          column: 15,
          severity: 'warning',
          message:
            'Nothing meets what `SUP-GITHUB` expects of us: `Leavers are removed on their last day`',
          hint: 'name our control or document that does it in `met_by:`; if there is none, add it',
        },
      ],
    },
  ],
  [
    'supplier/review',
    {
      example: supplierReviewExample,
      says: [
        {
          path: 'reviews/suppliers/github.md',
          line: 17,
          column: 36,
          severity: 'warning',
          message:
            'Nothing covers `SUP-GITHUB` since 2026-03-31, where the period of `soc2-type-2` ends',
          hint: 'ask for a bridge letter and write its last day in `bridge_to`, or read the next report and add it to `assurance:`',
        },
      ],
    },
  ],
  [
    'supplier/terms',
    {
      example: supplierTermsExample,
      says: [
        {
          path: 'reviews/suppliers/github.md',
          line: 10,
          column: 16,
          severity: 'error',
          message: '`SUP-GITHUB` is `processor` of personal data without `dpa`',
          hint: 'conclude an agreement on the processing and add `dpa: {reference, signed, ends, clauses}`',
        },
      ],
    },
  ],
  [
    'training/coverage',
    {
      example: trainingCoverageExample,
      says: [
        {
          path: 'reviews/training/awareness.md',
          line: 11,
          column: 60,
          severity: 'warning',
          message: '3 of 4 took part in `TRN-AWARENESS`',
          hint: '`isms-manager` has everybody take part who did not, and files the new list as an item of evidence',
        },
      ],
    },
  ],
]);
