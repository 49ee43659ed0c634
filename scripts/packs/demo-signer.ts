import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';

/** A signing key for demonstrations, its certificate, and the root that one must choose to trust. */
export interface DemoSigner {
  /** PKCS#8 PEM. */
  readonly key: string;
  /** PEM: the signer's certificate, then the root's. */
  readonly certificate: string;
  /** PEM: the root's certificate, to be given to `verify --trust`. */
  readonly root: string;
}

interface Subject {
  readonly commonName: string;
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
}

interface Validity {
  readonly from: Date;
  readonly to: Date;
}

const ecdsaWithSha256 = '1.2.840.10045.4.3.2';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const newSubject = (commonName: string): Subject => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { commonName, key: pair.privateKey, publicKey: pair.publicKey };
};

const derOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

const nameOf = (commonName: string): pki.AttributeTypeAndValue[] => [
  new pki.AttributeTypeAndValue({
    type: '2.5.4.3',
    value: new asn1.Utf8String({ value: commonName }),
  }),
];

/** RFC 5280, 4.2.1.2: any method that makes keys unique will do; SHA-1 is the customary one. */
const keyIdentifier = (key: KeyObject): Buffer => createHash('sha1').update(derOf(key)).digest();

const extension = (id: string, critical: boolean, value: asn1.BaseBlock): pki.Extension =>
  new pki.Extension({ extnID: id, critical, extnValue: value.toBER(false) });

const keyUsage = (bits: number, unused: number): asn1.BitString =>
  new asn1.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits: unused });

const extensionsOf = (subject: Subject, issuer: Subject): pki.Extension[] => {
  const authority = subject === issuer;
  const constraints = new pki.BasicConstraints({ cA: authority }).toSchema();
  const usage = authority ? keyUsage(0x06, 1) : keyUsage(0xc0, 6);
  const issuerId = new pki.AuthorityKeyIdentifier({
    keyIdentifier: new asn1.OctetString({ valueHex: bufferOf(keyIdentifier(issuer.publicKey)) }),
  }).toSchema();
  const id = new asn1.OctetString({ valueHex: bufferOf(keyIdentifier(subject.publicKey)) });
  return [
    extension('2.5.29.19', true, constraints),
    extension('2.5.29.15', true, usage),
    extension('2.5.29.14', false, id),
    extension('2.5.29.35', false, issuerId),
  ];
};

/** RFC 5280, 4.1.2.5: UTCTime until 2049. */
const timeOf = (date: Date): pki.Time =>
  new pki.Time({
    type: date.getUTCFullYear() < 2050 ? pki.TimeType.UTCTime : pki.TimeType.GeneralizedTime,
    value: date,
  });

const serialOf = (subject: Subject): asn1.Integer => {
  const bytes = createHash('sha256').update(derOf(subject.publicKey)).digest().subarray(0, 16);
  // A positive number of full length: the first bit clear, the next one set.
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return new asn1.Integer({ valueHex: bufferOf(bytes) });
};

const certify = (subject: Subject, issuer: Subject, validity: Validity): Buffer => {
  const certificate = new pki.Certificate({
    version: 2,
    serialNumber: serialOf(subject),
    signature: new pki.AlgorithmIdentifier({ algorithmId: ecdsaWithSha256 }),
    notBefore: timeOf(validity.from),
    notAfter: timeOf(validity.to),
    extensions: extensionsOf(subject, issuer),
  });
  certificate.signatureAlgorithm = certificate.signature;
  certificate.issuer.typesAndValues = nameOf(issuer.commonName);
  certificate.subject.typesAndValues = nameOf(subject.commonName);
  certificate.subjectPublicKeyInfo = pki.PublicKeyInfo.fromBER(bufferOf(derOf(subject.publicKey)));
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER(false));
  const signature = sign('sha256', certificate.tbsView, issuer.key);
  certificate.signatureValue = new asn1.BitString({ valueHex: bufferOf(signature) });
  return Buffer.from(certificate.toSchema().toBER(false));
};

const pemOf = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/.{64}(?!$)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/**
 * Makes a P-256 key for demonstrations, certified by a root of its own whose key is thrown away.
 * It proves nothing about who signs: say so wherever it is used.
 */
export const demoSigner = (commonName: string, validity: Validity): DemoSigner => {
  const authority = newSubject(`${commonName} (demonstration root)`);
  const leaf = newSubject(commonName);
  const root = pemOf(certify(authority, authority, validity));
  return {
    key: leaf.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pemOf(certify(leaf, authority, validity)) + root,
    root,
  };
};
