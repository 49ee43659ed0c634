import { createHash, verify } from 'node:crypto';
import * as asn1 from 'asn1js';
import type { Certificate } from './certificate.ts';
import { hashOf, type Cms, type Hash } from './cms.ts';
import { hasTag, identifierOf, octetsOf, partsOf, rawOf, tags } from './der.ts';
import { invalid } from './refused.ts';

const types = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
} as const;

/** RFC 8017 and RFC 5758: which signature algorithms go with which key, and with which hash. */
const algorithms: ReadonlyMap<string, { readonly key: string; readonly hash?: Hash }> = new Map([
  ['1.2.840.113549.1.1.1', { key: 'rsa' }],
  ['1.2.840.113549.1.1.11', { key: 'rsa', hash: 'sha256' as const }],
  ['1.2.840.113549.1.1.12', { key: 'rsa', hash: 'sha384' as const }],
  ['1.2.840.113549.1.1.13', { key: 'rsa', hash: 'sha512' as const }],
  ['1.2.840.10045.4.3.2', { key: 'ec', hash: 'sha256' as const }],
  ['1.2.840.10045.4.3.3', { key: 'ec', hash: 'sha384' as const }],
  ['1.2.840.10045.4.3.4', { key: 'ec', hash: 'sha512' as const }],
]);

const curves: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1']);

/** Refuses a signer's key of another type than RSA (2048 bits or more), P-256 and P-384. */
export const requireSignerKey = (certificate: Certificate): 'rsa' | 'ec' => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.node.publicKey;
  if (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048) return 'rsa';
  if (type === 'ec' && curves.has(details?.namedCurve ?? '')) return 'ec';
  return invalid('its key is not RSA of at least 2048 bits, P-256 or P-384');
};

const attribute = (cms: Cms, type: string, name: string): asn1.BaseBlock =>
  cms.attributes.find((one) => one.type === type)?.value ??
  invalid(`its signed attributes lack ${name}`);

const fitsIssuer = (value: asn1.BaseBlock | undefined, signer: Certificate): boolean => {
  if (value === undefined) return true;
  const [names, serial] = partsOf(value);
  const [name] = partsOf(partsOf(names)[0], 0xa4);
  return (
    name !== undefined &&
    serial instanceof asn1.Integer &&
    signer.parsed.serialNumber.isEqual(serial) &&
    rawOf(name).equals(Buffer.from(signer.parsed.issuer.toSchema().toBER(false)))
  );
};

/** signing-certificate-v2 (RFC 5035 §3): its first entry must fit the certificate that is used. */
const requireSigningCertificate = (cms: Cms): void => {
  const value = attribute(cms, types.signingCertificate, 'the signing certificate');
  const parts = [...partsOf(partsOf(partsOf(value)[0])[0])];
  const hash = hasTag(parts[0], tags.sequence) ? hashOf(parts.shift()) : 'sha256';
  const digest = createHash(hash).update(cms.signer.der).digest();
  if (!octetsOf(parts[0]).equals(digest) || !fitsIssuer(parts[1], cms.signer))
    invalid('its signed attributes name another certificate than that of its signer');
};

const requireSignature = (cms: Cms): void => {
  const algorithm = algorithms.get(cms.signatureAlgorithm);
  const key = requireSignerKey(cms.signer);
  if (algorithm?.key !== key || (algorithm.hash !== undefined && algorithm.hash !== cms.hash))
    return invalid('its signature algorithm is not accepted, or does not fit key and hash');
  if (!verify(cms.hash, cms.signedAttributes, cms.signer.node.publicKey, cms.signature))
    invalid('the signature was not made by the key of the certificate over these attributes');
};

/** RFC 5652 §11.1: the content type that was signed is the one that the message states. */
const requireContentType = (cms: Cms): void => {
  const type = identifierOf(attribute(cms, types.contentType, 'the content type'));
  if (type !== cms.contentType) invalid('its signed attributes name another type of content');
};

/**
 * Checks digest, attributes and signature of a CMS message over some content, given in parts
 * (PDF.md §8, step 3). Throws `Refused`.
 */
export const checkSignature = (cms: Cms, content: readonly Uint8Array[]): void => {
  requireContentType(cms);
  const hash = createHash(cms.hash);
  for (const part of content) hash.update(part);
  const digest = attribute(cms, types.messageDigest, 'the message digest');
  if (!octetsOf(digest).equals(hash.digest())) invalid('the signed bytes were changed');
  requireSigningCertificate(cms);
  requireSignature(cms);
};
