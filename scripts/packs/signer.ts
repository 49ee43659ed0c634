import { sign, X509Certificate, type KeyObject } from 'node:crypto';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** A signature algorithm by its name in RFC 7518. */
export type SignatureAlgorithm = 'ES256' | 'ES384' | 'RS256';

/** A key that signs, wherever it lies: in a file, in a device, behind a command. */
export interface Signer {
  /** DER certificates, the signer's own first, then each one's issuer as far as they are known. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: SignatureAlgorithm;
  /** Signs the bytes, hash included. ECDSA signatures come as a DER sequence, as CMS wants them. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** The hash that goes with an algorithm, by its name in OpenSSL. */
export const hashOf = (algorithm: SignatureAlgorithm): 'sha256' | 'sha384' =>
  algorithm === 'ES384' ? 'sha384' : 'sha256';

const algorithmOf = (key: KeyObject): SignatureAlgorithm => {
  const hint = 'make a key of RSA 3072 or P-256, and have it certified';
  const details = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    const bits = details.modulusLength ?? 0;
    if (bits >= 2048) return 'RS256';
    throw new UnreadableInput(`Unexpected RSA key of ${bits} bits, expected at least 2048`, {
      hint,
    });
  }
  if (details.namedCurve === 'prime256v1') return 'ES256';
  if (details.namedCurve === 'secp384r1') return 'ES384';
  const found = details.namedCurve ?? key.asymmetricKeyType ?? 'unknown';
  throw new UnreadableInput(`Unexpected key of type \`${found}\`, expected RSA, P-256 or P-384`, {
    hint,
  });
};

const selfIssued = (certificate: X509Certificate): boolean =>
  certificate.subject === certificate.issuer;

/**
 * Puts the certificate of `key` first and each issuer behind what it issued. Others are left out, and
 * so is the root: whoever verifies must have it from elsewhere.
 */
const orderChain = (
  certificates: readonly X509Certificate[],
  key: KeyObject,
): readonly X509Certificate[] => {
  const chain: X509Certificate[] = [];
  let next = certificates.find((certificate) => certificate.checkPrivateKey(key));
  while (next !== undefined && (chain.length === 0 || !selfIssued(next))) {
    const issued = next;
    if (chain.includes(issued)) break;
    chain.push(issued);
    next = certificates.find(
      (certificate) => issued.checkIssued(certificate) && issued.verify(certificate.publicKey),
    );
  }
  return chain;
};

/**
 * A signer that holds its key in this process.
 * Throws `UnreadableInput` where the key is too weak or of a type that PDF readers do not know, and
 * where no certificate is the key's own.
 */
export const localSigner = (key: KeyObject, certificates: readonly X509Certificate[]): Signer => {
  const algorithm = algorithmOf(key);
  const chain = orderChain(certificates, key);
  if (chain.length === 0) {
    throw new UnreadableInput('The key does not belong to the certificate', {
      hint: 'give the certificate that was issued for this key with `--cert`',
    });
  }
  return {
    chain: chain.map((certificate) => certificate.raw),
    algorithm,
    sign: (bytes) => Promise.resolve(sign(hashOf(algorithm), bytes, key)),
  };
};

/** The signer's own certificate. */
export const certificateOf = (signer: Signer): X509Certificate =>
  new X509Certificate(Buffer.from(signer.chain[0] ?? new Uint8Array()));

/** The common name of the signer's certificate, else its whole subject. */
export const nameOf = (signer: Signer): string => {
  const { subject } = certificateOf(signer);
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
};

/**
 * Throws `UnreadableInput` where the signer's certificate is not valid at `time`: whoever verifies
 * the signature would refuse it.
 */
export const assertValidAt = (signer: Signer, time: Date): void => {
  const certificate = certificateOf(signer);
  if (time >= new Date(certificate.validFrom) && time <= new Date(certificate.validTo)) return;
  const [from, to] = [certificate.validFrom, certificate.validTo].map((text) =>
    new Date(text).toISOString().slice(0, 10),
  );
  throw new UnreadableInput(
    `The certificate of \`${nameOf(signer)}\` is valid from ${from} to ${to}, not on ${time.toISOString().slice(0, 10)}`,
    { hint: 'give a certificate that is valid on the day of signing' },
  );
};
