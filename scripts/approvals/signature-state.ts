import type { Commit } from '#history/commit-object.ts';
import type { TrustState } from './trust-state.ts';

/**
 * What is known of a commit's signature. An unregistered key proves nothing and spoils nothing;
 * one that may be registered makes the commit no evidence as long as it is not checked.
 */
export type SignatureState = 'unsigned' | 'unknown-key' | 'unchecked';

const armour = /-----BEGIN SSH SIGNATURE-----([\sA-Za-z0-9+/=]*)-----END SSH SIGNATURE-----/;

/** The public key inside an SSH signature (PROTOCOL.sshsig), as base64. */
const sshKeyIn = (signature: string): string | undefined => {
  const body = armour.exec(signature)?.[1];
  if (body == null) return undefined;
  const bytes = Buffer.from(body, 'base64');
  // Six bytes of magic, four of version, then the key with its length before it.
  if (bytes.length < 14 || bytes.toString('latin1', 0, 6) !== 'SSHSIG') return undefined;
  const length = bytes.readUInt32BE(10);
  return bytes.subarray(14, 14 + length).toString('base64');
};

/** Tells whether a commit is signed, and whether by a key that the trust state may know. */
export const signatureState = ({ signature }: Commit, trust: TrustState): SignatureState => {
  if (signature == null) return 'unsigned';
  if (signature.includes('BEGIN PGP SIGNATURE')) {
    return trust.openpgp ? 'unchecked' : 'unknown-key';
  }
  const key = sshKeyIn(signature);
  if (key == null) return 'unknown-key';
  return trust.sshKeys.has(key) ? 'unchecked' : 'unknown-key';
};
