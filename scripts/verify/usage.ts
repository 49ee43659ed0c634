import * as pki from 'pkijs';
import type { Certificate } from './certificate.ts';
import { invalid } from './refused.ts';

/** What a certificate's key was used for. */
export type Purpose = 'signing' | 'time stamp';

const oids = {
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  anyUsage: '2.5.29.37.0',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** Critical extensions that this check or pkijs' path validation acts upon. */
const understood: ReadonlySet<string> = new Set([
  oids.basicConstraints,
  oids.keyUsage,
  oids.extendedKeyUsage,
  '2.5.29.17',
  '2.5.29.30',
  '2.5.29.32',
  '2.5.29.36',
  '2.5.29.54',
]);

/** E-mail protection, document signing (RFC 9336, Adobe, Microsoft): keys that may sign documents. */
const documentUsages: ReadonlySet<string> = new Set([
  oids.anyUsage,
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.4.1.311.10.3.12',
]);

/** RSA and ECDSA with SHA-256, SHA-384, SHA-512. */
const signatureAlgorithms: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);

const curves: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

const extensionOf = (certificate: Certificate, id: string): pki.Extension | undefined =>
  certificate.parsed.extensions?.find(({ extnID }) => extnID === id);

const usagesOf = (certificate: Certificate): readonly string[] | undefined => {
  const value: unknown = extensionOf(certificate, oids.extendedKeyUsage)?.parsedValue;
  return value instanceof pki.ExtKeyUsage ? value.keyPurposes : undefined;
};

/** The first byte of keyUsage: digitalSignature is its highest bit, nonRepudiation the next. */
const maySign = (certificate: Certificate): boolean => {
  const extension = extensionOf(certificate, oids.keyUsage);
  if (extension === undefined) return true;
  const bits = extension.extnValue.valueBlock.valueHexView;
  return ((bits[3] ?? 0) & 0xc0) !== 0;
};

/** Refuses a key that was not certified to sign documents, or time stamps (RFC 3161 §2.3). */
export const requireUsage = (leaf: Certificate, purpose: Purpose): void => {
  if (!maySign(leaf)) invalid('its key usage does not allow signatures');
  const usages = usagesOf(leaf);
  if (purpose === 'time stamp') {
    const critical = extensionOf(leaf, oids.extendedKeyUsage)?.critical === true;
    if (!critical || usages?.length !== 1 || usages[0] !== oids.timeStamping)
      invalid('it was not issued for time stamps alone');
    return;
  }
  if (usages !== undefined && !usages.some((usage) => documentUsages.has(usage)))
    invalid('it was issued for another purpose than signing documents');
};

const requireKey = (certificate: Certificate): void => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.node.publicKey;
  const strong =
    type === 'rsa'
      ? (details?.modulusLength ?? 0) >= 2048
      : type === 'ec' && curves.has(details?.namedCurve ?? '');
  if (!strong) invalid('a key of its chain is too weak, or of a type that is not accepted');
};

/** Refuses weak keys, SHA-1 and the like, and critical extensions that nobody acts upon. */
export const requireSound = (certificate: Certificate, isAnchor: boolean): void => {
  requireKey(certificate);
  const algorithm = certificate.parsed.signatureAlgorithm.algorithmId;
  // Nobody relies on an anchor's own signature: the user vouches for it.
  if (!isAnchor && !signatureAlgorithms.has(algorithm))
    invalid('a certificate of its chain is signed with an algorithm that is not accepted');
  const unknown = certificate.parsed.extensions?.find(
    ({ critical, extnID }) => critical && !understood.has(extnID),
  );
  if (unknown !== undefined)
    invalid(`a certificate of its chain has the unknown critical extension ${unknown.extnID}`);
};
