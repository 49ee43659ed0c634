import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { hashOf, type SignatureAlgorithm, type Signer } from './signer.ts';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

const hashes = { sha256: '2.16.840.1.101.3.4.2.1', sha384: '2.16.840.1.101.3.4.2.2' } as const;

const algorithms: Readonly<Record<SignatureAlgorithm, string>> = {
  ES256: '1.2.840.10045.4.3.2',
  ES384: '1.2.840.10045.4.3.3',
  RS256: '1.2.840.113549.1.1.11',
};

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Copies into a buffer of its own: asn1js reads the whole of what lies behind a view. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const octets = (bytes: Uint8Array): asn1.OctetString =>
  new asn1.OctetString({ valueHex: bufferOf(bytes) });

const algorithm = (id: string, parameters?: asn1.Null): pki.AlgorithmIdentifier =>
  new pki.AlgorithmIdentifier({
    algorithmId: id,
    ...(parameters === undefined ? {} : { algorithmParams: parameters }),
  });

/** RFC 5035, 3: SHA-256 is the default hash, so it is not named. */
const signingCertificate = (certificate: Uint8Array): asn1.Sequence => {
  const id = new asn1.Sequence({ value: [octets(sha256(certificate))] });
  return new asn1.Sequence({ value: [new asn1.Sequence({ value: [id] })] });
};

/** The three attributes of PAdES-B-B, in DER order; the time stands in the PDF, not here. */
const attributesOf = (digest: Uint8Array, certificate: Uint8Array): readonly pki.Attribute[] => {
  const attributes = [
    new pki.Attribute({
      type: oids.contentType,
      values: [new asn1.ObjectIdentifier({ value: oids.data })],
    }),
    new pki.Attribute({ type: oids.messageDigest, values: [octets(digest)] }),
    new pki.Attribute({
      type: oids.signingCertificateV2,
      values: [signingCertificate(certificate)],
    }),
  ];
  const encoded = (attribute: pki.Attribute): Buffer =>
    Buffer.from(attribute.toSchema().toBER(false));
  return attributes.sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
};

/** What is signed is the SET OF attributes, which the message carries under another tag (RFC 5652, 5.4). */
const signedBytes = (attributes: pki.SignedAndUnsignedAttributes): Buffer => {
  const bytes = Buffer.from(attributes.toSchema().toBER(false));
  bytes[0] = 0x31;
  return bytes;
};

/**
 * A detached CMS signature (RFC 5652) with the attributes of PAdES-B-B (ETSI EN 319 142-1), as DER.
 * `digest` is the hash of the content that goes with the signer's algorithm.
 */
export const signCms = async (digest: Uint8Array, signer: Signer): Promise<Uint8Array> => {
  const certificates = signer.chain.map((der) => pki.Certificate.fromBER(bufferOf(der)));
  const [own] = certificates;
  const [ownDer] = signer.chain;
  if (own === undefined || ownDer === undefined)
    throw new TypeError('A signer without certificate');
  const attributes = new pki.SignedAndUnsignedAttributes({
    type: 0,
    attributes: [...attributesOf(digest, ownDer)],
  });
  const hash = algorithm(hashes[hashOf(signer.algorithm)]);
  const signature = await signer.sign(signedBytes(attributes));
  const isRsa = signer.algorithm === 'RS256';
  const signerInfo = new pki.SignerInfo({
    version: 1,
    sid: new pki.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: hash,
    signedAttrs: attributes,
    // RFC 5754, 3: parameters NULL for RSA, absent for ECDSA.
    signatureAlgorithm: algorithm(
      algorithms[signer.algorithm],
      isRsa ? new asn1.Null() : undefined,
    ),
    signature: octets(signature),
  });
  const signedData = new pki.SignedData({
    version: 1,
    digestAlgorithms: [hash],
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates,
    signerInfos: [signerInfo],
  });
  const message = new pki.ContentInfo({
    contentType: oids.signedData,
    content: signedData.toSchema(true),
  });
  return new Uint8Array(message.toSchema().toBER(false));
};
