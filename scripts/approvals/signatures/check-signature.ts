import { isOpenpgpArmour } from './openpgp-armour.ts';
import { openpgpCheck } from './openpgp-signature.ts';
import { isSshArmour } from './ssh-armour.ts';
import { checkSshSignature } from './ssh-signature.ts';
import type { Signed, SignatureFacts } from './signature-facts.ts';

/** Characters of a signature; the largest that a key of today makes has a tenth. */
const longest = 64 * 1024;

/** Checks one signature for a purpose, such as `git`. */
export type SignatureCheck = (signed: Signed, namespace: string) => Promise<SignatureFacts>;

// A bare blob can stand in an envelope; git wants armour.
const isBareSsh = (signature: string, namespace: string): boolean =>
  namespace !== 'git' && signature.startsWith('U1NIU0lH');

/**
 * Makes a check for many signatures: the OpenPGP keys in `openpgpKeys` (files as they are) are read
 * once, and only where an OpenPGP signature comes. It needs no keys for SSH, whose signatures hold
 * theirs. The check never throws.
 */
export const signatureCheck = (openpgpKeys: readonly Uint8Array[]): SignatureCheck => {
  const checkOpenpgp = openpgpCheck(openpgpKeys);
  return async (signed, namespace) => {
    const { signature } = signed;
    if (signature.length > longest) {
      return { verdict: 'bad-signature', detail: 'is longer than 64 KiB' };
    }
    if (isSshArmour(signature) || isBareSsh(signature, namespace)) {
      return checkSshSignature(signed, namespace);
    }
    if (isOpenpgpArmour(signature)) return checkOpenpgp(signed);
    return signature.startsWith('-----BEGIN SIGNED MESSAGE-----')
      ? { verdict: 'unknown', detail: 'is an X.509 signature, which cannot be checked' }
      : { verdict: 'bad-signature', detail: 'is in no format that git knows' };
  };
};

/** Checks one signature; see `signatureCheck`. */
export const checkSignature = (
  signed: Signed,
  options: { readonly namespace: string; readonly openpgpKeys: readonly Uint8Array[] },
): Promise<SignatureFacts> => signatureCheck(options.openpgpKeys)(signed, options.namespace);
