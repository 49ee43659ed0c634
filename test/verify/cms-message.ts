import { createHash, sign } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import type { Identity } from './authority.ts';

/** How a message departs from a good one. */
export interface CmsFaults {
  readonly hash?: 'sha256' | 'sha384' | 'sha1';
  /** Names this certificate in the signing-certificate attribute. */
  readonly named?: Buffer;
  readonly withoutNamed?: boolean;
  readonly attributeTwice?: boolean;
  readonly twoSigners?: boolean;
  readonly moreCertificates?: readonly Buffer[];
  /** Makes the token of the signature, given the signature value. */
  readonly stamp?: (signature: Buffer) => Buffer;
  /** Content carried inside, with its type. */
  readonly inner?: { readonly type: string; readonly bytes: Buffer };
}

const hashes = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha1: '1.3.14.3.2.26',
};

const algorithms = {
  ec: { sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3', sha1: '1.2.840.10045.4.1' },
  rsa: {
    sha256: '1.2.840.113549.1.1.11',
    sha384: '1.2.840.113549.1.1.12',
    sha1: '1.2.840.113549.1.1.5',
  },
};

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: bufferOf(bytes) });
const attribute = (type: string, value: asn1.BaseBlock) =>
  new pki.Attribute({ type, values: [value] });

const attributesOf = (content: Uint8Array, signer: Identity, faults: CmsFaults) => {
  const named = faults.named ?? signer.der;
  const id = new asn1.Sequence({ value: [octets(createHash('sha256').update(named).digest())] });
  const certificates = new asn1.Sequence({ value: [new asn1.Sequence({ value: [id] })] });
  const type = new asn1.ObjectIdentifier({ value: faults.inner?.type ?? '1.2.840.113549.1.7.1' });
  const hash = faults.hash ?? 'sha256';
  const digest = octets(createHash(hash).update(content).digest());
  return [
    attribute('1.2.840.113549.1.9.3', type),
    ...(faults.attributeTwice === true ? [attribute('1.2.840.113549.1.9.3', type)] : []),
    attribute('1.2.840.113549.1.9.4', digest),
    ...(faults.withoutNamed === true
      ? []
      : [attribute('1.2.840.113549.1.9.16.2.47', certificates)]),
  ];
};

const signerOf = (content: Uint8Array, signer: Identity, faults: CmsFaults): pki.SignerInfo => {
  const certificate = pki.Certificate.fromBER(bufferOf(signer.der));
  const attributes = new pki.SignedAndUnsignedAttributes({
    type: 0,
    attributes: attributesOf(content, signer, faults),
  });
  const signed = Buffer.from(attributes.toSchema().toBER(false));
  signed[0] = 0x31;
  const hash = faults.hash ?? 'sha256';
  const signature = sign(hash, signed, signer.key);
  const type = signer.key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec';
  const token = faults.stamp?.(signature);
  const unsigned =
    token === undefined
      ? undefined
      : new pki.SignedAndUnsignedAttributes({
          type: 1,
          attributes: [
            attribute('1.2.840.113549.1.9.16.2.14', asn1.fromBER(bufferOf(token)).result),
          ],
        });
  return new pki.SignerInfo({
    version: 1,
    sid: new pki.IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    digestAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: hashes[hash] }),
    signedAttrs: attributes,
    signatureAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: algorithms[type][hash] }),
    signature: octets(signature),
    ...(unsigned === undefined ? {} : { unsignedAttrs: unsigned }),
  });
};

/** A CMS signature over some content, good unless told otherwise. */
export const cmsMessage = (
  signed: Uint8Array,
  signer: Identity,
  faults: CmsFaults = {},
): Buffer => {
  const info = signerOf(signed, signer, faults);
  const certificates = [...signer.chain, ...(faults.moreCertificates ?? [])];
  const content = new pki.EncapsulatedContentInfo({
    eContentType: faults.inner?.type ?? '1.2.840.113549.1.7.1',
  });
  // Set afterwards: the constructor would cut the bytes into a constructed string, which is no DER.
  if (faults.inner !== undefined) content.eContent = octets(faults.inner.bytes);
  const data = new pki.SignedData({
    version: faults.inner === undefined ? 1 : 3,
    digestAlgorithms: [info.digestAlgorithm],
    encapContentInfo: content,
    certificates: certificates.map((der) => pki.Certificate.fromBER(bufferOf(der))),
    signerInfos: faults.twoSigners === true ? [info, info] : [info],
  });
  const message = new pki.ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: data.toSchema(true),
  });
  return Buffer.from(message.toSchema().toBER(false));
};

/** An RFC 3161 token over some bytes. */
export const timeStampToken = (stamped: Uint8Array, maker: Identity, at: string): Buffer => {
  const imprint = new asn1.Sequence({
    value: [
      new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: hashes.sha256 })] }),
      octets(createHash('sha256').update(stamped).digest()),
    ],
  });
  const info = new asn1.Sequence({
    value: [
      new asn1.Integer({ value: 1 }),
      new asn1.ObjectIdentifier({ value: '1.2.3' }),
      imprint,
      new asn1.Integer({ value: 7 }),
      new asn1.GeneralizedTime({ valueDate: new Date(at) }),
    ],
  });
  const bytes = Buffer.from(info.toBER(false));
  const inner = { type: '1.2.840.113549.1.9.16.1.4', bytes };
  return cmsMessage(bytes, maker, { inner });
};
