/**
 * What a signature shows by itself, whoever its key belongs to:
 * `good`: made by the key over exactly these bytes, for the purpose asked for;
 * `bad-signature`: the bytes, the key or the way of signing are not as they must be;
 * `wrong-namespace`: an SSH signature that is good, made for another purpose;
 * `unknown`: it cannot be checked: no public key at hand, a certificate, an unknown format.
 */
export type SignatureVerdict = 'good' | 'bad-signature' | 'wrong-namespace' | 'unknown';

/** A signature, checked in this process against no key store and no configuration. */
export interface SignatureFacts {
  readonly verdict: SignatureVerdict;
  /**
   * Which key it names: `SHA256:…` of an SSH key, the upper-case hexadecimal fingerprint of an
   * OpenPGP primary key. Absent where it names none that can be read. Proved only with `good`.
   */
  readonly fingerprint?: string;
  /** Why it is not good, as a clause that follows "the signature": "is not over these bytes". */
  readonly detail?: string;
  /** OpenPGP: when the key may be used, seconds since 1970; of primary key and subkey the narrower. */
  readonly life?: { readonly from: number; readonly to?: number };
}

/** Bytes with the signature over them, as it stands in a commit, a tag or an envelope. */
export interface Signed {
  readonly payload: Uint8Array;
  /** Armoured text. */
  readonly signature: string;
}
