import { createHash, X509Certificate } from 'node:crypto';
import * as pki from 'pkijs';
import { shown } from './shown.ts';

/** A certificate in both readings: OpenSSL's for keys and signatures, pkijs' for its extensions. */
export interface Certificate {
  readonly der: Buffer;
  readonly node: X509Certificate;
  readonly parsed: pki.Certificate;
}

/** Reads a DER certificate (RFC 5280). Throws where either library cannot read it. */
export const readCertificate = (der: Uint8Array): Certificate => {
  const node = new X509Certificate(Buffer.from(der));
  if (!node.raw.equals(der)) throw new TypeError('bytes behind a certificate');
  // OpenSSL reads key and dates only when asked; a broken one must fail here.
  if (
    node.publicKey.type !== 'public' ||
    Number.isNaN(Date.parse(node.validTo)) ||
    Number.isNaN(Date.parse(node.validFrom))
  )
    throw new TypeError('no key or no dates');
  const parsed = pki.Certificate.fromBER(new Uint8Array(der).buffer);
  return { der: Buffer.from(der), node, parsed };
};

/** Whether two certificates are the same, byte for byte. */
export const sameCertificate = (a: Certificate, b: Certificate): boolean => a.der.equals(b.der);

/** SHA-256 of the DER as `openssl x509 -fingerprint` prints it: pairs with colons. */
export const fingerprint = (certificate: Certificate): string =>
  createHash('sha256')
    .update(certificate.der)
    .digest('hex')
    .toUpperCase()
    .match(/../g)
    ?.join(':') ?? '';

/** Who a certificate is of: the common name, else the whole subject; safe to show. */
export const subjectName = (certificate: Certificate): string => {
  const { subject } = certificate.node;
  const commonName = /^CN=(.+)$/m.exec(subject)?.[1];
  return shown(commonName ?? subject.split('\n').join(', '));
};

/** Whether subject and issuer are the same name. */
export const selfIssued = (certificate: Certificate): boolean =>
  certificate.node.subject === certificate.node.issuer;

/** Whether `issuer` made `certificate`: names, identifiers and the signature by its key. */
export const issued = (issuer: Certificate, certificate: Certificate): boolean => {
  try {
    return (
      certificate.node.checkIssued(issuer.node) && certificate.node.verify(issuer.node.publicKey)
    );
  } catch {
    return false;
  }
};

/** Whether a certificate is signed by its own key; its key usage need not allow certificates. */
export const selfSigned = (certificate: Certificate): boolean => {
  try {
    return selfIssued(certificate) && certificate.node.verify(certificate.node.publicKey);
  } catch {
    return false;
  }
};
