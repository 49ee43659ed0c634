/** What the history says of a record's version (see docs/approvals.md). */
export type Verdict = 'draft' | 'approved' | 'not-approved' | 'drift' | 'unknown' | 'invalid';

/** How strong the proof is, weakest first. */
export type Level = 'none' | 'recorded' | 'attested' | 'signed';

/** How well it is shown that approver and writer are different people. */
export type Independence = 'none' | 'claimed' | 'attested' | 'proved';

/**
 * What a pack must carry so that an approval can be checked without the clone: a line of the
 * approval notes as it stands, or the bytes of a tag object as base64.
 */
export type Carrier = { readonly envelope: string } | { readonly tag: string };

/** One person who accepted a content in one role. */
export interface PersonApproval {
  /** Person id of `isms.yml`. */
  readonly person: string;
  readonly role: string;
  /** ISO day (UTC). */
  readonly day: string;
  readonly level: Level;
  /**
   * What binds the person to the content: `merge <commit>`, `commit <id>` for a signed step,
   * `tag <id>`, or `attestation <sha256 of its statement>`.
   */
  readonly evidence: string;
  /** Fingerprint of the key that signed the evidence. */
  readonly key?: string;
  /** Address of the repository on the forge whose word it is. */
  readonly forge?: string;
  readonly carrier?: Carrier;
}

/** Why a version is not approved, or what weakens it: a word of the rule book and a sentence. */
export interface Reason {
  /** `self-approval`, `approver-missing`, `no-evidence`, … */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** The role that is missing or was held by a writer, where the reason is about one. */
  readonly role?: string;
}

/** A version as the main line knew it: from the step that set it until the next. */
export interface VersionApproval {
  readonly version: string;
  readonly status: 'approved' | 'retired';
  readonly change?: 'material' | 'editorial';
  readonly verdict: Exclude<Verdict, 'draft'>;
  readonly level: Level;
  readonly independence: Independence;
  readonly approvals: readonly PersonApproval[];
  readonly reasons: readonly Reason[];
  /** Path of the record at that step. */
  readonly path: string;
  /** Commit of the step that set it. */
  readonly setAt: string;
  /** ISO day of that step. */
  readonly setOn: string;
  /** Git object id of the approved content, else of the content first set: blob, for the SoA tree. */
  readonly content: string;
  /** Person ids, or `Name <e-mail>` of people whom `isms.yml` does not know, who wrote it. */
  readonly writers: readonly string[];
  /** `effective:` of that content, where given. */
  readonly effective?: string;
}

/** The verdict on a record as it stands, and every version before it, newest first. */
export interface Approval {
  readonly id: string;
  readonly verdict: Verdict;
  readonly level: Level;
  readonly independence: Independence;
  readonly approvals: readonly PersonApproval[];
  readonly reasons: readonly Reason[];
  /** Day on which the last required role approved. */
  readonly approvedOn?: string;
  /** Git object id of the content as it stands. */
  readonly content: string;
  /** The approved content, where there is one: differs from `content` under `drift`. */
  readonly approvedContent?: string;
  readonly setAt?: string;
  /** The record in the working folder differs from the commit it is compared with. */
  readonly uncommitted: boolean;
  /** Front matter of the approved content as plain data, not checked against its schema. */
  readonly approvedData?: Readonly<Record<string, unknown>>;
  readonly versions: readonly VersionApproval[];
}

/** The commit that a register was read from, or that a working folder stands on. */
export interface CommitPoint {
  readonly id: string;
  /** ISO day (UTC), never older than its parent's. */
  readonly day: string;
  /** Committer time, seconds since 1970. */
  readonly time: number;
}

/** The verdict on the trust parts of `isms.yml`: `root` while they stand as trust began with them. */
export interface TrustApproval extends Omit<
  Approval,
  'id' | 'verdict' | 'uncommitted' | 'versions'
> {
  readonly verdict: 'root' | 'approved' | 'not-approved' | 'unknown';
}

/** By what the commit that trust starts from can be recognised, beside its id. */
export interface RootPrint {
  /** Of the bytes of its `isms.yml`; absent where it has none. */
  readonly sha256?: string;
  /** Fingerprints that it registers for those who may approve and for recorders, sorted. */
  readonly keys: readonly string[];
}

/** What the prove stage adds to a register. */
export interface Proof {
  /** Absent outside a git repository and before the first commit. */
  readonly commit?: CommitPoint;
  /** Verdict by record id, for each record that has a version. */
  readonly approvals: ReadonlyMap<string, Approval>;
  /** Why nothing can be decided in this clone at all: no repository, shallow, corrupt. */
  readonly undecidable?: Reason;
  /** The commit that trust starts from: the first one, or the one that the verifier named. */
  readonly root?: string;
  /** Whether the verifier's own word confirms it. */
  readonly rootConfirmed?: boolean;
  readonly rootPrint?: RootPrint;
  /** Commit of the approval notes; absent where the clone holds none. */
  readonly notes?: string;
  /** The commit of an earlier pack, and whether it is still part of this history. */
  readonly previous?: { readonly commit: string; readonly kept: boolean };
  /** Absent where nothing can be decided. */
  readonly trust?: TrustApproval;
  /** By id of a present record: the path of an earlier record that was removed with this id. */
  readonly formerIds?: ReadonlyMap<string, { readonly path: string }>;
}
