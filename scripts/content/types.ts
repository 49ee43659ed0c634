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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * Asset or supplier whose accounts were reviewed; one system a record.
   */
  readonly system: string;
  /**
   * Day by which it was due. The next one is counted from the day it was completed.
   */
  readonly due: string;
  /**
   * Day on which the last decision was made.
   */
  readonly completed: string;
  /**
   * Who decided. It must be somebody who knows what access the work needs (CC6.3).
   */
  readonly reviewer: {
    /**
     * Id of the person who decided.
     */
    readonly person: string;
    /**
     * Role in which the person decided.
     */
    readonly role: string;
    /**
     * How the reviewer's own account was decided, where it is on the list: by somebody else.
     */
    readonly self_review?: {
      /**
       * Why the reviewer has an account there.
       */
      readonly why: string;
      /**
       * Role that decided on the reviewer's account.
       */
      readonly by: string;
    };
  };
  /**
   * The frozen list that was reviewed. An auditor compares it with the decisions, line by line.
   */
  readonly export: {
    /**
     * Evidence item that holds the list, such as EV-001#2026-Q1.
     */
    readonly item: string;
    /**
     * When the list was taken from the system, with the zone.
     */
    readonly exported: string;
    /**
     * Role that took the list from the system.
     */
    readonly by: string;
    /**
     * Command, filter or report that made it, so that somebody can make it again.
     */
    readonly query: string;
    /**
     * How many accounts it lists; the decisions must be as many.
     */
    readonly accounts: number;
    /**
     * Why it is everything, such as "equals the number on the page of members".
     */
    readonly complete: string;
  };
  /**
   * The access review of this system before this one; new, gone and changed accounts are computed from it.
   */
  readonly previous?: string;
  /**
   * CSV file under evidence/files/ with one line an account: keep, change, revoke or escalate, by whom, and done when.
   */
  readonly decisions: string;
  /**
   * Evidence that lists the people who left, to compare with. An account of somebody who left is what auditors look for first.
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What it does: remove a cause (corrective), mend an effect (correction), improve, or treat a risk.
   */
  readonly kind: 'corrective' | 'correction' | 'improvement' | 'treatment';
  /**
   * What it comes from: audit finding, incident, decision of a review, measurement, report by staff.
   *
   * Items: Id of what it comes from, or of an entry of it such as AUD-2026-1#F1.
   */
  readonly from: readonly string[];
  /**
   * What was not as it should be (clause 10.2 f). Corrective actions need it.
   */
  readonly nonconformity?: {
    /**
     * What was found, as a fact.
     */
    readonly statement: string;
    /**
     * Control, clause, criterion or record that is not met.
     */
    readonly requirement: string;
    /**
     * How grave it is, as the audit graded it.
     */
    readonly grade: 'major' | 'minor' | 'observation' | 'opportunity' | 'exception';
    /**
     * Day on which it was found.
     */
    readonly found: string;
  };
  /**
   * What was done at once, so that it does no more harm (clause 10.2 a).
   */
  readonly correction?: {
    /**
     * What was done, such as "Token revoked".
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
   * Whether similar cases exist or could occur, and how that was found out (clause 10.2 b 3).
   */
  readonly extent?: string;
  /**
   * Why it happened (clause 10.2 b 2). A cause that only names somebody's mistake is not deep enough.
   */
  readonly causes?: {
    /**
     * How the causes were found, such as five whys.
     */
    readonly method: string;
    /**
     * What the causes are.
     */
    readonly text: string;
  };
  /**
   * What is done so that it does not happen again, each step with a role and a day.
   *
   * Items: One step.
   */
  readonly plan: readonly {
    /**
     * What is done, as something that one can see to be done.
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
     * Day on which it was done; leave out until then.
     */
    readonly done?: string;
    /**
     * Time, money or people it needs, and that were granted.
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
   * Later days that were granted; an empty list if none. Moved days stay visible.
   *
   * Items: One extension.
   */
  readonly extensions: readonly {
    /**
     * New day by which all is done.
     */
    readonly to: string;
    /**
     * Why it was moved.
     */
    readonly why: string;
    /**
     * Role that granted the extension.
     */
    readonly by: string;
  }[];
  /**
   * Later check by somebody else whether it worked (clause 10.2 d). Nothing is closed before it.
   */
  readonly effectiveness?: {
    /**
     * What would show that it worked, such as "no open account of a leaver in two reviews".
     */
    readonly criterion: string;
    /**
     * Day for which the check is planned; late enough for the effect to show.
     */
    readonly check_on: string;
    /**
     * Day on which it was checked; leave out until then.
     */
    readonly checked?: string;
    /**
     * Role that checks; not the one that did the work.
     */
    readonly by: string;
    /**
     * What came out. What was not effective needs a new action.
     */
    readonly result?: 'effective' | 'not-effective';
    /**
     * Evidence for the result.
     */
    readonly evidence?: string;
  };
  /**
   * Documents, risks and controls that were changed by it, or none (clause 10.2 e).
   */
  readonly isms_changes?: 'none' | readonly string[];
  /**
   * How far it is: open, planned, done (all steps), verified (it worked), closed, or rejected.
   */
  readonly state: 'open' | 'planned' | 'done' | 'verified' | 'closed' | 'rejected';
}

/**
 * An answer to a question that customers ask, with what backs it, so that what is promised is also done (CC2.3).
 */
export interface Answer {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * The question as customers most often ask it.
   */
  readonly question?: string;
  /**
   * Other wordings of the same question, from questionnaires; search finds the answer by them too.
   *
   * Items: The same question in other words.
   */
  readonly also?: readonly string[];
  /**
   * The answer as it is sent. Say no more than the records below show.
   */
  readonly answer?: string;
  /**
   * What shows that the answer is true: documents, controls, evidence. When one of them changes or ends, the answer is reported for a new look.
   *
   * Items: Id of a record, or of one entry in it.
   */
  readonly backed_by?: readonly string[];
  /**
   * Who may get it: public (question and answer, nothing else, stand on the public page), nda (under a confidentiality agreement) or on-request (each time somebody decides).
   */
  readonly share?: 'public' | 'nda' | 'on-request';
  /**
   * Last day on which it may be used without a new look.
   */
  readonly until?: string;
}

/**
 * One run of the risk assessment: when and why it was made, by which method, and what it changed (clause 8.2).
 */
export interface Assessment {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * The change record that made a new assessment necessary. Needed when trigger is significant-change, so that an auditor can follow the change to its risks.
   */
  readonly change?: string;
  /**
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * Day on which the assessment was completed. The time to the next planned one is counted from here.
   */
  readonly performed: string;
  /**
   * Why it was made: planned (its time had come) or significant-change (something happened that may change the risks). Clause 8.2 asks for both.
   */
  readonly trigger: 'planned' | 'significant-change';
  /**
   * The approved method that was used. Results of two assessments can only be compared when both name their method (clause 6.1.2 b).
   */
  readonly method: {
    /**
     * Id of the document of type method that says how risks are assessed.
     */
    readonly id: string;
    /**
     * Version of that document which was used, in quotes such as "1.0"; it must have been approved by then.
     */
    readonly version: string;
  };
  /**
   * Roles that took part. An auditor looks for the risk owners and for people who know the work.
   *
   * Items: Role that took part, such as risk owners and those who run the services.
   */
  readonly participants: readonly string[];
  /**
   * What was assessed: all for the whole register, or a list of the risks, assets and suppliers looked at after a change.
   */
  readonly covered: 'all' | readonly string[];
  /**
   * What came out of it and what changed since the last one, in a few sentences: risks added, closed or rated anew, and why. Management review reads this (clause 9.3.2 f).
   */
  readonly outcome: string;
}

/**
 * Something of value that must be protected: information, systems, services, places, people (A.5.9).
 */
export interface Asset {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What kind of asset it is. The system description of SOC 2 lists components by kind (DC3).
   */
  readonly type?:
    'information' | 'software' | 'hardware' | 'service' | 'site' | 'people' | 'cloud-account';
  /**
   * Role that answers for the asset over its life: its class, who may use it, its end (A.5.9). May differ from owner, which answers for this text.
   */
  readonly asset_owner?: string;
  /**
   * Highest class of the information in it (A.5.12). How it must be handled follows from this, not from the classification of this record.
   */
  readonly information_class?: 'public' | 'internal' | 'confidential' | 'restricted';
  /**
   * Where it lives: production, test, office, the region of a cloud.
   */
  readonly environment?: string;
  /**
   * What it is for; what stops without it.
   */
  readonly function?: string;
  /**
   * Longest time it may be away (recovery time objective), such as PT4H. Exercises are compared with it.
   */
  readonly rto?: string;
  /**
   * Largest loss of data, as time before the failure (recovery point objective), such as PT1H.
   */
  readonly rpo?: string;
  /**
   * Suppliers that provide or run it.
   *
   * Items: Id of a supplier.
   */
  readonly suppliers?: readonly string[];
  /**
   * Whether personal data is in it (A.5.34).
   */
  readonly personal_data?: 'yes' | 'no';
  /**
   * Whether it belongs to the scope of the ISMS. What lies outside is still listed where it touches the inside.
   */
  readonly in_scope?: 'yes' | 'no';
  /**
   * Longest time between two reviews of who has access, such as P3M. Leave out if it has no accounts.
   */
  readonly access_review_every?: string;
  /**
   * Last day of use; leave out while it is in use.
   */
  readonly retired?: string;
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * What was audited against, in words, such as ISO/IEC 27001:2022. Trust Services Criteria stand in the scope.
   *
   * Items: One audit criterion, such as ISO/IEC 27001:2022.
   */
  readonly criteria: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What audit it is: our own (internal), one of the certification body (certification, surveillance), a SOC 2 examination, of a supplier, or by a customer.
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
   * What was audited. Over the cycle the scopes of all audits must cover the programme.
   */
  readonly scope: {
    /**
     * Clauses of ISO/IEC 27001 that were audited, each in quotes.
     *
     * Items: Clause such as "6.2".
     */
    readonly clauses?: readonly string[];
    /**
     * Controls that were audited. Over the cycle each applicable one has its turn.
     *
     * Items: Control such as A.5.15.
     */
    readonly controls?: readonly string[];
    /**
     * Trust Services Criteria that were audited.
     *
     * Items: Criterion such as CC6.1.
     */
    readonly criteria?: readonly string[];
    /**
     * Parts of the organisation that were audited.
     *
     * Items: One part.
     */
    readonly units?: readonly string[];
  };
  /**
   * Day for which it was planned, as first set.
   */
  readonly planned: string;
  /**
   * Days on which it was performed, first and last.
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
   * Day on which the result was reported to management.
   */
  readonly reported: string;
  /**
   * Who audited, why they are fit, and that they did not audit their own work (clause 9.2.2).
   *
   * Items: One auditor.
   */
  readonly auditors: readonly {
    /**
     * Id of a person of isms.yml, where one of ours audited.
     */
    readonly person?: string;
    /**
     * Organisation that audited, where no person of ours did.
     */
    readonly organisation?: string;
    /**
     * What makes them fit to audit this: a course, a certificate, years of it.
     */
    readonly competence: string;
    /**
     * Yes, or no with the safeguard. Small organisations may have to say no, and say what makes up for it.
     */
    readonly independent:
      | 'yes'
      | {
          /**
           * What safeguards the result although the auditor looks at work of their own.
           */
          readonly no: string;
        };
  }[];
  /**
   * Samples taken. An auditor of the audit asks how many of how many, and who chose.
   *
   * Items: One sample.
   */
  readonly sampling?: readonly {
    /**
     * What was sampled, such as leavers or merged changes.
     */
    readonly what: string;
    /**
     * How many there were in all; without it the size says nothing.
     */
    readonly population?: number;
    /**
     * How many of them were looked at.
     */
    readonly size?: number;
    /**
     * How they were chosen, such as at random or the newest ten.
     */
    readonly method?: string;
    /**
     * Which ones were looked at, so that somebody can look again.
     *
     * Items: One item.
     */
    readonly items?: readonly string[];
  }[];
  /**
   * Requirements looked at, with the result of each; what conforms is recorded as well.
   *
   * Items: One requirement.
   */
  readonly examined?: readonly {
    /**
     * Control, clause, criterion or record that was examined.
     */
    readonly requirement: string;
    /**
     * How it was examined: an interview, a sample, a look at the screen.
     */
    readonly how: string;
    /**
     * Evidence seen for it.
     */
    readonly evidence?: string;
    /**
     * What came out: it conforms, it does not, there is an observation, or it was not examined after all and why stands in how.
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
     * Id of the finding within this record, such as F1; actions refer to it as AUD-2026-1#F1.
     */
    readonly id: string;
    /**
     * How grave it is: major and minor are nonconformities, observation and opportunity are hints, an exception is a deviation in a SOC 2 test.
     */
    readonly grade: 'major' | 'minor' | 'observation' | 'opportunity' | 'exception';
    /**
     * Control, clause, criterion or record that is not met.
     */
    readonly requirement: string;
    /**
     * What was found, as a fact that nobody can dispute.
     */
    readonly statement: string;
    /**
     * Evidence for it.
     */
    readonly evidence?: string;
    /**
     * Action that follows. A nonconformity needs one (clause 10.2).
     */
    readonly action?: string;
    /**
     * Management's response; an exception of SOC 2 needs one, printed in the report.
     */
    readonly response?: string;
  }[];
  /**
   * Roles that the result was reported to; relevant management must be among them (clause 9.2.2 c).
   *
   * Items: Role that the result was reported to.
   */
  readonly reported_to: readonly string[];
  /**
   * What the auditors conclude; for SOC 2 the opinion: unqualified, qualified, adverse or disclaimer.
   */
  readonly conclusion: string;
  /**
   * The full report, held elsewhere and bound by its digest.
   */
  readonly report: {
    /**
     * Digest of the report, so that it cannot be exchanged unseen.
     */
    readonly sha256: string;
    /**
     * Where the report is held: vault, folder, number.
     */
    readonly where: string;
  };
}

/**
 * A planned change of the ISMS, a service or the organisation: why, with which consequences, and who approved it (clause 6.3, A.8.32, CC8.1).
 */
export interface Change {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What is changed: isms (scope, method, controls, roles), service (what customers get) or organisation (structure, sites, ownership).
   */
  readonly kind?: 'isms' | 'service' | 'organisation';
  /**
   * What the change is for (clause 6.3 a).
   */
  readonly why?: string;
  /**
   * What it may lead to, wanted and unwanted, for information security (clause 6.3 a).
   */
  readonly consequences?: string;
  /**
   * What of the ISMS must keep working while the change is made, and how that is seen to (clause 6.3 b).
   */
  readonly integrity?: string;
  /**
   * Time, money and people that it needs, and that they are there (clause 6.3 c).
   */
  readonly resources?: string;
  /**
   * Role that carries the change through (clause 6.3 d).
   */
  readonly responsible?: string;
  /**
   * The steps, each with a role and a day.
   *
   * Items: One step of the change.
   */
  readonly plan?: readonly {
    /**
     * What is done, as something that one can see to be done.
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
     * Day on which it was done; leave out until then.
     */
    readonly done?: string;
    /**
     * Time, money or people it needs, and that were granted.
     */
    readonly resources?: string;
    /**
     * Evidence that it was done.
     */
    readonly evidence?: string;
  }[];
  /**
   * Role that decides on the change; it must approve the record, before the change is done.
   */
  readonly approved_by?: string;
  /**
   * Day on which the change was complete; leave out until then.
   */
  readonly done?: string;
  /**
   * What happened that nobody had planned, and what was done about it; "none" in your own words if nothing did. Clause 8.1 asks to review this.
   */
  readonly unintended?: string;
  /**
   * Whether it is significant: it calls for a new risk assessment and, with SOC 2, stands in the system description (DC9).
   */
  readonly significant?: 'yes' | 'no';
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * Whether the control applies here. Excluding one is allowed where nothing asks for it, and is explained (clause 6.1.3 d).
   */
  readonly applicable: 'yes' | 'no';
  /**
   * Why it is included; each reason must be shown by a link.
   *
   * Items: A reason for inclusion: a risk, a law, a contract, a need of the business, or a baseline that everybody keeps.
   */
  readonly reasons?: readonly ('risk' | 'law' | 'contract' | 'business' | 'baseline')[];
  /**
   * Why it is included or excluded, in plain words about this organisation. Auditors read this line of all 93.
   */
  readonly justification: string;
  /**
   * How far it is in place today: implemented, partly, planned or none.
   */
  readonly implementation?: 'implemented' | 'partly' | 'planned' | 'none';
  /**
   * Day since which it is in place. Samples are drawn from that day on.
   */
  readonly implemented_since?: string;
  /**
   * Day by which it will be in place. A risk's plan or an action must work on it.
   */
  readonly planned_by?: string;
  /**
   * Documents, suppliers and systems that carry it. An auditor opens them next.
   *
   * Items: Id of a record.
   */
  readonly implemented_by?: readonly string[];
  /**
   * Risks that it answers. Needed where risk is among the reasons.
   *
   * Items: Id of a risk that it answers.
   */
  readonly risks?: readonly string[];
  /**
   * Obligations that it answers. Needed where law or contract is among the reasons.
   *
   * Items: Id of an obligation that it answers.
   */
  readonly obligations?: readonly string[];
  /**
   * Role that performs it. This is who an auditor asks to show it.
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
   * How it works; it tells an auditor what to look for.
   */
  readonly nature?: {
    /**
     * Whether it prevents, detects or corrects.
     */
    readonly kind: 'preventive' | 'detective' | 'corrective';
    /**
     * Whether people or machines perform it. Of an automated control one run is tested, of a manual one a sample.
     */
    readonly mode: 'manual' | 'automated';
  };
  /**
   * How an auditor may test it. Written once, it makes every audit shorter.
   */
  readonly test?: {
    /**
     * What to do, such as "compare the list of members with the HR list".
     */
    readonly how: string;
    /**
     * What should come out if the control works.
     */
    readonly expected: string;
    /**
     * Where the full list of occurrences comes from, such as all merged changes of the period. Samples are drawn from it.
     */
    readonly population: string;
  };
  /**
   * Evidence records that show that it works.
   *
   * Items: Id of an evidence record, or of one item of it.
   */
  readonly evidence?: readonly string[];
  /**
   * Parts that a subservice organisation performs, such as the locks of a data centre (DC7).
   *
   * Items: One part.
   */
  readonly by_others?: readonly {
    /**
     * Id of the supplier that performs the part.
     */
    readonly supplier: string;
    /**
     * What the supplier performs, and what stays with us.
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What the document is. It decides what must be in it: a scope needs a statement and a boundary, a programme its cycle, a policy a summary.
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
   * Groups whose work it governs. A reader sees here whether it concerns them, and auditors whether the right people were told (A.5.1).
   *
   * Items: Group whose work it governs.
   */
  readonly applies_to: readonly string[];
  /**
   * When people must confirm that they have read it: never (none), one version for ever (once), each material version (material), every version.
   */
  readonly acknowledge?: 'none' | 'once' | 'material' | 'every-version';
  /**
   * How soon people must confirm, after the version applies or after they join, such as P14D.
   */
  readonly within?: string;
  /**
   * Questions asked before somebody confirms, where it matters that the text was understood.
   */
  readonly quiz?: {
    /**
     * How many answers must be right before somebody can confirm.
     */
    readonly pass: number;
    /**
     * The questions, each with answers to choose from.
     *
     * Items: One question.
     */
    readonly questions: readonly {
      /**
       * The question, about something people must do or leave.
       */
      readonly ask: string;
      /**
       * Answers to choose from, at least one of them plausible and wrong.
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
   * Where a document of external origin comes from. Clause 7.5.3 asks to identify and control such documents too.
   */
  readonly external?: {
    /**
     * Who publishes it, such as ISO or a customer.
     */
    readonly issuer: string;
    /**
     * Edition, version or date of the copy that we work by; a newer one may change what is asked.
     */
    readonly edition?: string;
    /**
     * Where our copy is found: address, folder, library.
     */
    readonly where: string;
  };
  /**
   * Where the information security policy makes the three promises of clause 5.2.
   */
  readonly includes?: {
    /**
     * Heading under which the objectives or the way to set them stand (clause 5.2 b).
     */
    readonly objectives?: string;
    /**
     * Heading of the commitment to meet the requirements that apply (clause 5.2 c).
     */
    readonly requirements_commitment?: string;
    /**
     * Heading of the commitment to improve continually (clause 5.2 d).
     */
    readonly improvement_commitment?: string;
  };
  /**
   * Internal and external issues that bear on the ISMS (clause 4.1). Both sorts are expected, each with its effect.
   *
   * Items: One issue.
   */
  readonly issues?: readonly {
    /**
     * Id of the issue within this record, such as cloud; it is referred to as CTX-001#cloud. It is not used again.
     */
    readonly id: string;
    /**
     * Whether it lies inside or outside the organisation. An auditor expects to see both.
     */
    readonly kind: 'internal' | 'external';
    /**
     * What the issue is, as a fact: "Half the engineers work from home".
     */
    readonly text: string;
    /**
     * What it does to the ISMS: which aim it helps or hinders. Without it the issue is only news.
     */
    readonly effect?: string;
    /**
     * Day since which it bears on the ISMS. Management review looks at what changed (clause 9.3.2 b).
     */
    readonly since?: string;
    /**
     * Day until which it did; leave out while it lasts. It is kept, so that the change is seen.
     */
    readonly until?: string;
  }[];
  /**
   * The decision whether climate change is a relevant issue, either way (clause 4.1, Amendment 1:2024).
   */
  readonly climate?: {
    /**
     * Whether climate change is relevant to the ISMS: yes or no, but decided.
     */
    readonly relevant: 'yes' | 'no';
    /**
     * Reason for the decision, such as floods at a data centre, or why nothing of the kind reaches us.
     */
    readonly why?: string;
  };
  /**
   * Who has a stake in information security and what they require (clause 4.2): customers, staff, authorities, owners.
   *
   * Items: One interested party.
   */
  readonly interested_parties?: readonly {
    /**
     * Id of the party within this record, such as customers; obligations refer to it.
     */
    readonly id: string;
    /**
     * Who it is, such as "Customers in the health sector".
     */
    readonly name: string;
    /**
     * What the party requires of information security, one entry each.
     *
     * Items: One requirement.
     */
    readonly requirements: readonly {
      /**
       * Id of the requirement within this record, such as notice; it is referred to as CTX-001#notice.
       */
      readonly id: string;
      /**
       * What is required, in your own words.
       */
      readonly text: string;
      /**
       * Whether it has to do with climate change (Amendment 1:2024 asks to consider it).
       */
      readonly climate?: 'yes' | 'no';
      /**
       * Whether it is met through the ISMS (clause 4.2 c). If not, say why.
       */
      readonly addressed: 'yes' | 'no';
      /**
       * Records that meet it: policies, controls, obligations. Needed where it is met through the ISMS.
       *
       * Items: Id of a record.
       */
      readonly by?: readonly string[];
      /**
       * Why it is not met through the ISMS, where it is not.
       */
      readonly why?: string;
    }[];
  }[];
  /**
   * The scope in the words of the certificate. It must read the same on both, or customers are misled.
   */
  readonly statement?: string;
  /**
   * What lies within the scope, and what without (clause 4.3). An auditor plans the days of the audit by it.
   */
  readonly boundary?: {
    /**
     * Parts of the organisation within, such as engineering.
     *
     * Items: One unit.
     */
    readonly units?: readonly string[];
    /**
     * Sites within, by name, as the certificate lists them.
     *
     * Items: One site.
     */
    readonly sites?: readonly string[];
    /**
     * Services within, as customers know them.
     *
     * Items: One service.
     */
    readonly services?: readonly string[];
    /**
     * Systems within, such as the production platform.
     *
     * Items: One system.
     */
    readonly systems?: readonly string[];
    /**
     * Cloud accounts within, by the name or number that the provider gives them.
     *
     * Items: One account.
     */
    readonly cloud_accounts?: readonly string[];
    /**
     * What is left out although one might look for it here.
     *
     * Items: One exclusion.
     */
    readonly excluded?: readonly {
      /**
       * What is left out, such as a site or a product.
       */
      readonly what: string;
      /**
       * Why it may be left out without harm to what is within. Auditors test this first.
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
     * Who performs it: a supplier, a parent company, another part of the organisation.
     */
    readonly with: string;
    /**
     * What they do that our information security depends on.
     */
    readonly what: string;
    /**
     * Role on our side that controls it.
     */
    readonly responsible?: string;
    /**
     * Records that govern it, such as the supplier, an agreement or a policy.
     *
     * Items: Id of a record.
     */
    readonly governed_by?: readonly string[];
  }[];
  /**
   * Internal and external communication, also in a crisis (clause 7.4): on what, when, with whom, how.
   *
   * Items: One communication.
   */
  readonly communications?: readonly {
    /**
     * What is communicated, such as "a breach of personal data".
     */
    readonly what: string;
    /**
     * When or on which occasion, such as "within 72 hours" or "each quarter".
     */
    readonly when?: string;
    /**
     * With whom: staff, customers, an authority, the press.
     */
    readonly with?: string;
    /**
     * By which means, such as mail, status page or telephone.
     */
    readonly how?: string;
    /**
     * Who speaks: a role, so that nobody else does in the heat of the moment.
     */
    readonly who?: string;
  }[];
  /**
   * Where the system description answers each SOC 2 description criterion, DC1 to DC9. One that is not answered says why.
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
     * Id of the scope document that the assertion speaks of.
     */
    readonly scope: string;
    /**
     * Trust services categories that the assertion covers, as in soc2.categories.
     *
     * Items: A category that the assertion covers.
     */
    readonly categories: readonly (
      'security' | 'availability' | 'processing-integrity' | 'confidentiality' | 'privacy'
    )[];
    /**
     * 1 for the design on a day, 2 for the operation over a period.
     */
    readonly type: number;
    /**
     * Day of which a type 1 assertion speaks.
     */
    readonly as_of?: string;
    /**
     * Period of which a type 2 assertion speaks, first and last day.
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
   * Audit programme: time in which every clause and applicable control is audited once, such as P3Y.
   */
  readonly cycle?: string;
  /**
   * Audit programme: longest time between two internal audits, such as P1Y.
   */
  readonly frequency?: string;
  /**
   * Audit programme: how it is audited, such as interviews, samples, observation (clause 9.2.2).
   */
  readonly methods?: string;
  /**
   * Audit programme: who plans, performs and reports.
   */
  readonly responsibilities?: string;
  /**
   * Audit programme: what it plans to audit over the cycle. Clauses 4 to 10 and every applicable control have their turn.
   */
  readonly covers?: {
    /**
     * Clauses that the programme plans to audit, each in quotes.
     *
     * Items: Clause such as "6.2".
     */
    readonly clauses?: readonly string[];
    /**
     * Controls that the programme plans to audit.
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What it proves, for which controls and criteria. Write it as what a reader may conclude.
   */
  readonly shows: string;
  /**
   * How often an item is collected; one is expected for each slot of the period. A missing one cannot be made up for later.
   */
  readonly every?: string;
  /**
   * How soon after a slot its item must be there, such as P15D.
   */
  readonly due_within?: string;
  /**
   * Role that collects; another one reviews.
   */
  readonly collector: string;
  /**
   * Id or name of the system it comes from.
   */
  readonly source: string;
  /**
   * How it is collected. Automated items are trusted more than screenshots taken by hand.
   */
  readonly method: 'manual' | 'export' | 'automated';
  /**
   * Name of the reader for a known export, such as github-members or accounts-csv.
   */
  readonly format?:
    | 'accounts-csv'
    | 'aws-backup-jobs'
    | 'aws-cloudtrail'
    | 'aws-config'
    | 'aws-credential-report'
    | 'aws-guardduty'
    | 'aws-identity-center'
    | 'aws-inspector'
    | 'aws-restore-jobs'
    | 'aws-securityhub-asff'
    | 'cyclonedx'
    | 'entra-registration'
    | 'github-deployments'
    | 'github-members'
    | 'github-pulls'
    | 'github-rules'
    | 'gitlab-members'
    | 'gitlab-merge-requests'
    | 'google-users'
    | 'image'
    | 'okta-users'
    | 'people-csv'
    | 'postgres-roles'
    | 'sarif'
    | 'spdx'
    | 'tickets-csv'
    | 'training-csv';
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
   * The full list behind samples, and how it was made. A sample proves nothing without it.
   */
  readonly population?: string;
  /**
   * What was collected, oldest first; an empty list before the first.
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
           * Beginning of the span that it speaks for.
           */
          readonly from: string;
          /**
           * End of the span that it speaks for.
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
     * Command, filter, report name or address that made it, so that it can be made again.
     */
    readonly query: string;
    /**
     * Why it is everything. Auditors ask it of every list that a system gives.
     */
    readonly complete?: {
      /**
       * How many entries it has, such as the number of accounts.
       */
      readonly count?: number;
      /**
       * How that was compared, such as "equals the number on the page".
       */
      readonly text?: string;
    };
    /**
     * File under evidence/files/ that holds it.
     */
    readonly file?: string;
    /**
     * Store or vault that holds it, where it is not in the repository.
     */
    readonly where?: string;
    /**
     * Digest of the file, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256: string;
    /**
     * Size of the file in bytes; `wc -c FILE` gives it.
     */
    readonly bytes: number;
    /**
     * Judgement by somebody other than the collector, whether it shows what it should (CC4.1).
     */
    readonly reviewed?: {
      /**
       * Role that judged; not the collector.
       */
      readonly by: string;
      /**
       * Day on which it was judged.
       */
      readonly on: string;
      /**
       * Whether it is sufficient. Insufficient items count for nothing.
       */
      readonly result: 'sufficient' | 'insufficient';
      /**
       * Why it is, or what is missing.
       */
      readonly why?: string;
    };
    /**
     * Whether parts were made unreadable, such as names or keys (A.8.11).
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What is departed from: documents and controls, or one rule of these checks.
   */
  readonly of?: readonly string[] | string;
  /**
   * Records for which the rule is waived or lowered. Needed where of names a rule.
   *
   * Items: Id of a record for which the rule is waived or lowered.
   */
  readonly records?: readonly string[];
  /**
   * What the exception covers, and by that what it does not.
   */
  readonly scope?: string;
  /**
   * Why it is needed: what stands in the way of keeping the rule.
   */
  readonly why?: string;
  /**
   * Risk that it raises. Whoever grants the exception takes this risk.
   */
  readonly risk?: string;
  /**
   * Controls that make up for it meanwhile.
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
   * First day on which it holds. What was done before is not covered.
   */
  readonly from?: string;
  /**
   * Last day on which it holds. An exception without an end is a new rule.
   */
  readonly until?: string;
}

/**
 * A test of a plan: what was played through or restored, what was reached against the objective, and what follows (A.5.29, A.5.30, A.8.13, A1.3).
 */
export interface Exercise {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What kind of test: tabletop (talked through), restore (a backup was read back), failover (the standby took over), penetration-test or phishing.
   */
  readonly type: 'tabletop' | 'restore' | 'failover' | 'penetration-test' | 'phishing';
  /**
   * Id of the plan or procedure that was put to the test. Each plan is expected to be tested every year.
   */
  readonly plan: string;
  /**
   * Day on which it was held. The next one is expected within a year.
   */
  readonly held: string;
  /**
   * Roles that took part. An auditor looks for those whom the plan gives a task.
   *
   * Items: Role that took part.
   */
  readonly participants: readonly string[];
  /**
   * What was assumed to have happened, and what was tested, in a few sentences.
   */
  readonly scenario: string;
  /**
   * What should have been reached, as the asset or the plan states it.
   */
  readonly target?: {
    /**
     * Longest time until the service must work again (recovery time objective), such as PT4H.
     */
    readonly rto?: string;
    /**
     * Largest loss of data, as time before the failure (recovery point objective), such as PT1H.
     */
    readonly rpo?: string;
  };
  /**
   * What was reached, measured and not estimated.
   */
  readonly achieved?: {
    /**
     * Time until it worked again in this exercise, such as PT3H20M.
     */
    readonly rto?: string;
    /**
     * Loss of data in this exercise, as time before the failure; leave out if nothing could be lost.
     */
    readonly rpo?: string;
  };
  /**
   * The verdict: passed, partly or failed. Anything but passed needs an action.
   */
  readonly result?: 'passed' | 'partly' | 'failed';
  /**
   * Actions that follow from it. A target that was missed without an action is a finding.
   *
   * Items: Id of an action.
   */
  readonly actions?: readonly string[];
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * How grave it was: one of incidents.severities in isms.yml. From incidents.review_from on, a review is needed.
   */
  readonly severity: string;
  /**
   * Event or incident, as assessed: one of incidents.categories in isms.yml (A.5.25).
   */
  readonly category: string;
  /**
   * When it happened, with the zone; the best estimate if nobody saw it.
   */
  readonly occurred?: string;
  /**
   * When it was noticed, with the zone. Deadlines of law often begin here.
   */
  readonly detected?: string;
  /**
   * When it was reported to whoever handles incidents, with the zone (A.6.8).
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
   * When the case was closed, with the zone; after the review, where one is needed.
   */
  readonly closed?: string;
  /**
   * Role that led the response and answers for the record.
   */
  readonly manager: string;
  /**
   * Role that reported it. Reports by staff show that people know what to do (A.6.8).
   */
  readonly reported_by: string;
  /**
   * Assets it touched.
   *
   * Items: Id of an asset it touched.
   */
  readonly assets?: readonly string[];
  /**
   * Services it touched, as customers know them.
   *
   * Items: One service.
   */
  readonly services?: readonly string[];
  /**
   * What was lost: confidentiality, integrity, availability; an empty list if nothing was.
   *
   * Items: One of confidentiality, integrity, availability.
   */
  readonly affects: readonly ('confidentiality' | 'integrity' | 'availability')[];
  /**
   * Whether personal data was involved. If so, a law may ask to notify within days.
   */
  readonly personal_data: 'yes' | 'no';
  /**
   * Whom it was or need not be told, with the reason; an empty list if nobody comes into question (A.5.5, CC2.3).
   *
   * Items: One recipient.
   */
  readonly notifications: readonly {
    /**
     * Who: an authority, customers, a partner, an insurer.
     */
    readonly to: string;
    /**
     * Whether they must be told, by law or contract.
     */
    readonly required: 'yes' | 'no';
    /**
     * Why they must or need not be told, such as the article of the law.
     */
    readonly why: string;
    /**
     * When they must be told at the latest, with the zone. Needed where they must.
     */
    readonly deadline?: string;
    /**
     * When they were told, with the zone; leave out until then.
     */
    readonly sent?: string;
    /**
     * Where the notice is found: number, mail, ticket.
     */
    readonly reference?: string;
  }[];
  /**
   * Why it happened, beyond who pressed what.
   */
  readonly cause?: string;
  /**
   * Controls that did not hold. Their state in the Statement of Applicability is looked at again.
   *
   * Items: Control such as A.5.15.
   */
  readonly failed_controls?: readonly string[];
  /**
   * Risks of the register that came true; if there is none, the register lacked one.
   *
   * Items: Id of a risk that came true.
   */
  readonly risks?: readonly string[];
  /**
   * The review after the incident: what was learned (A.5.27).
   */
  readonly review?: {
    /**
     * Day on which the review was held.
     */
    readonly held: string;
    /**
     * Roles that took part in the review.
     *
     * Items: Role that took part.
     */
    readonly attendees: readonly string[];
    /**
     * What was learned, and what will be different.
     */
    readonly lessons: string;
  };
  /**
   * Actions that follow from it.
   *
   * Items: Id of an action that follows.
   */
  readonly actions?: readonly string[];
  /**
   * Evidence kept of it, handled so that it would stand in court (A.5.28).
   *
   * Items: Id of an evidence record.
   */
  readonly evidence?: readonly string[];
  /**
   * Whether it belongs in the SOC 2 system description (DC4). Decided for each incident of the period.
   */
  readonly disclose?: {
    /**
     * Whether it is disclosed there.
     */
    readonly dc4: 'yes' | 'no';
    /**
     * Why or why not: whether a commitment to customers was broken, or a control had failed.
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * Day on which it was held. The time to the next one is counted from it.
   */
  readonly held: string;
  /**
   * Period reviewed; it begins where the last one ended, so that no time is left out.
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
   * Who led it; the role top-management is needed on that day, and the chair approves the minutes (clause 9.3.1).
   */
  readonly chair: {
    /**
     * Id of the person who took part.
     */
    readonly person: string;
    /**
     * Role in which the person took part.
     */
    readonly role: string;
  };
  /**
   * Who took part, each in a role.
   *
   * Items: One person.
   */
  readonly attendees: readonly {
    /**
     * Id of the person who took part.
     */
    readonly person: string;
    /**
     * Role in which the person took part.
     */
    readonly role: string;
  }[];
  /**
   * Who could not take part and was excused.
   *
   * Items: One person.
   */
  readonly apologies?: readonly {
    /**
     * Id of the person who took part.
     */
    readonly person: string;
    /**
     * Role in which the person took part.
     */
    readonly role: string;
  }[];
  /**
   * Day by which the next review is held.
   */
  readonly next: string;
  /**
   * What was decided; that nothing needs to change is a decision too (clause 9.3.3).
   *
   * Items: One decision.
   */
  readonly decisions: readonly {
    /**
     * Id of the decision within this record, such as D1; actions refer to it as MR-2026-1#D1.
     */
    readonly id: string;
    /**
     * What it is about: an improvement, a change of the ISMS, resources, or a risk.
     */
    readonly kind: 'improvement' | 'isms-change' | 'resource' | 'risk';
    /**
     * What was decided, so that somebody who was absent can act on it.
     */
    readonly text: string;
    /**
     * Action or change that carries it out. Without one, say in none why.
     */
    readonly action?: string;
    /**
     * Why no action is needed.
     */
    readonly none?: string;
  }[];
  /**
   * Judgement of the ISMS by top management: the point of the review (clause 9.3.1).
   */
  readonly conclusion: {
    /**
     * Whether it still suits the organisation and its aims.
     */
    readonly suitable: 'yes' | 'no';
    /**
     * Whether it is enough for the risks and requirements.
     */
    readonly adequate: 'yes' | 'no';
    /**
     * Whether it does what it is meant to.
     */
    readonly effective: 'yes' | 'no';
    /**
     * The judgement in words, with what tips the scale.
     */
    readonly text: string;
  };
}

/**
 * What is measured to see whether information security works, how, how often and by whom, with its results (clause 9.1).
 */
export interface Metric {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What is measured, so exactly that two people would count the same things: what is in, what is out (clause 9.1 a).
   */
  readonly what: string;
  /**
   * How the value is made: the formula, the report or the query, so that someone else gets the same value from the same data (clause 9.1 b).
   */
  readonly method: string;
  /**
   * Where the data comes from: the system, list or record, so that an auditor can ask for it.
   */
  readonly source: string;
  /**
   * Unit of the values, such as hours, percent or number. Objectives that use the metric state their target in it.
   */
  readonly unit: string;
  /**
   * How often it is measured, and by whom (clause 9.1 c, d).
   */
  readonly measure: {
    /**
     * Longest time between two measurements, such as P1M. One result is expected for each such time.
     */
    readonly every: string;
    /**
     * Role that measures; better not the one that is judged by the result.
     */
    readonly by: string;
  };
  /**
   * How often the results are analysed and evaluated, and by whom (clause 9.1 e, f).
   */
  readonly analyse: {
    /**
     * Longest time between two evaluations, such as P3M.
     */
    readonly every: string;
    /**
     * Role that judges what the results mean.
     */
    readonly by: string;
  };
  /**
   * The results so far, oldest first; an empty list before the first one. Results are kept, not overwritten: the trend is read from them.
   *
   * Items: The result of one period.
   */
  readonly results: readonly {
    /**
     * First and last day that the value speaks for, both included.
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
     * The measured value, in the metric's unit.
     */
    readonly value: number;
    /**
     * Evidence that holds the data behind the value, or one item of it such as EV-001#2026-Q1.
     */
    readonly evidence?: string;
    /**
     * What a reader must know to understand the value, such as an incident that explains it.
     */
    readonly note?: string;
  }[];
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * The policy that it serves. Objectives are to be consistent with it (clause 6.2 a).
   */
  readonly policy: string;
  /**
   * Function or level of the organisation that it belongs to, such as engineering.
   */
  readonly function: string;
  /**
   * Risks, obligations and reviews that were considered (clause 6.2 c). They show why this objective and not another.
   *
   * Items: Id of a risk, obligation or review that was considered.
   */
  readonly basis: readonly string[];
  /**
   * Metric that measures it. Its results are compared with the target.
   */
  readonly metric?: string;
  /**
   * Value to reach: a unit with at_least or at_most.
   */
  readonly target?:
    | {
        /**
         * Unit of the value, as in the metric.
         */
        readonly unit: string;
        /**
         * Smallest value that counts as reached.
         */
        readonly at_least: number;
      }
    | {
        /**
         * Unit of the value, as in the metric.
         */
        readonly unit: string;
        /**
         * Largest value that counts as reached.
         */
        readonly at_most: number;
      };
  /**
   * Value before anything was done; it shows how far the way was.
   */
  readonly baseline?: {
    /**
     * The value measured at the beginning.
     */
    readonly value: number;
    /**
     * Unit of the value, as in the target.
     */
    readonly unit: string;
  };
  /**
   * Why it cannot be measured, and how it is judged instead. The standard asks for measurement only where it can be done (clause 6.2 b).
   */
  readonly not_measurable?: string;
  /**
   * What will be done to reach it, by whom, with which resources and by when (clause 6.2 h to k).
   *
   * Items: One step.
   */
  readonly plan: readonly {
    /**
     * What is done, as something that one can see to be done.
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
     * Day on which it was done; leave out until then.
     */
    readonly done?: string;
    /**
     * Time, money or people it needs, and that were granted.
     */
    readonly resources: string;
    /**
     * Evidence that it was done.
     */
    readonly evidence?: string;
  }[];
  /**
   * How it will be judged whether it was reached (clause 6.2 l).
   */
  readonly evaluate: {
    /**
     * By what it is judged: the metric, a sample, a question.
     */
    readonly how: string;
    /**
     * When it is judged: a day such as 2026-12-01, or words such as "each quarter". With a day, a missing verdict is noticed.
     */
    readonly when: string;
    /**
     * Role that judges; better not the one that does the work.
     */
    readonly by: string;
  };
  /**
   * Groups that were told of it (clause 6.2 e). Who works towards it must know it.
   *
   * Items: Group that was told of it.
   */
  readonly communicated_to: readonly string[];
}

/**
 * What a law, a regulation, a contract or a standard demands of information security, and what meets it (clause 4.2, A.5.31 to A.5.34).
 */
export interface Obligation {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * Where the duty comes from. A control applied for law or contract must be shown by such a record.
   */
  readonly type?: 'law' | 'regulation' | 'contract' | 'standard';
  /**
   * The exact place: name and article of the law, number and clause of the contract.
   */
  readonly source?: string;
  /**
   * Where it holds, such as EU, Germany, California; for a contract, the law that governs it.
   */
  readonly jurisdiction?: string;
  /**
   * What it demands, in your own words, so that a colleague can act on it. Do not copy the text of the law.
   */
  readonly requires?: string;
  /**
   * What meets it here: documents, controls, other records.
   *
   * Items: Id of a document, control, supplier or other record.
   */
  readonly met_by?: readonly string[];
  /**
   * Latest check that the duty still reads so and is still met; expected every year.
   */
  readonly checked?: {
    /**
     * Day on which it was checked; expected again within a year.
     */
    readonly date: string;
    /**
     * Role that checked, such as the privacy officer.
     */
    readonly by: string;
  };
  /**
   * Interested party who demands it, as the context document lists it, such as CTX-001#customers.
   */
  readonly party?: string;
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * Because of what: the cause or weakness. Source, event and consequence read as one sentence: because of this, that may happen, leading to this.
   */
  readonly source: string;
  /**
   * What may happen, as an event that one would notice.
   */
  readonly event: string;
  /**
   * What it would lead to for the organisation and for others: customers, people whose data we hold.
   */
  readonly consequence: string;
  /**
   * One of risk.categories of isms.yml. Some categories may have an acceptance level of their own.
   */
  readonly category?: string;
  /**
   * What would be lost: confidentiality, integrity, availability, one or more (clause 6.1.2 c 1).
   *
   * Items: One of confidentiality, integrity, availability.
   */
  readonly affects: readonly ('confidentiality' | 'integrity' | 'availability')[];
  /**
   * Assets that it touches. An auditor follows them to owner and class.
   *
   * Items: Id of an asset that it touches.
   */
  readonly assets?: readonly string[];
  /**
   * Suppliers that it touches; their page shows the risk.
   *
   * Items: Id of a supplier that it touches.
   */
  readonly suppliers?: readonly string[];
  /**
   * Obligations that would be broken if it came true.
   *
   * Items: Id of an obligation that would be broken.
   */
  readonly obligations?: readonly string[];
  /**
   * Role with the authority to manage the risk; it may differ from the owner of the record, and must approve it.
   */
  readonly risk_owner: string;
  /**
   * Day on which it was identified, the first time anybody wrote it down.
   */
  readonly identified: string;
  /**
   * Assessment, incident, audit finding or change that it comes from; it shows that events feed the register (clause 8.2).
   */
  readonly from?: string;
  /**
   * How likely and grave it would be without any control. The level follows from it and is never written.
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
   * Controls that already work against it. They must be implemented to count.
   *
   * Items: Control such as A.5.15.
   */
  readonly existing_controls?: readonly string[];
  /**
   * How likely and grave it is with the existing controls. Needed where there are some.
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
   * Controls determined to treat it (clause 6.1.3 b). Each must be applicable in the Statement of Applicability.
   *
   * Items: Control such as A.5.15.
   */
  readonly treatment_controls?: readonly string[];
  /**
   * Steps of the treatment plan (clause 6.1.3 e). The printed plan joins those of all risks.
   *
   * Items: One step.
   */
  readonly plan?: readonly {
    /**
     * What is done, as something that one can see to be done.
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
     * Day on which it was done; leave out until then.
     */
    readonly done?: string;
    /**
     * Time, money or people it needs, and that were granted.
     */
    readonly resources: string;
    /**
     * Evidence that it was done.
     */
    readonly evidence?: string;
  }[];
  /**
   * How likely and grave it is expected to be after treatment. Above the acceptance level it needs an acceptance.
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
   * Acceptance of what remains above the acceptance level, for a time (clause 6.1.3 f).
   */
  readonly acceptance?: {
    /**
     * Role that accepts; it must approve the record, and risk.may_accept must let it accept this level.
     */
    readonly by: string;
    /**
     * Last day for which it is accepted; then it is looked at again.
     */
    readonly until: string;
    /**
     * Why it is accepted, as one would say it after it came true.
     */
    readonly reason: string;
  };
}

/**
 * What is not a record: the organisation, its people and roles, the risk method, who must approve what, and how the checks behave. It lies at the top of the ISMS.
 */
export interface Settings {
  /**
   * Version of this content format; leave it as it is.
   */
  readonly format: 1;
  /**
   * The organisation whose ISMS this is; printed on every page and pack.
   */
  readonly organisation: {
    /**
     * Name as used every day.
     */
    readonly name: string;
    /**
     * Name in the commercial register, as on the certificate.
     */
    readonly legal_name?: string;
    /**
     * Postal address of the head office.
     */
    readonly address?: string;
    /**
     * Sites of the organisation. The certificate names those in scope.
     *
     * Items: One site.
     */
    readonly sites?: readonly {
      /**
       * Id of the site, such as berlin.
       */
      readonly id: string;
      /**
       * Name of the site as readers know it.
       */
      readonly name: string;
      /**
       * Postal address of the site.
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
     * Looks of the site and of printed packs.
     */
    readonly brand?: {
      /**
       * Path of the logo in the repository, a PNG or SVG file.
       */
      readonly logo?: string;
      /**
       * Colours by name, such as accent, each as #1a2b3c.
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
   * People who hold a role, write or approve. Records name the id, never the name; nobody else needs to stand here.
   *
   * Items: One person.
   */
  readonly people: readonly {
    /**
     * Id of the person, kept for ever and never given to somebody else.
     */
    readonly id: string;
    /**
     * Name as it is printed beside the role.
     */
    readonly name: string;
    /**
     * Addresses the person uses in commits. Approvals are told apart by them.
     *
     * Items: One address.
     */
    readonly emails: readonly string[];
    /**
     * First day with the organisation. Training and confirmations of joiners are counted from it.
     */
    readonly joined?: string;
    /**
     * Last day with the organisation. From the day after, the person holds no role and should have no account.
     */
    readonly left?: string;
    /**
     * Account of the person on the forge, such as GitHub.
     */
    readonly forge?: {
      /**
       * Login name of the account.
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
         * Day on which the key was revoked.
         */
        readonly on: string;
        /**
         * Why it was revoked, such as a lost laptop.
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
     * Roles the person holds or held, and when. Past entries stay: approvals are judged by the day they were given.
     *
     * Items: One role held.
     */
    readonly roles?: readonly {
      /**
       * Id of the role that is held.
       */
      readonly role: string;
      /**
       * First day on which the role is held.
       */
      readonly from: string;
      /**
       * Last day on which the role is held; leave out while it lasts.
       */
      readonly to?: string;
      /**
       * Yes if held as deputy. A deputy counts as a holder and is printed as one.
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
     * Id of the bot, such as dependency-updates; kept for ever.
     */
    readonly id: string;
    /**
     * What the bot does, such as dependency updates.
     */
    readonly name?: string;
    /**
     * Addresses the bot uses in commits.
     *
     * Items: One address.
     */
    readonly emails: readonly string[];
    /**
     * Account of the bot on the forge.
     */
    readonly forge?: {
      /**
       * Login name of the account.
       */
      readonly login: string;
      /**
       * Number of the account; logins can be renamed and taken, numbers cannot.
       */
      readonly id?: number;
    };
    /**
     * Keys with which the bot signs.
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
         * Day on which the key was revoked.
         */
        readonly on: string;
        /**
         * Why it was revoked, such as a lost laptop.
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
   * Forges whose word on approvals counts, such as the GitHub repository where changes are reviewed.
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
         * Day on which the key was revoked.
         */
        readonly on: string;
        /**
         * Why it was revoked, such as a lost laptop.
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
     * People whose unsigned merges are taken as recorded: their word on who approved is believed. Name few.
     *
     * Items: Id of a person.
     */
    readonly trusted_mergers?: readonly string[];
  }[];
  /**
   * Groups of staff that texts apply to, such as all-staff. Who is in them stands in the roster of the acknowledgement service, never in git.
   *
   * Items: One group.
   */
  readonly groups: readonly {
    /**
     * Id of the group, such as engineering. Everybody is in all-staff.
     */
    readonly id: string;
    /**
     * What readers call the group.
     */
    readonly title: string;
  }[];
  /**
   * Departments, each with its own page of what concerns it.
   *
   * Items: One department.
   */
  readonly departments: readonly {
    /**
     * Id of the department, such as engineering.
     */
    readonly id: string;
    /**
     * What readers call the department.
     */
    readonly title: string;
    /**
     * Roles that belong to the department.
     *
     * Items: Id of a role.
     */
    readonly roles: readonly string[];
  }[];
  /**
   * Roles of the ISMS; who holds one stands with the person. Top-management and isms-manager must always be held (clause 5.3).
   *
   * Items: One role.
   */
  readonly roles: readonly {
    /**
     * Id of the role, such as ciso; records name it.
     */
    readonly id: string;
    /**
     * What readers call the role.
     */
    readonly title: string;
    /**
     * What the role answers for. Clause 5.3 asks to assign responsibilities and tell people.
     */
    readonly responsibilities?: string;
    /**
     * What the role may decide without asking.
     */
    readonly authority?: string;
    /**
     * Role that appoints its holders (clause 5.3).
     */
    readonly granted_by?: string;
    /**
     * What a holder must know and be able to do (clause 7.2). Training records then show it for each holder.
     */
    readonly required_competence?: string;
  }[];
  /**
   * How risks are assessed: scales, levels, what is accepted (clause 6.1.2). The method document explains it in words.
   */
  readonly risk?: {
    /**
     * Steps of the likelihood scale, lowest first.
     *
     * Items: One step of a scale.
     */
    readonly likelihood: readonly {
      /**
       * Name of the step, such as likely.
       */
      readonly name: string;
      /**
       * What the step means, measurable where it can be: "once a year". Two people should then choose the same (clause 6.1.2 b).
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
       * Name of the step, such as likely.
       */
      readonly name: string;
      /**
       * What the step means, measurable where it can be: "once a year". Two people should then choose the same (clause 6.1.2 b).
       */
      readonly means: string;
    }[];
    /**
     * How the level follows: product, or a matrix with a row for each step of likelihood.
     */
    readonly level: 'product' | readonly (readonly number[])[];
    /**
     * Names of ranges of levels, lowest first, such as low, medium, high.
     *
     * Items: One band.
     */
    readonly bands: readonly {
      /**
       * Name of the band, as printed.
       */
      readonly name: string;
      /**
       * Lowest level that belongs to it.
       */
      readonly from: number;
    }[];
    /**
     * Categories of risks, where acceptance or reports depend on them.
     *
     * Items: One category.
     */
    readonly categories?: readonly string[];
    /**
     * What is accepted without a decision (clause 6.1.2 a 1).
     */
    readonly accept: {
      /**
       * Highest level that needs no acceptance.
       */
      readonly level: number;
      /**
       * Other levels by category, such as a lower one for safety.
       */
      readonly by_category?: {
        /**
         * Highest level accepted in this category.
         */
        readonly [k: string]: number;
      };
    };
    /**
     * Who may accept more than that, in steps of authority.
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
     * Categories of what is reported, such as event and incident.
     *
     * Items: One category.
     */
    readonly categories: readonly string[];
    /**
     * Severity from which a cause, a review and actions are needed.
     */
    readonly review_from: string;
  };
  /**
   * The SOC 2 report that is worked for. Without it the rules of SOC 2 do not apply.
   */
  readonly soc2?: {
    /**
     * 1 for the design on a day, 2 for the operation over a period.
     */
    readonly type: number;
    /**
     * Day of a type 1 report.
     */
    readonly as_of?: string;
    /**
     * Period of a type 2 report. Evidence is expected for all of it.
     */
    readonly period?: {
      /**
       * First day of the period.
       */
      readonly from?: string;
      /**
       * Last day of the period.
       */
      readonly to?: string;
    };
    /**
     * Trust services categories in scope. Security must be among them.
     *
     * Items: A category in scope.
     */
    readonly categories: readonly (
      'security' | 'availability' | 'processing-integrity' | 'confidentiality' | 'privacy'
    )[];
    /**
     * Services that the report describes (DC1).
     *
     * Items: One service.
     */
    readonly services: readonly string[];
    /**
     * Principal service commitments: what customers were promised (DC2).
     *
     * Items: One commitment.
     */
    readonly commitments: readonly string[];
    /**
     * Principal system requirements: what the system must do to keep them (DC2).
     *
     * Items: One requirement.
     */
    readonly requirements: readonly string[];
    /**
     * How subservice organisations are treated where the supplier does not say.
     */
    readonly subservice_default: 'carve-out' | 'inclusive';
    /**
     * Controls that customers must have, so that ours are enough (DC6).
     *
     * Items: One control.
     */
    readonly cuecs: readonly {
      /**
       * Id of the control, such as U1.
       */
      readonly id: string;
      /**
       * What customers must do, such as "remove users who leave".
       */
      readonly text: string;
      /**
       * Criteria that the control serves.
       *
       * Items: Criterion such as CC6.1.
       */
      readonly criteria?: readonly string[];
      /**
       * Where customers are told: contract, help page, onboarding.
       */
      readonly communicated_in?: string;
    }[];
    /**
     * Criteria that do not apply, each with the reason (DC8).
     *
     * Items: One criterion.
     */
    readonly not_relevant: readonly {
      /**
       * Criterion that does not apply, such as CC6.4.
       */
      readonly criterion: string;
      /**
       * Why it does not apply, so that the SOC 2 auditor can agree.
       */
      readonly why: string;
    }[];
  };
  /**
   * The ISO/IEC 27001 certificate. The scope document is compared with it.
   */
  readonly certificate?: {
    /**
     * Certification body that issued it.
     */
    readonly body: string;
    /**
     * Number of the certificate, as customers look it up.
     */
    readonly number: string;
    /**
     * Standard it is issued for, such as ISO/IEC 27001:2022.
     */
    readonly standard: string;
    /**
     * Day on which it was issued.
     */
    readonly issued: string;
    /**
     * Last day on which it is valid; recertification must be done before.
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
   * Who must approve what, and how well it must be proved. Changing this must be approved as well.
   */
  readonly approval: {
    /**
     * Name of the main branch. What stands there is in force.
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Roles that must approve beside those that the record itself names, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Roles that must approve beside those that the record itself names, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Roles that must approve beside those that the record itself names, all of them.
       *
       * Items: Role that must approve.
       */
      readonly approvers: readonly string[];
      /**
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
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
       * Weakest level of proof that is enough: recorded (a merge says who approved), attested (the forge says so), signed (the person's own key).
       */
      readonly least: 'recorded' | 'attested' | 'signed';
      /**
       * How well it must be shown that nobody approved own work; off asks for nothing.
       */
      readonly four_eyes: 'proved' | 'attested' | 'claimed' | 'off';
    };
  };
  /**
   * Lowest audience that reads each classification, from public over staff and auditor to management.
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
   * Adjusted severities by rule. Raising one is free; lowering one is printed everywhere, as unapproved unless an approved exception permits it.
   */
  readonly rules: {
    /**
     * How a rule is adjusted.
     */
    readonly [k: string]: {
      /**
       * Severity of its findings, or off to hear nothing of them.
       */
      readonly severity: 'error' | 'warning' | 'information' | 'off';
      /**
       * Why it is adjusted, for whoever reads the findings.
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
     * Id of the round, such as spring-2026.
     */
    readonly id: string;
    /**
     * Documents to confirm in this round.
     *
     * Items: Id of a document to confirm.
     */
    readonly documents: readonly string[];
    /**
     * Groups that are asked to confirm.
     *
     * Items: Group that is asked.
     */
    readonly groups: readonly string[];
    /**
     * First day of the round.
     */
    readonly opens: string;
    /**
     * Last day of the round; who has not confirmed by then is outstanding.
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
   * The acknowledgement service: where people confirm, and the keys that prove it.
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
       * Id of the key, as receipts name it.
       */
      readonly id: string;
      /**
       * Public key: base64 of its 32 bytes.
       */
      readonly ed25519: string;
      /**
       * First day on which the key is used.
       */
      readonly from: string;
      /**
       * Last day on which the key is used.
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
       * Id of the sentence, as receipts name it. A changed sentence gets a new one.
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
   * How evidence is kept, and what its facts must show.
   */
  readonly evidence: {
    /**
     * How long evidence is kept at least.
     */
    readonly retain?: string;
    /**
     * Stores outside the repository, for what is too large or too secret for it.
     *
     * Items: One store.
     */
    readonly stores: readonly {
      /**
       * Id of the store, such as vault; kept while evidence lies in it.
       */
      readonly id: string;
      /**
       * What the store is.
       */
      readonly title?: string;
      /**
       * Where the store is: address, or whom to ask.
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
       * Id of the expectation, as findings name it.
       */
      readonly id?: string;
      /**
       * Name of the reader that finds the fact.
       */
      readonly format:
        | 'accounts-csv'
        | 'aws-backup-jobs'
        | 'aws-cloudtrail'
        | 'aws-config'
        | 'aws-credential-report'
        | 'aws-guardduty'
        | 'aws-identity-center'
        | 'aws-inspector'
        | 'aws-restore-jobs'
        | 'aws-securityhub-asff'
        | 'cyclonedx'
        | 'entra-registration'
        | 'github-deployments'
        | 'github-members'
        | 'github-pulls'
        | 'github-rules'
        | 'gitlab-members'
        | 'gitlab-merge-requests'
        | 'google-users'
        | 'image'
        | 'okta-users'
        | 'people-csv'
        | 'postgres-roles'
        | 'sarif'
        | 'spdx'
        | 'tickets-csv'
        | 'training-csv';
      /**
       * Evidence record that it applies to; without it all of this format.
       */
      readonly evidence?: string;
      /**
       * Name of the fact, such as mfa_active.
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
       * Oldest age that a day may have, such as P90D for the last use.
       */
      readonly within?: string;
      /**
       * Why it is expected; printed with the finding.
       */
      readonly why?: string;
    }[];
  };
  /**
   * Pack profiles by name: what is printed for whom.
   */
  readonly profiles: {
    /**
     * What a pack holds.
     */
    readonly [k: string]: {
      /**
       * Title on the cover of the pack.
       */
      readonly title?: string;
      /**
       * Audience that it is for; what this audience may not read is left out.
       */
      readonly audience?: 'public' | 'staff' | 'auditor' | 'management';
      /**
       * Kinds of records that the pack holds.
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
       * Single records that the pack holds.
       *
       * Items: Id of a record.
       */
      readonly records?: readonly string[];
      /**
       * Types of documents that the pack holds, such as policy.
       *
       * Items: A type.
       */
      readonly types?: readonly string[];
      /**
       * Registers that the pack holds, such as soa or risks.
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
   * Catalogues of your own, beside ISO/IEC 27001 and the Trust Services Criteria.
   *
   * Items: One catalogue.
   */
  readonly frameworks: readonly {
    /**
     * Id of the catalogue, such as c5; its requirements are shown under it.
     */
    readonly id: string;
    /**
     * Title of the catalogue, as readers know it.
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
   * Limits that protect the tools from hostile input. Raise one only when a file of your own is refused.
   */
  readonly limits: {
    /**
     * Most bytes of a Markdown file.
     */
    readonly markdown_file: number;
    /**
     * Most bytes of the front matter of a file.
     */
    readonly front_matter: number;
    /**
     * Most bytes of an attachment.
     */
    readonly attachment: number;
    /**
     * Most bytes of an evidence file.
     */
    readonly evidence_file: number;
    /**
     * Most levels of lists and maps within each other in YAML.
     */
    readonly yaml_depth: number;
    /**
     * Most keys in the YAML of a file.
     */
    readonly yaml_keys: number;
    /**
     * Most bytes of one value in YAML.
     */
    readonly yaml_string: number;
    /**
     * Most levels of lists and quotes within each other in Markdown.
     */
    readonly markdown_nesting: number;
    /**
     * Most signs of Markdown and line ends of a text; parsing so many takes a second at most.
     */
    readonly markdown_marks: number;
    /**
     * Most headings of a page.
     */
    readonly headings: number;
    /**
     * Most table cells of a page.
     */
    readonly table_cells: number;
    /**
     * Most pixels of an image.
     */
    readonly image_pixels: number;
    /**
     * Most records of an ISMS.
     */
    readonly records: number;
    /**
     * Most links of a record.
     */
    readonly links: number;
    /**
     * Most findings that are printed; all are counted.
     */
    readonly findings: number;
    /**
     * Most folders within each other.
     */
    readonly path_depth: number;
    /**
     * Most bytes of a file or folder name.
     */
    readonly path_name: number;
    /**
     * Most entries of an archive.
     */
    readonly archive_entries: number;
    /**
     * Most bytes of an unpacked archive.
     */
    readonly archive_unpacked: number;
    /**
     * Highest ratio of unpacked to packed bytes of an archive.
     */
    readonly archive_ratio: number;
    /**
     * Most entries of a spreadsheet file.
     */
    readonly spreadsheet_entries: number;
    /**
     * Most bytes of an unpacked spreadsheet.
     */
    readonly spreadsheet_unpacked: number;
    /**
     * Most seconds that printing one document may take.
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * Catalogue of controls it was compared with.
   */
  readonly catalogue: 'iso27001-2022';
  /**
   * Yes once the controls were compared with Annex A, so that none was overlooked (clause 6.1.3 c).
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
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * What the supplier does for us, in a few words; it may be printed on the public list.
   */
  readonly service: string;
  /**
   * How much depends on it; it sets how often the supplier is reviewed.
   */
  readonly criticality: 'critical' | 'high' | 'medium' | 'low';
  /**
   * Whether it may be used: proposed, approved, restricted (only as agreed) or ended.
   */
  readonly state: 'proposed' | 'approved' | 'restricted' | 'ended';
  /**
   * Classes of information that it touches; an empty list if none.
   *
   * Items: A class of information that it touches.
   */
  readonly data: readonly ('public' | 'internal' | 'confidential' | 'restricted')[];
  /**
   * Its part in the processing of personal data. Other than none it needs an agreement in dpa.
   */
  readonly personal_data: 'none' | 'processor' | 'sub-processor' | 'controller';
  /**
   * Countries in which it works on our information. Law may limit them.
   *
   * Items: One country.
   */
  readonly locations: readonly string[];
  /**
   * Longest time between two reviews of who has an account with the supplier, such as P3M. Leave out if we have no accounts there.
   */
  readonly access_review_every?: string;
  /**
   * The contract and its security terms (A.5.20).
   */
  readonly contract?: {
    /**
     * Where the agreement is found: number, name, place in the contract archive.
     */
    readonly reference: string;
    /**
     * Day on which it was signed by both.
     */
    readonly signed: string;
    /**
     * Day on which it ends; leave out if it runs until ended.
     */
    readonly ends?: string;
    /**
     * Security terms it holds, in a few words each, such as "notice of incidents within 24 hours".
     *
     * Items: One term.
     */
    readonly clauses: readonly string[];
  };
  /**
   * The agreement on the processing of personal data; needed where it processes some.
   */
  readonly dpa?: {
    /**
     * Where the agreement is found: number, name, place in the contract archive.
     */
    readonly reference: string;
    /**
     * Day on which it was signed by both.
     */
    readonly signed: string;
    /**
     * Day on which it ends; leave out if it runs until ended.
     */
    readonly ends?: string;
    /**
     * Security terms it holds, in a few words each, such as "notice of incidents within 24 hours".
     *
     * Items: One term.
     */
    readonly clauses: readonly string[];
  };
  /**
   * The agreement on secrecy, where the contract does not hold it.
   */
  readonly nda?: {
    /**
     * Where the agreement is found: number, name, place in the contract archive.
     */
    readonly reference: string;
    /**
     * Day on which it was signed by both.
     */
    readonly signed: string;
    /**
     * Day on which it ends; leave out if it runs until ended.
     */
    readonly ends?: string;
    /**
     * Security terms it holds, in a few words each, such as "notice of incidents within 24 hours".
     *
     * Items: One term.
     */
    readonly clauses: readonly string[];
  };
  /**
   * How a SOC 2 report treats it. Needed where our controls rely on its controls (DC7).
   */
  readonly subservice?: {
    /**
     * Whether its controls are left out of the report (carve-out) or included with their assertion (inclusive).
     */
    readonly method: 'carve-out' | 'inclusive';
    /**
     * Criteria for which we rely on it.
     *
     * Items: Criterion such as CC6.4.
     */
    readonly criteria?: readonly string[];
    /**
     * Controls that we expect it to have, so that our criteria are met.
     *
     * Items: One control.
     */
    readonly csocs?: readonly {
      /**
       * Id of the control within this record, such as C1.
       */
      readonly id: string;
      /**
       * What the supplier must do, such as "admit only known people to the data centre".
       */
      readonly text: string;
      /**
       * Criteria that the control serves.
       *
       * Items: Criterion such as CC6.4.
       */
      readonly criteria?: readonly string[];
    }[];
  };
  /**
   * Reports and certificates of the supplier that we read and weighed (A.5.22, CC9.2).
   *
   * Items: One report.
   */
  readonly assurance?: readonly {
    /**
     * What it is, such as soc2-type-2 or iso-27001.
     */
    readonly kind: string;
    /**
     * Day on which it was issued.
     */
    readonly issued: string;
    /**
     * Period that the report covers. A gap up to today needs a bridge letter.
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
     * Whether it covers the service that we use; many cover another one.
     */
    readonly scope_fits: 'yes' | 'no';
    /**
     * Exceptions it names and how we weigh them, or the word none.
     */
    readonly exceptions: string;
    /**
     * Controls that the report expects of us. If we lack one, the report does not help us.
     *
     * Items: One control.
     */
    readonly cuecs?: readonly {
      /**
       * What is expected of us.
       */
      readonly text: string;
      /**
       * Our control or document that meets it.
       */
      readonly met_by?: string;
    }[];
    /**
     * Last day that a bridge letter of the supplier covers.
     */
    readonly bridge_to?: string;
  }[];
  /**
   * Our own reviews of the supplier, kept. How often depends on criticality.
   *
   * Items: One review.
   */
  readonly reviews?: readonly {
    /**
     * Day on which it was reviewed.
     */
    readonly date: string;
    /**
     * Role that reviewed it.
     */
    readonly by: string;
    /**
     * What was looked at: a report, incidents, the contract, how it worked out.
     */
    readonly looked_at: string;
    /**
     * What came out, such as "no concern" or what must change.
     */
    readonly result: string;
    /**
     * Risks of the register that were seen in it.
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
   * How we leave it: where the data goes, what replaces it, how long that takes (A.5.23).
   */
  readonly exit?: string;
  /**
   * The end of the work with it; needed in the state ended.
   */
  readonly ended?: {
    /**
     * Last day of the work with it.
     */
    readonly date: string;
    /**
     * Day on which its access to our systems was removed.
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
 * What people learn, who must take part, who did, whether it helped, and the competence of those with a role in the ISMS (clauses 7.2 and 7.3).
 */
export interface Training {
  /**
   * Id of the record: stable, unique, never used again, also after deletion. References and approvals hang on it.
   */
  readonly id: string;
  /**
   * What a reader would search for. Name the matter, not the sort of record: "Former staff keep access" rather than "Risk 12".
   */
  readonly title: string;
  /**
   * Role that answers for the content. It is printed as the role and the person who held it that day (clause 5.3).
   */
  readonly owner: string;
  /**
   * Who may read it. This alone decides which audience sees the record: the site and the packs leave out what a reader may not see (A.5.12).
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
   * Roles that must approve, all of them, beyond those that isms.yml and the kind demand. Name them where this text needs more eyes than others of its kind.
   *
   * Items: Role that must approve as well.
   */
  readonly approvers?: readonly string[];
  /**
   * Day from which the version applies; without it, the day of approval. Set it where people need time to prepare.
   */
  readonly effective?: string;
  /**
   * Longest time between two reviews, counted from the later of the day of approval and the last review. Policies are reviewed at planned intervals (A.5.1); a year is usual.
   */
  readonly review_every?: string;
  /**
   * Reviews that found nothing to change. An entry shows an auditor that somebody looked, although the text stayed as it is.
   *
   * Items: One review without change.
   */
  readonly reviewed?: readonly {
    /**
     * Day on which somebody read the record and found it right. The next review is counted from it.
     */
    readonly date: string;
    /**
     * Role that read it and answers for leaving it unchanged.
     */
    readonly by: string;
  }[];
  /**
   * Clauses of ISO/IEC 27001 that it helps to meet, each in quotes. Auditors find the record from the clause through this.
   *
   * Items: Clause that it helps to meet, such as "6.2", in quotes.
   */
  readonly clauses?: readonly string[];
  /**
   * Controls that it helps to meet, such as A.5.15. The page of the control lists the record.
   *
   * Items: Control that it helps to meet, such as A.5.15.
   */
  readonly controls?: readonly string[];
  /**
   * Trust Services Criteria that it helps to meet, such as CC6.1. SOC 2 auditors find the record from the criterion through this.
   *
   * Items: Criterion that it helps to meet, such as CC6.1.
   */
  readonly criteria?: readonly string[];
  /**
   * Records that this one replaces; they stay readable. Once this one is in force, records that still point at an old one are reported.
   *
   * Items: Id of the record that is replaced.
   */
  readonly supersedes?: readonly string[];
  /**
   * How long it is kept at least after it is retired, such as P10Y. Law or a contract may ask for it (A.5.33).
   */
  readonly retain?: string;
  /**
   * Things held elsewhere: tickets, vault, HR system. They show an auditor where to look on.
   *
   * Items: One thing held elsewhere.
   */
  readonly references?: readonly {
    /**
     * What the thing is, in the words of whoever looks for it.
     */
    readonly title: string;
    /**
     * Where it is held: address, number, folder, so that somebody new finds it.
     */
    readonly where: string;
    /**
     * Digest of it, so that it cannot be exchanged unseen; `sha256sum FILE` gives it.
     */
    readonly sha256?: string;
  }[];
  /**
   * Groups and roles that must take part.
   *
   * Items: Id of a group or a role of isms.yml.
   */
  readonly for?: readonly string[];
  /**
   * Longest time between two rounds, such as P1Y. Leave out for training that is taken once.
   */
  readonly every?: string;
  /**
   * Time within which somebody who joins must have taken part, such as P30D.
   */
  readonly within?: string;
  /**
   * What is taught, in a few words or by the id of the document taught. An auditor compares it with the risks people meet.
   */
  readonly content?: string;
  /**
   * How many of how many took part in the latest round, and where the list is.
   */
  readonly completions?: {
    /**
     * Evidence that lists who took part, such as EV-010#2026.
     */
    readonly item: string;
    /**
     * How many people had to take part.
     */
    readonly population: number;
    /**
     * How many of them did.
     */
    readonly completed: number;
  };
  /**
   * Whether it helped. Taking part alone does not show competence (clause 7.2 c).
   */
  readonly effectiveness?: {
    /**
     * How it is judged whether people can now do it: a test, reports of phishing, a sample.
     */
    readonly how: string;
    /**
     * What came out; leave out until it was judged.
     */
    readonly result?: string;
  };
  /**
   * The competence of the people who hold roles: what is required, and what shows it (clause 7.2).
   *
   * Items: One competence of one person.
   */
  readonly competence?: readonly {
    /**
     * Role of the ISMS that needs the competence.
     */
    readonly role: string;
    /**
     * Person who holds the role.
     */
    readonly person: string;
    /**
     * What the role must be able to do.
     */
    readonly required: string;
    /**
     * What the competence rests on. For more than one, write one entry each.
     */
    readonly basis?: 'education' | 'training' | 'experience';
    /**
     * Evidence of it: a certificate, a record of work. Needed unless there is a gap.
     */
    readonly evidence?: string;
    /**
     * What is still missing; needs an action.
     */
    readonly gap?: string;
    /**
     * Action that closes the gap.
     */
    readonly action?: string;
  }[];
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
   * Version of the record that it translates, in quotes. The translation is bound to it: of a later version it says nothing.
   */
  readonly version: string;
  /**
   * Title of the record in the other language.
   */
  readonly title: string;
  /**
   * Summary of the record in the other language, shown first.
   */
  readonly summary?: string;
}

/** The front matter of each kind of record. */
export interface FrontMatter {
  readonly 'access-review': AccessReview;
  readonly action: Action;
  readonly answer: Answer;
  readonly assessment: Assessment;
  readonly asset: Asset;
  readonly audit: Audit;
  readonly change: Change;
  readonly control: Control;
  readonly document: Document;
  readonly evidence: Evidence;
  readonly exception: Exception;
  readonly exercise: Exercise;
  readonly incident: Incident;
  readonly 'management-review': ManagementReview;
  readonly metric: Metric;
  readonly objective: Objective;
  readonly obligation: Obligation;
  readonly risk: Risk;
  readonly soa: Soa;
  readonly supplier: Supplier;
  readonly training: Training;
}
