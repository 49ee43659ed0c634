/** Purpose of the SSH signature over an approval; a signature git made has another. */
export const approvalNamespace = 'approval@isms-as-code';

export const payloadType = 'application/vnd.in-toto+json';
export const statementType = 'https://in-toto.io/Statement/v1';
export const predicateType = 'urn:isms-as-code:approval:v1';

/** A content that is approved: an in-toto subject, its annotations and digests read. */
export interface ApprovedSubject {
  /** Path from the root of the repository. */
  readonly name: string;
  /** Git blob id; for the SoA the tree id of its folder. */
  readonly content: string;
  /** Of the blob's bytes; absent for the SoA. */
  readonly sha256?: string;
  /** Id of the record; `isms.yml` for the settings, which have neither version nor status. */
  readonly id: string;
  readonly version: string;
  readonly status: string;
}

/**
 * An account of a forge; the number is what counts where both sides have one. Of a writer whose
 * account the forge does not know, `email` is the address in the commit, and `login` repeats it.
 */
export interface Account {
  readonly login: string;
  readonly id?: number;
  readonly email?: string;
}

/** What one reviewer decided, as the forge tells it. */
export interface ForgeDecision extends Account {
  readonly decision: string;
  /** Commit that was reviewed; absent where the forge does not say. */
  readonly commit?: string;
  /** Time of the review, as written. */
  readonly at: string;
  /** Content ids at the reviewed commit, by path. */
  readonly reviewed: ReadonlyMap<string, string>;
}

/** What a person decided who signed the attestation with a key of his or her own. */
export interface PersonalDecision {
  /** Person id of `isms.yml`. */
  readonly person: string;
  readonly decision: string;
  readonly at: string;
}

/** Predicate of an attestation that a forge's recorder made after a merge. */
export interface ForgePredicate {
  readonly type: 'forge';
  readonly change: {
    /** Address of the repository on the forge, as `forges[].uri`. */
    readonly forge: string;
    readonly request: number;
    readonly head: string;
    readonly author: Account;
    readonly writers: readonly Account[];
  };
  readonly approvals: readonly ForgeDecision[];
  readonly merge?: { readonly by: Account; readonly method: string };
}

/** Predicate of an attestation that an approver made. */
export interface PersonalPredicate {
  readonly type: 'personal';
  readonly approvals: readonly PersonalDecision[];
}

/** An in-toto statement about an approval, read and checked for its form. */
export interface ApprovalStatement {
  readonly subjects: readonly ApprovedSubject[];
  readonly repository: { readonly root: string; readonly uri?: string };
  readonly line: { readonly ref: string; readonly before: string; readonly commit: string };
  readonly predicate: ForgePredicate | PersonalPredicate;
  readonly recordedAt?: string;
}
