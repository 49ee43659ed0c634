// Generated from scripts/content/schemas by scripts/generate/types.ts; do not edit.

/**
 * A review of who has access to one system (A.5.18).
 */
export interface AccessReview {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version?: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status?: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * Asset or supplier whose accounts were reviewed; one system a record.
   */
  readonly system: string;
  /**
   * Day by which it was due.
   */
  readonly due: string;
  /**
   * Day on which it was completed.
   */
  readonly completed: string;
  /**
   * Who decided.
   */
  readonly reviewer: {
    /**
     * Id of the person.
     */
    readonly person: string;
    /**
     * Role in which the person decided.
     */
    readonly role: string;
    /**
     * How the reviewer's own account was decided.
     */
    readonly self_review?: {
      /**
       * Why the reviewer is on the list.
       */
      readonly why: string;
      /**
       * Role that decided on it.
       */
      readonly by: string;
    };
  };
  /**
   * The frozen list that was reviewed.
   */
  readonly export: {
    /**
     * Evidence item that holds the list, such as EV-001#2026-Q1.
     */
    readonly item: string;
    /**
     * When it was exported, with the zone.
     */
    readonly exported: string;
    /**
     * Role that exported it.
     */
    readonly by: string;
    /**
     * Command, filter or report that made it.
     */
    readonly query: string;
    /**
     * How many accounts it lists.
     */
    readonly accounts: number;
    /**
     * Why it is everything.
     */
    readonly complete: string;
  };
  /**
   * The access review before this one.
   */
  readonly previous?: string;
  /**
   * CSV file under evidence/files/ with one line an account.
   */
  readonly decisions: string;
  /**
   * Evidence that lists the people who left.
   */
  readonly leavers?: string;
}

/**
 * A corrective action, correction, improvement or treatment (clause 10).
 */
export interface Action {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version?: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status?: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * Whether it removes a cause (corrective), mends an effect (correction), improves, or treats a risk.
   */
  readonly kind: 'corrective' | 'correction' | 'improvement' | 'treatment';
  /**
   * What it comes from: audit finding, incident, decision of a review, measurement, report by staff.
   *
   * Items: Id of a record, or of an entry such as AUD-2026-1#F1.
   */
  readonly from: readonly string[];
  /**
   * What was not as it should be.
   */
  readonly nonconformity?: {
    /**
     * What was found.
     */
    readonly statement: string;
    /**
     * Control, clause, criterion or record that is not met.
     */
    readonly requirement: string;
    /**
     * How grave it is.
     */
    readonly grade: 'major' | 'minor' | 'observation' | 'opportunity' | 'exception';
    /**
     * Day on which it was found.
     */
    readonly found: string;
  };
  /**
   * What was done at once.
   */
  readonly correction?: {
    /**
     * What was done.
     */
    readonly what: string;
    /**
     * Role that did it.
     */
    readonly by: string;
    /**
     * Day on which it was done.
     */
    readonly done?: string;
  };
  /**
   * Whether similar cases exist or could occur.
   */
  readonly extent?: string;
  /**
   * Why it happened.
   */
  readonly causes?: {
    /**
     * How the causes were found.
     */
    readonly method: string;
    /**
     * What the causes are.
     */
    readonly text: string;
  };
  /**
   * Steps.
   *
   * Items: One step.
   */
  readonly plan: readonly {
    /**
     * What is done.
     */
    readonly what: string;
    /**
     * Role that sees to it.
     */
    readonly responsible: string;
    /**
     * Day by which it is done.
     */
    readonly due: string;
    /**
     * Day on which it was done.
     */
    readonly done?: string;
    /**
     * Time, money or people it needs.
     */
    readonly resources?: string;
    /**
     * Evidence that it was done.
     */
    readonly evidence?: string;
  }[];
  /**
   * Day by which all is done, as first set.
   */
  readonly due: string;
  /**
   * Later days that were granted; an empty list if none.
   *
   * Items: One extension.
   */
  readonly extensions: readonly {
    /**
     * New day.
     */
    readonly to: string;
    /**
     * Why it was moved.
     */
    readonly why: string;
    /**
     * Role that granted it.
     */
    readonly by: string;
  }[];
  /**
   * Later check by somebody else whether it worked.
   */
  readonly effectiveness?: {
    /**
     * What shows that it worked.
     */
    readonly criterion: string;
    /**
     * Day for which the check is planned.
     */
    readonly check_on: string;
    /**
     * Day of the check.
     */
    readonly checked?: string;
    /**
     * Role that checks.
     */
    readonly by: string;
    /**
     * What came out.
     */
    readonly result?: 'effective' | 'not-effective';
    /**
     * Evidence for the result.
     */
    readonly evidence?: string;
  };
  /**
   * Documents, risks and controls that were changed by it, or none.
   */
  readonly isms_changes?: 'none' | readonly string[];
  /**
   * How far it is.
   */
  readonly state: 'open' | 'planned' | 'done' | 'verified' | 'closed' | 'rejected';
}

/**
 * An internal, external, supplier or customer audit (clause 9.2).
 */
export interface Audit {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version?: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status?: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * What was audited against, in words. Trust Services Criteria stand in the scope.
   *
   * Items: One audit criterion, such as ISO/IEC 27001:2022.
   */
  readonly criteria: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * What audit it is.
   */
  readonly type:
    | 'internal'
    | 'certification'
    | 'surveillance'
    | 'soc2-type-1'
    | 'soc2-type-2'
    | 'supplier'
    | 'customer';
  /**
   * Document of type programme that planned it.
   */
  readonly programme: string;
  /**
   * What was audited.
   */
  readonly scope: {
    /**
     * Clauses audited, each in quotes.
     *
     * Items: Clause such as "6.2".
     */
    readonly clauses?: readonly string[];
    /**
     * Controls audited.
     *
     * Items: Control such as A.5.15.
     */
    readonly controls?: readonly string[];
    /**
     * Trust Services Criteria audited.
     *
     * Items: Criterion such as CC6.1.
     */
    readonly criteria?: readonly string[];
    /**
     * Parts of the organisation audited.
     *
     * Items: One part.
     */
    readonly units?: readonly string[];
  };
  /**
   * Day for which it was planned.
   */
  readonly planned: string;
  /**
   * Days on which it was performed.
   */
  readonly performed: {
    /**
     * First day of the span.
     */
    readonly from: string;
    /**
     * Last day of the span.
     */
    readonly to: string;
  };
  /**
   * Day on which it was reported.
   */
  readonly reported: string;
  /**
   * Who audited, and why they are fit and independent.
   *
   * Items: One auditor.
   */
  readonly auditors: readonly {
    /**
     * Id of a person of isms.yml.
     */
    readonly person?: string;
    /**
     * Organisation that audited, where no person of ours did.
     */
    readonly organisation?: string;
    /**
     * What makes them fit to audit this.
     */
    readonly competence: string;
    /**
     * Yes, or no with the safeguard.
     */
    readonly independent:
      | 'yes'
      | {
          /**
           * What safeguards the result nevertheless.
           */
          readonly no: string;
        };
  }[];
  /**
   * Samples taken.
   *
   * Items: One sample.
   */
  readonly sampling?: readonly {
    /**
     * What was sampled.
     */
    readonly what: string;
    /**
     * How many there were.
     */
    readonly population?: number;
    /**
     * How many were looked at.
     */
    readonly size?: number;
    /**
     * How they were chosen.
     */
    readonly method?: string;
    /**
     * Which were looked at.
     *
     * Items: One item.
     */
    readonly items?: readonly string[];
  }[];
  /**
   * Requirements looked at.
   *
   * Items: One requirement.
   */
  readonly examined?: readonly {
    /**
     * Control, clause, criterion or record that was examined.
     */
    readonly requirement: string;
    /**
     * How it was examined.
     */
    readonly how: string;
    /**
     * Evidence seen.
     */
    readonly evidence?: string;
    /**
     * What came out.
     */
    readonly result: 'conform' | 'nonconform' | 'observation' | 'not-examined';
  }[];
  /**
   * What was found; an empty list if nothing.
   *
   * Items: One finding.
   */
  readonly findings: readonly {
    /**
     * Id of the finding within this record.
     */
    readonly id: string;
    /**
     * How grave it is; an exception is a deviation in a SOC 2 test.
     */
    readonly grade: 'major' | 'minor' | 'observation' | 'opportunity' | 'exception';
    /**
     * Control, clause, criterion or record that is not met.
     */
    readonly requirement: string;
    /**
     * What was found.
     */
    readonly statement: string;
    /**
     * Evidence for it.
     */
    readonly evidence?: string;
    /**
     * Action that follows.
     */
    readonly action?: string;
    /**
     * Management's response.
     */
    readonly response?: string;
  }[];
  /**
   * Roles it was reported to.
   *
   * Items: Role it was reported to.
   */
  readonly reported_to: readonly string[];
  /**
   * What the auditors conclude; for SOC 2 the opinion: unqualified, qualified, adverse or disclaimer.
   */
  readonly conclusion: string;
  /**
   * The full report.
   */
  readonly report: {
    /**
     * Digest of the report.
     */
    readonly sha256: string;
    /**
     * Where it is held.
     */
    readonly where: string;
  };
}

/**
 * One control of the Statement of Applicability: whether it applies, why, and how far it is in place.
 */
export interface Control {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version?: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status?: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * Whether the control applies.
   */
  readonly applicable: 'yes' | 'no';
  /**
   * Why it is included; each reason must be shown by a link.
   *
   * Items: A reason for inclusion.
   */
  readonly reasons?: readonly ('risk' | 'law' | 'contract' | 'business' | 'baseline')[];
  /**
   * Why it is included or excluded, in plain words.
   */
  readonly justification: string;
  /**
   * How far it is in place today.
   */
  readonly implementation?: 'implemented' | 'partly' | 'planned' | 'none';
  /**
   * Day since which it is in place.
   */
  readonly implemented_since?: string;
  /**
   * Day by which it will be in place.
   */
  readonly planned_by?: string;
  /**
   * Documents, suppliers and systems that carry it.
   *
   * Items: Id of a record.
   */
  readonly implemented_by?: readonly string[];
  /**
   * Risks that it answers.
   *
   * Items: Id of a risk.
   */
  readonly risks?: readonly string[];
  /**
   * Obligations that it answers.
   *
   * Items: Id of an obligation.
   */
  readonly obligations?: readonly string[];
  /**
   * Role that performs it.
   */
  readonly operator?: string;
  /**
   * How often it operates; it sets how many occurrences a period must show.
   */
  readonly frequency?:
    | 'continuous'
    | 'per-event'
    | 'daily'
    | 'weekly'
    | 'monthly'
    | 'quarterly'
    | 'half-yearly'
    | 'yearly';
  /**
   * How it works.
   */
  readonly nature?: {
    /**
     * Whether it prevents, detects or corrects.
     */
    readonly kind: 'preventive' | 'detective' | 'corrective';
    /**
     * Whether people or machines perform it.
     */
    readonly mode: 'manual' | 'automated';
  };
  /**
   * How an auditor may test it.
   */
  readonly test?: {
    /**
     * What to do.
     */
    readonly how: string;
    /**
     * What should come out.
     */
    readonly expected: string;
    /**
     * Where the full list of occurrences comes from.
     */
    readonly population: string;
  };
  /**
   * Evidence records that show that it works.
   *
   * Items: Id of an evidence record.
   */
  readonly evidence?: readonly string[];
  /**
   * Parts that a subservice organisation performs.
   *
   * Items: One part.
   */
  readonly by_others?: readonly {
    /**
     * Id of the supplier.
     */
    readonly supplier: string;
    /**
     * What the supplier performs.
     */
    readonly what: string;
  }[];
}

/**
 * A policy, procedure, plan or other text that people work by (clause 7.5).
 */
export interface Document {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * What the document is; it decides what must be in it.
   */
  readonly type:
    | 'policy'
    | 'standard'
    | 'procedure'
    | 'plan'
    | 'scope'
    | 'context'
    | 'method'
    | 'programme'
    | 'communication'
    | 'glossary'
    | 'system-description'
    | 'assertion'
    | 'external';
  /**
   * Groups whose work it governs: a reader sees here whether it concerns them.
   *
   * Items: Id of a group of isms.yml.
   */
  readonly applies_to: readonly string[];
  /**
   * When people must confirm that they have read it: never (none), one version for ever (once), each material version (material), every version.
   */
  readonly acknowledge?: 'none' | 'once' | 'material' | 'every-version';
  /**
   * How soon people must confirm, after the version applies or after they join.
   */
  readonly within?: string;
  /**
   * Questions asked before somebody confirms.
   */
  readonly quiz?: {
    /**
     * How many answers must be right.
     */
    readonly pass: number;
    /**
     * The questions.
     *
     * Items: One question.
     */
    readonly questions: readonly {
      /**
       * The question.
       */
      readonly ask: string;
      /**
       * Answers to choose from.
       *
       * Items: One answer.
       */
      readonly options: readonly string[];
      /**
       * The right answer, exactly as among the options.
       */
      readonly answer: string;
    }[];
  };
  /**
   * Three plain lines at most, shown first. Policies need it.
   */
  readonly summary?: string;
  /**
   * Where a document of external origin comes from.
   */
  readonly external?: {
    /**
     * Who publishes it.
     */
    readonly issuer: string;
    /**
     * Edition, version or date of it.
     */
    readonly edition?: string;
    /**
     * Where it is found.
     */
    readonly where: string;
  };
  /**
   * Where the information security policy makes the three promises of clause 5.2.
   */
  readonly includes?: {
    /**
     * Heading under which the objectives or the way to set them stand.
     */
    readonly objectives?: string;
    /**
     * Heading of the commitment to meet requirements.
     */
    readonly requirements_commitment?: string;
    /**
     * Heading of the commitment to improve continually.
     */
    readonly improvement_commitment?: string;
  };
  /**
   * Internal and external issues that bear on the ISMS (clause 4.1).
   *
   * Items: One issue.
   */
  readonly issues?: readonly {
    /**
     * Id of the issue within this record.
     */
    readonly id: string;
    /**
     * Whether it lies inside or outside the organisation.
     */
    readonly kind: 'internal' | 'external';
    /**
     * What the issue is.
     */
    readonly text: string;
    /**
     * What it does to the ISMS.
     */
    readonly effect?: string;
    /**
     * Since when it bears on the ISMS.
     */
    readonly since?: string;
    /**
     * Until when it did.
     */
    readonly until?: string;
  }[];
  /**
   * The decision whether climate change is a relevant issue (clause 4.1, Amendment 1), either way.
   */
  readonly climate?: {
    /**
     * Whether climate change is relevant.
     */
    readonly relevant: 'yes' | 'no';
    /**
     * Reason for the decision.
     */
    readonly why?: string;
  };
  /**
   * Who has a stake and what they require (clause 4.2).
   *
   * Items: One interested party.
   */
  readonly interested_parties?: readonly {
    /**
     * Id of the party within this record.
     */
    readonly id: string;
    /**
     * Who it is.
     */
    readonly name: string;
    /**
     * What the party requires.
     *
     * Items: One requirement.
     */
    readonly requirements: readonly {
      /**
       * Id of the requirement within this record.
       */
      readonly id: string;
      /**
       * What is required.
       */
      readonly text: string;
      /**
       * Whether it has to do with climate change.
       */
      readonly climate?: 'yes' | 'no';
      /**
       * Whether it is met through the ISMS.
       */
      readonly addressed: 'yes' | 'no';
      /**
       * Records that meet it.
       *
       * Items: Id of a record.
       */
      readonly by?: readonly string[];
      /**
       * Why it is not met through the ISMS.
       */
      readonly why?: string;
    }[];
  }[];
  /**
   * The scope in the words of the certificate.
   */
  readonly statement?: string;
  /**
   * What lies within the scope, and what without (clause 4.3).
   */
  readonly boundary?: {
    /**
     * Organisational units within.
     *
     * Items: One unit.
     */
    readonly units?: readonly string[];
    /**
     * Sites within.
     *
     * Items: One site.
     */
    readonly sites?: readonly string[];
    /**
     * Services within.
     *
     * Items: One service.
     */
    readonly services?: readonly string[];
    /**
     * Systems within.
     *
     * Items: One system.
     */
    readonly systems?: readonly string[];
    /**
     * Cloud accounts within.
     *
     * Items: One account.
     */
    readonly cloud_accounts?: readonly string[];
    /**
     * What is left out.
     *
     * Items: One exclusion.
     */
    readonly excluded?: readonly {
      /**
       * What is left out.
       */
      readonly what: string;
      /**
       * Why it may be left out.
       */
      readonly why?: string;
    }[];
  };
  /**
   * What others do for us, and who controls it (clause 4.3 c).
   *
   * Items: One interface.
   */
  readonly interfaces?: readonly {
    /**
     * Who performs it.
     */
    readonly with: string;
    /**
     * What they do.
     */
    readonly what: string;
    /**
     * Role that controls it.
     */
    readonly responsible?: string;
    /**
     * Records that govern it.
     *
     * Items: Id of a record.
     */
    readonly governed_by?: readonly string[];
  }[];
  /**
   * Internal and external communication, also in a crisis (clause 7.4).
   *
   * Items: One communication.
   */
  readonly communications?: readonly {
    /**
     * What is communicated.
     */
    readonly what: string;
    /**
     * When.
     */
    readonly when?: string;
    /**
     * With whom.
     */
    readonly with?: string;
    /**
     * How.
     */
    readonly how?: string;
    /**
     * Who communicates.
     */
    readonly who?: string;
  }[];
  /**
   * Where the system description answers each SOC 2 description criterion.
   */
  readonly describes?: {
    /**
     * Heading that answers description criterion 1, or none with the reason.
     */
    readonly DC1?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
    /**
     * Heading that answers description criterion 2, or none with the reason.
     */
    readonly DC2?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
    /**
     * Heading that answers description criterion 3, or none with the reason.
     */
    readonly DC3?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
    /**
     * Heading that answers description criterion 4, or none with the reason.
     */
    readonly DC4?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
    /**
     * Heading that answers description criterion 5, or none with the reason.
     */
    readonly DC5?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
    /**
     * Heading that answers description criterion 6, or none with the reason.
     */
    readonly DC6?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
    /**
     * Heading that answers description criterion 7, or none with the reason.
     */
    readonly DC7?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
    /**
     * Heading that answers description criterion 8, or none with the reason.
     */
    readonly DC8?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
    /**
     * Heading that answers description criterion 9, or none with the reason.
     */
    readonly DC9?:
      | string
      | {
          /**
           * Why it is not answered.
           */
          readonly none: string;
        };
  };
  /**
   * What the assertion of management claims; it must equal the scope and the soc2 settings.
   */
  readonly asserts?: {
    /**
     * Id of the scope document.
     */
    readonly scope: string;
    /**
     * Trust services categories.
     *
     * Items: A trust services category.
     */
    readonly categories: readonly (
      'security' | 'availability' | 'processing-integrity' | 'confidentiality' | 'privacy'
    )[];
    /**
     * 1 for a day, 2 for a period.
     */
    readonly type: number;
    /**
     * Day of a type 1 report.
     */
    readonly as_of?: string;
    /**
     * Period of a type 2 report.
     */
    readonly period?: {
      /**
       * First day of the span.
       */
      readonly from: string;
      /**
       * Last day of the span.
       */
      readonly to: string;
    };
  };
  /**
   * Audit programme: time in which every clause and applicable control is audited once.
   */
  readonly cycle?: string;
  /**
   * Audit programme: time between two audits.
   */
  readonly frequency?: string;
  /**
   * Audit programme: how it is audited.
   */
  readonly methods?: string;
  /**
   * Audit programme: who plans, performs and reports.
   */
  readonly responsibilities?: string;
  /**
   * Audit programme: what it plans to audit over the cycle.
   */
  readonly covers?: {
    /**
     * Clauses to audit, each in quotes.
     *
     * Items: Clause such as "6.2".
     */
    readonly clauses?: readonly string[];
    /**
     * Controls to audit.
     *
     * Items: Control such as A.5.15.
     */
    readonly controls?: readonly string[];
  };
}

/**
 * A request for evidence and the items collected for it.
 */
export interface Evidence {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version?: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status?: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * What it proves, for which controls and criteria.
   */
  readonly shows: string;
  /**
   * How often an item is collected; one is expected for each slot of the period.
   */
  readonly every?: string;
  /**
   * How soon after a slot its item must be there.
   */
  readonly due_within?: string;
  /**
   * Role that collects.
   */
  readonly collector: string;
  /**
   * Id or name of the system it comes from.
   */
  readonly source: string;
  /**
   * How it is collected.
   */
  readonly method: 'manual' | 'export' | 'automated';
  /**
   * Name of the reader for a known export, such as github-members or accounts-csv.
   */
  readonly format?: string;
  /**
   * Columns of accounts-csv and tickets-csv: our name and theirs.
   */
  readonly columns?: {
    /**
     * Their name of the column.
     */
    readonly [k: string]: string;
  };
  /**
   * The full list behind samples, and how it was made.
   */
  readonly population?: string;
  /**
   * What was collected.
   *
   * Items: One item.
   */
  readonly items: readonly {
    /**
     * Id of the item within this record, such as 2026-03; it is referred to as EV-001#2026-03.
     */
    readonly id?: string;
    /**
     * When it was true, never the day on which it was filed: at, or from and to.
     */
    readonly covers:
      | {
          /**
           * Moment at which it was true, with the zone.
           */
          readonly at: string;
        }
      | {
          /**
           * Beginning of the span.
           */
          readonly from: string;
          /**
           * End of the span.
           */
          readonly to: string;
        };
    /**
     * When it was collected, with the zone.
     */
    readonly collected: string;
    /**
     * Role that collected it.
     */
    readonly by: string;
    /**
     * Command, filter, report name or address that made it.
     */
    readonly query: string;
    /**
     * Why it is everything.
     */
    readonly complete?: {
      /**
       * How many entries it has.
       */
      readonly count?: number;
      /**
       * How that was compared.
       */
      readonly text?: string;
    };
    /**
     * File under evidence/files/.
     */
    readonly file?: string;
    /**
     * Store or vault that holds it.
     */
    readonly where?: string;
    /**
     * Digest of the file.
     */
    readonly sha256: string;
    /**
     * Size of the file in bytes.
     */
    readonly bytes: number;
    /**
     * Judgement by somebody other than the collector.
     */
    readonly reviewed?: {
      /**
       * Role that judged.
       */
      readonly by: string;
      /**
       * Day of the judgement.
       */
      readonly on: string;
      /**
       * What came out.
       */
      readonly result: 'sufficient' | 'insufficient';
      /**
       * Why.
       */
      readonly why?: string;
    };
    /**
     * Whether parts were made unreadable.
     */
    readonly redacted?: 'yes' | 'no';
    /**
     * Digest of the file before parts were made unreadable.
     */
    readonly original_sha256?: string;
  }[];
}

/**
 * An approved departure from a document, control or rule, for a time.
 */
export interface Exception {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * Documents and controls that are departed from, or one rule.
   */
  readonly of?: readonly string[] | string;
  /**
   * Records for which the rule is lowered.
   *
   * Items: Id of a record.
   */
  readonly records?: readonly string[];
  /**
   * What the exception covers.
   */
  readonly scope?: string;
  /**
   * Why it is needed.
   */
  readonly why?: string;
  /**
   * Risk that it raises.
   */
  readonly risk?: string;
  /**
   * Controls that make up for it.
   *
   * Items: Control such as A.5.15.
   */
  readonly compensating?: readonly string[];
  /**
   * Role that asked for it.
   */
  readonly requested_by?: string;
  /**
   * Role that grants it; it must approve the record.
   */
  readonly granted_by?: string;
  /**
   * First day on which it holds.
   */
  readonly from?: string;
  /**
   * Last day on which it holds.
   */
  readonly until?: string;
}

/**
 * A security event or incident and what was learned (A.5.24 to A.5.28).
 */
export interface Incident {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version?: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status?: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * One of incidents.severities in isms.yml.
   */
  readonly severity: string;
  /**
   * One of incidents.categories in isms.yml.
   */
  readonly category: string;
  /**
   * When it happened, with the zone.
   */
  readonly occurred?: string;
  /**
   * When it was noticed, with the zone.
   */
  readonly detected?: string;
  /**
   * When it was reported, with the zone.
   */
  readonly reported?: string;
  /**
   * When it could no longer spread, with the zone.
   */
  readonly contained?: string;
  /**
   * When normal work was restored, with the zone.
   */
  readonly resolved?: string;
  /**
   * When the case was closed, with the zone.
   */
  readonly closed?: string;
  /**
   * Role that led the response.
   */
  readonly manager: string;
  /**
   * Role that reported it.
   */
  readonly reported_by: string;
  /**
   * Assets it touched.
   *
   * Items: Id of an asset.
   */
  readonly assets?: readonly string[];
  /**
   * Services it touched.
   *
   * Items: One service.
   */
  readonly services?: readonly string[];
  /**
   * What was lost: confidentiality, integrity, availability.
   *
   * Items: One of confidentiality, integrity, availability.
   */
  readonly affects: readonly ('confidentiality' | 'integrity' | 'availability')[];
  /**
   * Whether personal data was involved.
   */
  readonly personal_data: 'yes' | 'no';
  /**
   * Whom it was or need not be told; an empty list if nobody comes into question.
   *
   * Items: One recipient.
   */
  readonly notifications: readonly {
    /**
     * Who: authority, customers, partner.
     */
    readonly to: string;
    /**
     * Whether they must be told.
     */
    readonly required: 'yes' | 'no';
    /**
     * Why they must or need not be told.
     */
    readonly why: string;
    /**
     * When they must be told at the latest, with the zone.
     */
    readonly deadline?: string;
    /**
     * When they were told, with the zone.
     */
    readonly sent?: string;
    /**
     * Where the notice is found.
     */
    readonly reference?: string;
  }[];
  /**
   * Why it happened.
   */
  readonly cause?: string;
  /**
   * Controls that did not hold.
   *
   * Items: Control such as A.5.15.
   */
  readonly failed_controls?: readonly string[];
  /**
   * Risks it belongs to.
   *
   * Items: Id of a risk.
   */
  readonly risks?: readonly string[];
  /**
   * The review after the incident.
   */
  readonly review?: {
    /**
     * Day of the review.
     */
    readonly held: string;
    /**
     * Roles that took part.
     *
     * Items: Role that took part.
     */
    readonly attendees: readonly string[];
    /**
     * What was learned.
     */
    readonly lessons: string;
  };
  /**
   * Actions that follow.
   *
   * Items: Id of an action.
   */
  readonly actions?: readonly string[];
  /**
   * Evidence kept.
   *
   * Items: Id of an evidence record.
   */
  readonly evidence?: readonly string[];
  /**
   * Whether it belongs in the system description (DC4).
   */
  readonly disclose?: {
    /**
     * Whether it is disclosed.
     */
    readonly dc4: 'yes' | 'no';
    /**
     * Why or why not.
     */
    readonly why: string;
  };
}

/**
 * Minutes of a review of the ISMS by top management (clause 9.3). Its inputs stand in the text under headings a) to g).
 */
export interface ManagementReview {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * Day on which it was held.
   */
  readonly held: string;
  /**
   * Period reviewed; it begins where the last one ended.
   */
  readonly period: {
    /**
     * First day of the span.
     */
    readonly from: string;
    /**
     * Last day of the span.
     */
    readonly to: string;
  };
  /**
   * Who led it; the role top-management is needed.
   */
  readonly chair: {
    /**
     * Id of the person.
     */
    readonly person: string;
    /**
     * Role in which the person took part.
     */
    readonly role: string;
  };
  /**
   * Who took part.
   *
   * Items: One person.
   */
  readonly attendees: readonly {
    /**
     * Id of the person.
     */
    readonly person: string;
    /**
     * Role in which the person took part.
     */
    readonly role: string;
  }[];
  /**
   * Who could not take part.
   *
   * Items: One person.
   */
  readonly apologies?: readonly {
    /**
     * Id of the person.
     */
    readonly person: string;
    /**
     * Role in which the person took part.
     */
    readonly role: string;
  }[];
  /**
   * Day of the next review.
   */
  readonly next: string;
  /**
   * What was decided; that nothing needs to change is a decision too.
   *
   * Items: One decision.
   */
  readonly decisions: readonly {
    /**
     * Id of the decision within this record.
     */
    readonly id: string;
    /**
     * What it is about.
     */
    readonly kind: 'improvement' | 'isms-change' | 'resource' | 'risk';
    /**
     * What was decided.
     */
    readonly text: string;
    /**
     * Action or change that carries it out.
     */
    readonly action?: string;
    /**
     * Why no action is needed.
     */
    readonly none?: string;
  }[];
  /**
   * Judgement of the ISMS.
   */
  readonly conclusion: {
    /**
     * Whether it is suitable.
     */
    readonly suitable: 'yes' | 'no';
    /**
     * Whether it is adequate.
     */
    readonly adequate: 'yes' | 'no';
    /**
     * Whether it is effective.
     */
    readonly effective: 'yes' | 'no';
    /**
     * The judgement in words.
     */
    readonly text: string;
  };
}

/**
 * An information security objective and how it is reached (clause 6.2).
 */
export interface Objective {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version?: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status?: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * The policy that it serves.
   */
  readonly policy: string;
  /**
   * Function or level of the organisation that it belongs to.
   */
  readonly function: string;
  /**
   * Risks, obligations and reviews that were considered.
   *
   * Items: Id of a record.
   */
  readonly basis: readonly string[];
  /**
   * Metric that measures it.
   */
  readonly metric?: string;
  /**
   * Value to reach: a unit with at_least or at_most.
   */
  readonly target?:
    | {
        /**
         * Unit of the value.
         */
        readonly unit: string;
        /**
         * Smallest value that counts as reached.
         */
        readonly at_least: number;
      }
    | {
        /**
         * Unit of the value.
         */
        readonly unit: string;
        /**
         * Largest value that counts as reached.
         */
        readonly at_most: number;
      };
  /**
   * Value before anything was done.
   */
  readonly baseline?: {
    /**
     * The value.
     */
    readonly value: number;
    /**
     * Unit of the value.
     */
    readonly unit: string;
  };
  /**
   * Why it cannot be measured, and how it is judged instead.
   */
  readonly not_measurable?: string;
  /**
   * What will be done.
   *
   * Items: One step.
   */
  readonly plan: readonly {
    /**
     * What is done.
     */
    readonly what: string;
    /**
     * Role that sees to it.
     */
    readonly responsible: string;
    /**
     * Day by which it is done.
     */
    readonly due: string;
    /**
     * Day on which it was done.
     */
    readonly done?: string;
    /**
     * Time, money or people it needs.
     */
    readonly resources: string;
    /**
     * Evidence that it was done.
     */
    readonly evidence?: string;
  }[];
  /**
   * How the result will be judged.
   */
  readonly evaluate: {
    /**
     * How it is judged.
     */
    readonly how: string;
    /**
     * When it is judged.
     */
    readonly when: string;
    /**
     * Role that judges.
     */
    readonly by: string;
  };
  /**
   * Groups that were told of it.
   *
   * Items: Id of a group of isms.yml.
   */
  readonly communicated_to: readonly string[];
}

/**
 * What may go wrong, how grave it is, and what is done about it (clauses 6.1 and 8).
 */
export interface Risk {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * Because of what: the cause or weakness.
   */
  readonly source: string;
  /**
   * What may happen.
   */
  readonly event: string;
  /**
   * What it would lead to.
   */
  readonly consequence: string;
  /**
   * Category of risk.categories in isms.yml, where acceptance depends on it.
   */
  readonly category?: string;
  /**
   * What would be lost: confidentiality, integrity, availability.
   *
   * Items: One of confidentiality, integrity, availability.
   */
  readonly affects: readonly ('confidentiality' | 'integrity' | 'availability')[];
  /**
   * Assets that it touches.
   *
   * Items: Id of an asset.
   */
  readonly assets?: readonly string[];
  /**
   * Suppliers that it touches.
   *
   * Items: Id of a supplier.
   */
  readonly suppliers?: readonly string[];
  /**
   * Obligations that it touches.
   *
   * Items: Id of an obligation.
   */
  readonly obligations?: readonly string[];
  /**
   * Role with the authority to manage the risk; it may differ from the owner of the record, and must approve it.
   */
  readonly risk_owner: string;
  /**
   * Day on which it was identified.
   */
  readonly identified: string;
  /**
   * Assessment, incident, audit or change that it comes from.
   */
  readonly from?: string;
  /**
   * How likely and grave it would be without any control.
   */
  readonly inherent: {
    /**
     * Step of the likelihood scale, counted from 1.
     */
    readonly likelihood: number;
    /**
     * Step of the consequence scale, counted from 1.
     */
    readonly consequence: number;
  };
  /**
   * Controls that already work against it.
   *
   * Items: Control such as A.5.15.
   */
  readonly existing_controls?: readonly string[];
  /**
   * How likely and grave it is with the existing controls.
   */
  readonly current?: {
    /**
     * Step of the likelihood scale, counted from 1.
     */
    readonly likelihood: number;
    /**
     * Step of the consequence scale, counted from 1.
     */
    readonly consequence: number;
  };
  /**
   * What is done: change it by controls (modify), live with it (retain), stop what causes it (avoid), let others carry part of it (share).
   */
  readonly treatment: 'modify' | 'retain' | 'avoid' | 'share';
  /**
   * Controls determined to treat it.
   *
   * Items: Control such as A.5.15.
   */
  readonly treatment_controls?: readonly string[];
  /**
   * Steps of the treatment plan.
   *
   * Items: One step.
   */
  readonly plan?: readonly {
    /**
     * What is done.
     */
    readonly what: string;
    /**
     * Role that sees to it.
     */
    readonly responsible: string;
    /**
     * Day by which it is done.
     */
    readonly due: string;
    /**
     * Day on which it was done.
     */
    readonly done?: string;
    /**
     * Time, money or people it needs.
     */
    readonly resources: string;
    /**
     * Evidence that it was done.
     */
    readonly evidence?: string;
  }[];
  /**
   * How likely and grave it is expected to be after treatment.
   */
  readonly residual: {
    /**
     * Step of the likelihood scale, counted from 1.
     */
    readonly likelihood: number;
    /**
     * Step of the consequence scale, counted from 1.
     */
    readonly consequence: number;
  };
  /**
   * Acceptance of what remains above the acceptance level.
   */
  readonly acceptance?: {
    /**
     * Role that accepts; it must approve the record.
     */
    readonly by: string;
    /**
     * Day until which it is accepted.
     */
    readonly until: string;
    /**
     * Why it is accepted.
     */
    readonly reason: string;
  };
}

/**
 * isms.yml: what is not a record.
 */
export interface Settings {
  /**
   * Version of this content format.
   */
  readonly format: 1;
  /**
   * The organisation whose ISMS this is.
   */
  readonly organisation: {
    /**
     * Name as used every day.
     */
    readonly name: string;
    /**
     * Name in the commercial register.
     */
    readonly legal_name?: string;
    /**
     * Postal address.
     */
    readonly address?: string;
    /**
     * Sites.
     *
     * Items: One site.
     */
    readonly sites?: readonly {
      /**
       * Id of the site.
       */
      readonly id: string;
      /**
       * Name of the site.
       */
      readonly name: string;
      /**
       * Postal address.
       */
      readonly address: string;
    }[];
    /**
     * Languages in which texts are published, the first one leading.
     *
     * Items: Language tag such as en or de.
     */
    readonly languages?: readonly string[];
    /**
     * Looks of site and packs.
     */
    readonly brand?: {
      /**
       * Path of the logo, a PNG or SVG file.
       */
      readonly logo?: string;
      /**
       * Colours by name, such as accent.
       */
      readonly colours?: {
        /**
         * Colour such as #1a2b3c.
         */
        readonly [k: string]: string;
      };
    };
  };
  /**
   * People who hold a role, write or approve. Records name the id, never the name.
   *
   * Items: One person.
   */
  readonly people: readonly {
    /**
     * Id of the person, kept for ever.
     */
    readonly id: string;
    /**
     * Name as it is printed.
     */
    readonly name: string;
    /**
     * Addresses used in commits.
     *
     * Items: One address.
     */
    readonly emails: readonly string[];
    /**
     * First day with the organisation.
     */
    readonly joined?: string;
    /**
     * Last day with the organisation.
     */
    readonly left?: string;
    /**
     * Account on the forge.
     */
    readonly forge?: {
      /**
       * Login name.
       */
      readonly login: string;
      /**
       * Number of the account; logins can be renamed and taken, numbers cannot.
       */
      readonly id?: number;
    };
    /**
     * Keys with which the person signs.
     *
     * Items: One public key.
     */
    readonly keys?: readonly {
      /**
       * Public key as in an authorized_keys line: ssh-ed25519 AAAA….
       */
      readonly ssh?: string;
      /**
       * Full fingerprint of an OpenPGP key, 40 or 64 hexadecimal digits.
       */
      readonly openpgp?: string;
      /**
       * Path of the file in the repository that holds the OpenPGP public key.
       */
      readonly public_key?: string;
      /**
       * First day on which it may be used.
       */
      readonly from: string;
      /**
       * Last day on which it may be used; what it signed before stays good.
       */
      readonly to?: string;
      /**
       * Set when the key may no longer be trusted.
       */
      readonly revoked?: {
        /**
         * Day of the revocation.
         */
        readonly on: string;
        /**
         * Why it was revoked.
         */
        readonly reason: string;
        /**
         * Last commit of the main line that is still trusted.
         */
        readonly last_good?: string;
      };
      /**
       * Day since which somebody else may have used it.
       */
      readonly compromised_since?: string;
    }[];
    /**
     * Roles held, and when.
     *
     * Items: One role held.
     */
    readonly roles?: readonly {
      /**
       * Id of the role.
       */
      readonly role: string;
      /**
       * First day on which the role is held.
       */
      readonly from: string;
      /**
       * Last day on which the role is held.
       */
      readonly to?: string;
      /**
       * Yes if held as deputy.
       */
      readonly deputy?: 'yes' | 'no';
    }[];
  }[];
  /**
   * Machine identities: what they do approves nothing.
   *
   * Items: One bot.
   */
  readonly bots: readonly {
    /**
     * Id of the bot.
     */
    readonly id: string;
    /**
     * What it does.
     */
    readonly name?: string;
    /**
     * Addresses used in commits.
     *
     * Items: One address.
     */
    readonly emails: readonly string[];
    /**
     * Account on the forge.
     */
    readonly forge?: {
      /**
       * Login name.
       */
      readonly login: string;
      /**
       * Number of the account; logins can be renamed and taken, numbers cannot.
       */
      readonly id?: number;
    };
    /**
     * Keys with which it signs.
     *
     * Items: One public key.
     */
    readonly keys?: readonly {
      /**
       * Public key as in an authorized_keys line: ssh-ed25519 AAAA….
       */
      readonly ssh?: string;
      /**
       * Full fingerprint of an OpenPGP key, 40 or 64 hexadecimal digits.
       */
      readonly openpgp?: string;
      /**
       * Path of the file in the repository that holds the OpenPGP public key.
       */
      readonly public_key?: string;
      /**
       * First day on which it may be used.
       */
      readonly from: string;
      /**
       * Last day on which it may be used; what it signed before stays good.
       */
      readonly to?: string;
      /**
       * Set when the key may no longer be trusted.
       */
      readonly revoked?: {
        /**
         * Day of the revocation.
         */
        readonly on: string;
        /**
         * Why it was revoked.
         */
        readonly reason: string;
        /**
         * Last commit of the main line that is still trusted.
         */
        readonly last_good?: string;
      };
      /**
       * Day since which somebody else may have used it.
       */
      readonly compromised_since?: string;
    }[];
  }[];
  /**
   * Forges whose word counts.
   *
   * Items: One forge.
   */
  readonly forges: readonly {
    /**
     * Address of the repository on the forge.
     */
    readonly uri: string;
    /**
     * Keys with which its recorder signs attestations.
     *
     * Items: One public key.
     */
    readonly recorder?: readonly {
      /**
       * Public key as in an authorized_keys line: ssh-ed25519 AAAA….
       */
      readonly ssh?: string;
      /**
       * Full fingerprint of an OpenPGP key, 40 or 64 hexadecimal digits.
       */
      readonly openpgp?: string;
      /**
       * Path of the file in the repository that holds the OpenPGP public key.
       */
      readonly public_key?: string;
      /**
       * First day on which it may be used.
       */
      readonly from: string;
      /**
       * Last day on which it may be used; what it signed before stays good.
       */
      readonly to?: string;
      /**
       * Set when the key may no longer be trusted.
       */
      readonly revoked?: {
        /**
         * Day of the revocation.
         */
        readonly on: string;
        /**
         * Why it was revoked.
         */
        readonly reason: string;
        /**
         * Last commit of the main line that is still trusted.
         */
        readonly last_good?: string;
      };
      /**
       * Day since which somebody else may have used it.
       */
      readonly compromised_since?: string;
    }[];
    /**
     * Key with which the forge signs merge commits.
     */
    readonly merge_key?: {
      /**
       * Public key as in an authorized_keys line.
       */
      readonly ssh?: string;
      /**
       * Full fingerprint of an OpenPGP key.
       */
      readonly openpgp?: string;
      /**
       * Path of the file in the repository that holds the OpenPGP public key.
       */
      readonly public_key?: string;
      /**
       * Committer address of commits that the forge makes.
       */
      readonly committer: string;
      /**
       * First day on which it may be used.
       */
      readonly from?: string;
      /**
       * Last day on which it may be used.
       */
      readonly to?: string;
    };
    /**
     * People whose unsigned merges are taken as recorded.
     *
     * Items: Id of a person.
     */
    readonly trusted_mergers?: readonly string[];
  }[];
  /**
   * Groups of staff that texts apply to. Who is in them never stands in git.
   *
   * Items: One group.
   */
  readonly groups: readonly {
    /**
     * Id of the group.
     */
    readonly id: string;
    /**
     * What readers call it.
     */
    readonly title: string;
  }[];
  /**
   * Departments, each with its own page.
   *
   * Items: One department.
   */
  readonly departments: readonly {
    /**
     * Id of the department.
     */
    readonly id: string;
    /**
     * What readers call it.
     */
    readonly title: string;
    /**
     * Roles that belong to it.
     *
     * Items: Id of a role.
     */
    readonly roles: readonly string[];
  }[];
  /**
   * Roles; who holds one stands with the person.
   *
   * Items: One role.
   */
  readonly roles: readonly {
    /**
     * Id of the role.
     */
    readonly id: string;
    /**
     * What readers call it.
     */
    readonly title: string;
    /**
     * What the role answers for.
     */
    readonly responsibilities?: string;
    /**
     * What the role may decide.
     */
    readonly authority?: string;
    /**
     * Role that grants it.
     */
    readonly granted_by?: string;
    /**
     * What a holder must know and be able to do.
     */
    readonly required_competence?: string;
  }[];
  /**
   * How risks are assessed (clause 6.1.2).
   */
  readonly risk?: {
    /**
     * Steps of the likelihood scale, lowest first.
     *
     * Items: One step of a scale.
     */
    readonly likelihood: readonly {
      /**
       * Name of the step.
       */
      readonly name: string;
      /**
       * What it means.
       */
      readonly means: string;
    }[];
    /**
     * Steps of the consequence scale, lowest first.
     *
     * Items: One step of a scale.
     */
    readonly consequence: readonly {
      /**
       * Name of the step.
       */
      readonly name: string;
      /**
       * What it means.
       */
      readonly means: string;
    }[];
    /**
     * How the level follows: product, or a matrix with a row for each step of likelihood.
     */
    readonly level: 'product' | readonly (readonly number[])[];
    /**
     * Names of ranges of levels, lowest first.
     *
     * Items: One band.
     */
    readonly bands: readonly {
      /**
       * Name of the band.
       */
      readonly name: string;
      /**
       * Lowest level that belongs to it.
       */
      readonly from: number;
    }[];
    /**
     * Categories of risks.
     *
     * Items: One category.
     */
    readonly categories?: readonly string[];
    /**
     * What is accepted without a decision.
     */
    readonly accept: {
      /**
       * Highest level that is accepted.
       */
      readonly level: number;
      /**
       * Other levels by category.
       */
      readonly by_category?: {
        /**
         * Highest level accepted in this category.
         */
        readonly [k: string]: number;
      };
    };
    /**
     * Who may accept more than that.
     *
     * Items: One step of authority.
     */
    readonly may_accept: readonly {
      /**
       * Highest level that the role may accept.
       */
      readonly up_to: number;
      /**
       * Id of the role; risk-owner is the risk's own owner.
       */
      readonly role: string;
    }[];
    /**
     * What a reader should know of the method.
     */
    readonly notes?: string;
  };
  /**
   * How incidents are sorted (A.5.25).
   */
  readonly incidents: {
    /**
     * Severities, lowest first.
     *
     * Items: One severity.
     */
    readonly severities: readonly string[];
    /**
     * Categories.
     *
     * Items: One category.
     */
    readonly categories: readonly string[];
    /**
     * Severity from which a review is needed.
     */
    readonly review_from: string;
  };
  /**
   * The SOC 2 report that is worked for.
   */
  readonly soc2?: {
    /**
     * 1 for a day, 2 for a period.
     */
    readonly type: number;
    /**
     * Day of a type 1 report.
     */
    readonly as_of?: string;
    /**
     * Period of a type 2 report.
     */
    readonly period?: {
      /**
       * First day.
       */
      readonly from?: string;
      /**
       * Last day.
       */
      readonly to?: string;
    };
    /**
     * Trust services categories in scope.
     *
     * Items: A trust services category.
     */
    readonly categories: readonly (
      'security' | 'availability' | 'processing-integrity' | 'confidentiality' | 'privacy'
    )[];
    /**
     * Services that the report describes.
     *
     * Items: One service.
     */
    readonly services: readonly string[];
    /**
     * Principal service commitments.
     *
     * Items: One commitment.
     */
    readonly commitments: readonly string[];
    /**
     * Principal system requirements.
     *
     * Items: One requirement.
     */
    readonly requirements: readonly string[];
    /**
     * How subservice organisations are treated where the supplier does not say.
     */
    readonly subservice_default: 'carve-out' | 'inclusive';
    /**
     * Controls that customers must have.
     *
     * Items: One control.
     */
    readonly cuecs: readonly {
      /**
       * Id of it.
       */
      readonly id: string;
      /**
       * What customers must do.
       */
      readonly text: string;
      /**
       * Criteria it serves.
       *
       * Items: Criterion such as CC6.1.
       */
      readonly criteria?: readonly string[];
      /**
       * Where customers are told.
       */
      readonly communicated_in?: string;
    }[];
    /**
     * Criteria that do not apply.
     *
     * Items: One criterion.
     */
    readonly not_relevant: readonly {
      /**
       * Criterion such as CC6.4.
       */
      readonly criterion: string;
      /**
       * Why it does not apply.
       */
      readonly why: string;
    }[];
  };
  /**
   * The ISO/IEC 27001 certificate.
   */
  readonly certificate?: {
    /**
     * Certification body.
     */
    readonly body: string;
    /**
     * Number of the certificate.
     */
    readonly number: string;
    /**
     * Standard it is issued for.
     */
    readonly standard: string;
    /**
     * Day of issue.
     */
    readonly issued: string;
    /**
     * Last day of validity.
     */
    readonly valid_to: string;
    /**
     * Scope in the words of the certificate.
     */
    readonly statement: string;
    /**
     * Sites that it names.
     *
     * Items: One site.
     */
    readonly sites: readonly string[];
    /**
     * Version of the Statement of Applicability that it names, in quotes.
     */
    readonly soa_version: string;
  };
  /**
   * Who must approve what, and how well it must be proved.
   */
  readonly approval: {
    /**
     * Name of the main branch.
     */
    readonly main: string;
    /**
     * Who must approve changes of people, bots, forges, approval and audiences in this file.
     */
    readonly trust_changes: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind document.
     */
    readonly document: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind risk.
     */
    readonly risk: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind control.
     */
    readonly control: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind soa.
     */
    readonly soa: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind assessment.
     */
    readonly assessment: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind objective.
     */
    readonly objective: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind metric.
     */
    readonly metric: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind management-review.
     */
    readonly 'management-review': {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind audit.
     */
    readonly audit: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind action.
     */
    readonly action: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind incident.
     */
    readonly incident: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind exercise.
     */
    readonly exercise: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind access-review.
     */
    readonly 'access-review': {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind supplier.
     */
    readonly supplier: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind evidence.
     */
    readonly evidence: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind exception.
     */
    readonly exception: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind change.
     */
    readonly change: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind training.
     */
    readonly training: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind asset.
     */
    readonly asset: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind obligation.
     */
    readonly obligation: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
    /**
     * Who must approve a record of kind answer.
     */
    readonly answer: {
      /**
       * Roles that must approve, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough.
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
  };
  /**
   * Lowest audience that reads each classification.
   */
  readonly audiences: {
    /**
     * Who reads public records.
     */
    readonly public: 'public' | 'staff' | 'auditor' | 'management';
    /**
     * Who reads internal records.
     */
    readonly internal: 'public' | 'staff' | 'auditor' | 'management';
    /**
     * Who reads confidential records.
     */
    readonly confidential: 'public' | 'staff' | 'auditor' | 'management';
    /**
     * Who reads restricted records.
     */
    readonly restricted: 'public' | 'staff' | 'auditor' | 'management';
  };
  /**
   * Adjusted severities by rule. Lowering one is printed everywhere.
   */
  readonly rules: {
    /**
     * How a rule is adjusted.
     */
    readonly [k: string]: {
      /**
       * Severity of its findings, or off.
       */
      readonly severity: 'error' | 'warning' | 'information' | 'off';
      /**
       * Why it is adjusted.
       */
      readonly reason: string;
      /**
       * Approved exception that permits a lower severity.
       */
      readonly exception?: string;
    };
  };
  /**
   * Rounds in which people confirm that they have read documents.
   *
   * Items: One round.
   */
  readonly campaigns: readonly {
    /**
     * Id of the round.
     */
    readonly id: string;
    /**
     * Documents to confirm.
     *
     * Items: Id of a document.
     */
    readonly documents: readonly string[];
    /**
     * Groups that are asked.
     *
     * Items: Id of a group.
     */
    readonly groups: readonly string[];
    /**
     * First day.
     */
    readonly opens: string;
    /**
     * Last day.
     */
    readonly due: string;
    /**
     * How soon people who join later must confirm.
     */
    readonly joiners_within?: string;
    /**
     * When it must be confirmed again.
     */
    readonly renew: 'material' | 'yearly';
  }[];
  /**
   * The acknowledgement service.
   */
  readonly acknowledgements?: {
    /**
     * Address of the service.
     */
    readonly service?: string;
    /**
     * Keys with which it signs receipts.
     *
     * Items: One key.
     */
    readonly keys: readonly {
      /**
       * Id of the key.
       */
      readonly id: string;
      /**
       * Public key: base64 of its 32 bytes.
       */
      readonly ed25519: string;
      /**
       * First day of use.
       */
      readonly from: string;
      /**
       * Last day of use.
       */
      readonly to?: string;
    }[];
    /**
     * Sentences that people agree to.
     *
     * Items: One sentence.
     */
    readonly statements: readonly {
      /**
       * Id of the sentence.
       */
      readonly id: string;
      /**
       * The sentence by language tag.
       */
      readonly text: {
        /**
         * The sentence in this language.
         */
        readonly [k: string]: string;
      };
    }[];
  };
  /**
   * How evidence is kept and judged.
   */
  readonly evidence: {
    /**
     * How long evidence is kept at least.
     */
    readonly retain?: string;
    /**
     * Stores outside the repository.
     *
     * Items: One store.
     */
    readonly stores: readonly {
      /**
       * Id of the store.
       */
      readonly id: string;
      /**
       * What it is.
       */
      readonly title?: string;
      /**
       * Where it is.
       */
      readonly where: string;
    }[];
    /**
     * What the facts of an export must show.
     *
     * Items: One expectation.
     */
    readonly expectations: readonly {
      /**
       * Id of the expectation.
       */
      readonly id?: string;
      /**
       * Name of the reader.
       */
      readonly format: string;
      /**
       * Evidence record that it applies to; without it all of this format.
       */
      readonly evidence?: string;
      /**
       * Name of the fact.
       */
      readonly fact: string;
      /**
       * Value that it must have.
       */
      readonly equals?: string;
      /**
       * Smallest value that it may have.
       */
      readonly at_least?: number;
      /**
       * Largest value that it may have.
       */
      readonly at_most?: number;
      /**
       * Oldest age that it may have.
       */
      readonly within?: string;
      /**
       * Why it is expected.
       */
      readonly why?: string;
    }[];
  };
  /**
   * Pack profiles by name.
   */
  readonly profiles: {
    /**
     * What a pack holds.
     */
    readonly [k: string]: {
      /**
       * Title of the pack.
       */
      readonly title?: string;
      /**
       * Audience that it is for.
       */
      readonly audience?: 'public' | 'staff' | 'auditor' | 'management';
      /**
       * Kinds of records in it.
       *
       * Items: A kind.
       */
      readonly kinds?: readonly (
        | 'document'
        | 'risk'
        | 'control'
        | 'soa'
        | 'assessment'
        | 'objective'
        | 'metric'
        | 'management-review'
        | 'audit'
        | 'action'
        | 'incident'
        | 'exercise'
        | 'access-review'
        | 'supplier'
        | 'evidence'
        | 'exception'
        | 'change'
        | 'training'
        | 'asset'
        | 'obligation'
        | 'answer'
      )[];
      /**
       * Records in it.
       *
       * Items: Id of a record.
       */
      readonly records?: readonly string[];
      /**
       * Types of documents in it.
       *
       * Items: A type.
       */
      readonly types?: readonly string[];
      /**
       * Registers in it.
       *
       * Items: A register, such as soa or risks.
       */
      readonly registers?: readonly string[];
      /**
       * Whom it is made for; printed on each page.
       */
      readonly recipient?: string;
    };
  };
  /**
   * Catalogues of your own.
   *
   * Items: One catalogue.
   */
  readonly frameworks: readonly {
    /**
     * Id of the catalogue.
     */
    readonly id: string;
    /**
     * Title of the catalogue.
     */
    readonly title?: string;
    /**
     * Path of the tab-separated list in the tree.
     */
    readonly list: string;
    /**
     * Path of the tab-separated mapping in the tree.
     */
    readonly mapping?: string;
  }[];
  /**
   * Rules of prose by name, on or off.
   */
  readonly lint: {
    /**
     * Whether the rule is on.
     */
    readonly [k: string]: 'on' | 'off';
  };
  /**
   * Limits that protect the tools from hostile input.
   */
  readonly limits: {
    /**
     * Bytes of a Markdown file.
     */
    readonly markdown_file: number;
    /**
     * Bytes of the front matter of a file.
     */
    readonly front_matter: number;
    /**
     * Bytes of an attachment.
     */
    readonly attachment: number;
    /**
     * Bytes of an evidence file.
     */
    readonly evidence_file: number;
    /**
     * Levels of lists and maps within each other in YAML.
     */
    readonly yaml_depth: number;
    /**
     * Keys in the YAML of a file.
     */
    readonly yaml_keys: number;
    /**
     * Bytes of one value in YAML.
     */
    readonly yaml_string: number;
    /**
     * Levels of lists and quotes within each other in Markdown.
     */
    readonly markdown_nesting: number;
    /**
     * Signs of Markdown and line ends of a text; parsing so many takes a second at most.
     */
    readonly markdown_marks: number;
    /**
     * Headings of a page.
     */
    readonly headings: number;
    /**
     * Table cells of a page.
     */
    readonly table_cells: number;
    /**
     * Pixels of an image.
     */
    readonly image_pixels: number;
    /**
     * Records.
     */
    readonly records: number;
    /**
     * Links of a record.
     */
    readonly links: number;
    /**
     * Findings that are printed; all are counted.
     */
    readonly findings: number;
    /**
     * Folders within each other.
     */
    readonly path_depth: number;
    /**
     * Bytes of a file or folder name.
     */
    readonly path_name: number;
    /**
     * Entries of an archive.
     */
    readonly archive_entries: number;
    /**
     * Bytes of an unpacked archive.
     */
    readonly archive_unpacked: number;
    /**
     * Ratio of unpacked to packed bytes of an archive.
     */
    readonly archive_ratio: number;
    /**
     * Entries of a spreadsheet file.
     */
    readonly spreadsheet_entries: number;
    /**
     * Bytes of an unpacked spreadsheet.
     */
    readonly spreadsheet_unpacked: number;
    /**
     * Seconds to print one document.
     */
    readonly document_seconds: number;
  };
}

/**
 * The statement itself: its approval covers every control in the folder.
 */
export interface Soa {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * Catalogue of controls it was compared with.
   */
  readonly catalogue: 'iso27001-2022';
  /**
   * Yes once the controls were compared with Annex A (clause 6.1.3 c).
   */
  readonly matched?: 'yes' | 'no';
}

/**
 * A supplier: what it does, what it touches, how it is watched (A.5.19 to A.5.23).
 */
export interface Supplier {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for.
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day.
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record.
   */
  readonly classification: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Version of the text, two numbers in quotes such as "1.0". The first number rises exactly when the change is material.
   */
  readonly version?: string;
  /**
   * State the author gives the version. It is a wish: whether the version is approved is proved by the history.
   */
  readonly status?: 'draft' | 'in-review' | 'approved' | 'retired';
  /**
   * Whether this version changes what people must do (material) or only its wording (editorial), against the last approved one. Needed from the second version on.
   */
  readonly change?: 'material' | 'editorial';
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand.
   *
   * Items: Role that must approve.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes.
   *
   * Items: Clause such as "6.2".
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet.
   *
   * Items: Control such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet.
   *
   * Items: Criterion such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable.
   *
   * Items: Id of the replaced record.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired.
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What it is.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen.
     */
    readonly sha256?: string;
  }[];
  /**
   * What the supplier does for us.
   */
  readonly service: string;
  /**
   * How much depends on it.
   */
  readonly criticality: 'critical' | 'high' | 'medium' | 'low';
  /**
   * Whether it may be used.
   */
  readonly state: 'proposed' | 'approved' | 'restricted' | 'ended';
  /**
   * Classes of information that it touches; an empty list if none.
   *
   * Items: A class of information.
   */
  readonly data: readonly ('public' | 'internal' | 'confidential' | 'restricted')[];
  /**
   * Its part in the processing of personal data.
   */
  readonly personal_data: 'none' | 'processor' | 'sub-processor' | 'controller';
  /**
   * Countries in which it works on our information.
   *
   * Items: One country.
   */
  readonly locations: readonly string[];
  /**
   * The contract and its security terms.
   */
  readonly contract?: {
    /**
     * Where the agreement is found: number, name, place in the contract archive.
     */
    readonly reference: string;
    /**
     * Day on which it was signed.
     */
    readonly signed: string;
    /**
     * Day on which it ends; leave out if it runs until ended.
     */
    readonly ends?: string;
    /**
     * Security terms it holds, in a few words each.
     *
     * Items: One term.
     */
    readonly clauses: readonly string[];
  };
  /**
   * The agreement on the processing of personal data.
   */
  readonly dpa?: {
    /**
     * Where the agreement is found: number, name, place in the contract archive.
     */
    readonly reference: string;
    /**
     * Day on which it was signed.
     */
    readonly signed: string;
    /**
     * Day on which it ends; leave out if it runs until ended.
     */
    readonly ends?: string;
    /**
     * Security terms it holds, in a few words each.
     *
     * Items: One term.
     */
    readonly clauses: readonly string[];
  };
  /**
   * The agreement on secrecy.
   */
  readonly nda?: {
    /**
     * Where the agreement is found: number, name, place in the contract archive.
     */
    readonly reference: string;
    /**
     * Day on which it was signed.
     */
    readonly signed: string;
    /**
     * Day on which it ends; leave out if it runs until ended.
     */
    readonly ends?: string;
    /**
     * Security terms it holds, in a few words each.
     *
     * Items: One term.
     */
    readonly clauses: readonly string[];
  };
  /**
   * How a SOC 2 report treats it.
   */
  readonly subservice?: {
    /**
     * Whether its controls are left out of the report or included.
     */
    readonly method: 'carve-out' | 'inclusive';
    /**
     * Criteria for which we rely on it.
     *
     * Items: Criterion such as CC6.4.
     */
    readonly criteria?: readonly string[];
    /**
     * Controls that we expect it to have.
     *
     * Items: One control.
     */
    readonly csocs?: readonly {
      /**
       * Id within this record.
       */
      readonly id: string;
      /**
       * What it must do.
       */
      readonly text: string;
      /**
       * Criteria it serves.
       *
       * Items: Criterion such as CC6.4.
       */
      readonly criteria?: readonly string[];
    }[];
  };
  /**
   * Reports and certificates that were read.
   *
   * Items: One report.
   */
  readonly assurance?: readonly {
    /**
     * What it is, such as soc2-type-2.
     */
    readonly kind: string;
    /**
     * Day of issue.
     */
    readonly issued: string;
    /**
     * Period it covers.
     */
    readonly period?: {
      /**
       * First day of the span.
       */
      readonly from: string;
      /**
       * Last day of the span.
       */
      readonly to: string;
    };
    /**
     * Last day on which we rely on it.
     */
    readonly valid_to?: string;
    /**
     * Whether it covers the service that we use.
     */
    readonly scope_fits: 'yes' | 'no';
    /**
     * Exceptions it names and how we weigh them, or none.
     */
    readonly exceptions: string;
    /**
     * Controls that it expects of us.
     *
     * Items: One control.
     */
    readonly cuecs?: readonly {
      /**
       * What is expected.
       */
      readonly text: string;
      /**
       * Our control or document that meets it.
       */
      readonly met_by?: string;
    }[];
    /**
     * Last day that a bridge letter covers.
     */
    readonly bridge_to?: string;
  }[];
  /**
   * Our own reviews of the supplier.
   *
   * Items: One review.
   */
  readonly reviews?: readonly {
    /**
     * Day of the review.
     */
    readonly date: string;
    /**
     * Role that reviewed.
     */
    readonly by: string;
    /**
     * What was looked at.
     */
    readonly looked_at: string;
    /**
     * What came out.
     */
    readonly result: string;
    /**
     * Risks that were seen.
     *
     * Items: Id of a risk.
     */
    readonly risks?: readonly string[];
    /**
     * Actions that follow.
     *
     * Items: Id of an action.
     */
    readonly actions?: readonly string[];
  }[];
  /**
   * How we leave it.
   */
  readonly exit?: string;
  /**
   * The end of the work with it.
   */
  readonly ended?: {
    /**
     * Last day.
     */
    readonly date: string;
    /**
     * Day on which its access was removed.
     */
    readonly access_removed?: string;
    /**
     * Day on which our information was returned or deleted.
     */
    readonly data_returned?: string;
  };
  /**
   * Whether title, service, personal data and locations stand on the public list of sub-processors.
   */
  readonly publish?: 'yes' | 'no';
}

/**
 * A record in another language, beside the record and bound to one version of it.
 */
export interface Translation {
  /**
   * Id of the record that it translates.
   */
  readonly translates: string;
  /**
   * Version of the record that it translates, in quotes.
   */
  readonly version: string;
  /**
   * Title in the other language.
   */
  readonly title: string;
  /**
   * Summary in the other language.
   */
  readonly summary?: string;
}

/** The front matter of each kind of record. */
export interface FrontMatter {
  readonly 'access-review': AccessReview;
  readonly action: Action;
  readonly audit: Audit;
  readonly control: Control;
  readonly document: Document;
  readonly evidence: Evidence;
  readonly exception: Exception;
  readonly incident: Incident;
  readonly 'management-review': ManagementReview;
  readonly objective: Objective;
  readonly risk: Risk;
  readonly soa: Soa;
  readonly supplier: Supplier;
}
