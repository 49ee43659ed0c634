import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** What a PKCS#12 container holds for signing. */
export interface Pkcs12 {
  readonly key: KeyObject;
  readonly certificates: readonly X509Certificate[];
}

const der = (value: forge.asn1.Asn1): Buffer =>
  Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1');

const bagsOf = (
  container: forge.pkcs12.Pkcs12Pfx,
  type: string | undefined,
): readonly forge.pkcs12.Bag[] =>
  type === undefined ? [] : (container.getBags({ bagType: type })[type] ?? []);

/** forge knows no EC keys: it then leaves the PKCS#8 structure in `asn1`, which Node reads. */
const keyOf = (bag: forge.pkcs12.Bag): KeyObject => {
  if (bag.key != null) return createPrivateKey(forge.pki.privateKeyToPem(bag.key));
  return createPrivateKey({ key: der(bag.asn1), format: 'der', type: 'pkcs8' });
};

const certificateOf = (bag: forge.pkcs12.Bag): X509Certificate =>
  new X509Certificate(der(bag.cert == null ? bag.asn1 : forge.pki.certificateToAsn1(bag.cert)));

const parse = (bytes: Buffer, path: string): forge.asn1.Asn1 => {
  try {
    return forge.asn1.fromDer(bytes.toString('latin1'));
  } catch (cause) {
    throw new UnreadableInput(`Cannot read the key \`${path}\``, {
      hint: 'give a private key as PEM or PKCS#12',
      cause,
    });
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/**
 * forge takes one string for two codings: UTF-16 for the integrity check and the old ciphers, bytes
 * for the new. Where letters beyond ASCII passed the check but do not decrypt, they are given as
 * UTF-8 bytes, and without the check, which they would not pass again.
 */
const decrypt = (structure: forge.asn1.Asn1, passphrase: string): forge.pkcs12.Pkcs12Pfx => {
  try {
    return forge.pkcs12.pkcs12FromAsn1(structure, passphrase);
  } catch (error) {
    if (!messageOf(error).includes('Failed to decrypt') || !Array.isArray(structure.value)) {
      throw error;
    }
    const unchecked = { ...structure, value: structure.value.slice(0, 2) };
    return forge.pkcs12.pkcs12FromAsn1(unchecked, forge.util.encodeUtf8(passphrase));
  }
};

const open = (
  structure: forge.asn1.Asn1,
  path: string,
  passphrase: string | undefined,
): forge.pkcs12.Pkcs12Pfx => {
  try {
    return decrypt(structure, passphrase ?? '');
  } catch (cause) {
    const message = messageOf(cause);
    if (!/password|MAC|decrypt/i.test(message)) {
      throw new UnreadableInput(`Cannot read the key \`${path}\``, {
        hint: 'give a private key as PEM or PKCS#12',
        cause,
      });
    }
    throw new UnreadableInput(`The passphrase does not open the key \`${path}\``, {
      hint: 'give its passphrase with `--key-passphrase-file`, or in `ISMS_KEY_PASSPHRASE`',
      cause,
    });
  }
};

/**
 * Opens a PKCS#12 container (RFC 7292), with the old ciphers (RC2, 3DES) or the new (PBES2).
 * Throws `UnreadableInput` where it cannot be read, the passphrase is wrong, or it holds no key.
 */
export const readPkcs12 = (bytes: Buffer, path: string, passphrase: string | undefined): Pkcs12 => {
  const container = open(parse(bytes, path), path, passphrase);
  const { oids } = forge.pki;
  const keys = [
    ...bagsOf(container, oids['pkcs8ShroudedKeyBag']),
    ...bagsOf(container, oids['keyBag']),
  ];
  const [first] = keys;
  if (first === undefined) {
    throw new UnreadableInput(`Cannot find a private key in \`${path}\``, {
      hint: 'export the container again, with its private key',
    });
  }
  const certificates = bagsOf(container, oids['certBag']).map(certificateOf);
  return { key: keyOf(first), certificates };
};
