/** What a receipt says: that a person has read a version, or a correction of an earlier receipt. */
export interface Receipt {
  /** Version of this format. */
  readonly v: 1;
  /** Place in the chain, from 1 without a gap. */
  readonly seq: number;
  readonly kind: 'acknowledge' | 'withdraw' | 'correct' | 'exempt';
  /** Keyed pseudonym of the person. */
  readonly person: string;
  readonly document: string;
  readonly version: string;
  /** Git object id of the version. */
  readonly content: string;
  /** Digest of the text as it was shown: `sha256:…`. */
  readonly shown?: string;
  readonly campaign?: string;
  /** Commit of the site on which it was read. */
  readonly commit?: string;
  /** Id of the sentence that was agreed to, and the language it was shown in. */
  readonly statement?: string;
  readonly locale?: string;
  readonly method: 'oidc' | 'forge' | 'import' | 'paper';
  /** How the person was known: reference of the login, account of the forge, digest of a file. */
  readonly identity?: string;
  /** Point in time (RFC 3339). */
  readonly at: string;
  /** `seq` of the receipt that is withdrawn or corrected. */
  readonly of?: number;
  /** Last day of an exemption, and why there is one. */
  readonly until?: string;
  readonly reason?: string;
  /** Digest of the receipt before as it stands in the chain; absent in the first. */
  readonly prev?: string;
  /** Id of the key in `acknowledgements.keys` of `isms.yml`. */
  readonly key: string;
  /** Ed25519 over the canonical JSON of the other fields, base64. */
  readonly signature: string;
}
