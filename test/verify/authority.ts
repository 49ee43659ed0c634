import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';

/** A key with its certificate and the chain above it. */
export interface Identity {
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
  readonly commonName: string;
  readonly der: Buffer;
  /** DER, own certificate first. */
  readonly chain: readonly Buffer[];
}

export interface IdentityOptions {
  readonly commonName: string;
  readonly issuer?: Identity;
  readonly authority?: boolean;
  readonly pathLength?: number;
  readonly keyType?: 'P-256' | 'P-384' | 'rsa' | 'rsa-1024';
  readonly from?: string;
  readonly to?: string;
  /** First byte of keyUsage. */
  readonly usage?: number;
  readonly extendedUsages?: readonly string[];
  readonly hash?: 'sha256' | 'sha1';
  readonly serial?: number;
  /** Certifies this key instead of a new one. */
  readonly pair?: { readonly key: KeyObject; readonly publicKey: KeyObject };
  /** An extension that nobody knows, critical. */
  readonly strange?: boolean;
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const newPair = (type: IdentityOptions['keyType']) => {
  const pair =
    type === 'rsa' || type === 'rsa-1024'
      ? generateKeyPairSync('rsa', { modulusLength: type === 'rsa' ? 2048 : 1024 })
      : generateKeyPairSync('ec', { namedCurve: type ?? 'P-256' });
  return { key: pair.privateKey, publicKey: pair.publicKey };
};

const nameOf = (commonName: string) =>
  new pki.RelativeDistinguishedNames({
    typesAndValues: [
      new pki.AttributeTypeAndValue({
        type: '2.5.4.3',
        value: new asn1.Utf8String({ value: commonName }),
      }),
    ],
  });

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

const keyId = (key: KeyObject) =>
  new asn1.OctetString({ valueHex: bufferOf(createHash('sha1').update(spki(key)).digest()) });

const extension = (id: string, critical: boolean, value: asn1.BaseBlock) =>
  new pki.Extension({ extnID: id, critical, extnValue: value.toBER(false) });

const extensionsOf = (options: IdentityOptions, own: KeyObject, issuer: KeyObject) => {
  const authority = options.authority ?? false;
  const usage = options.usage ?? (authority ? 0x06 : 0xc0);
  const constraints = new pki.BasicConstraints({
    cA: authority,
    ...(options.pathLength === undefined ? {} : { pathLenConstraint: options.pathLength }),
  });
  const authorityId = new pki.AuthorityKeyIdentifier({ keyIdentifier: keyId(issuer) });
  const usages = options.extendedUsages ?? [];
  return [
    extension('2.5.29.19', true, constraints.toSchema()),
    extension('2.5.29.15', true, new asn1.BitString({ valueHex: bufferOf(Buffer.from([usage])) })),
    extension('2.5.29.14', false, keyId(own)),
    extension('2.5.29.35', false, authorityId.toSchema()),
    ...(usages.length === 0
      ? []
      : [
          extension(
            '2.5.29.37',
            true,
            new pki.ExtKeyUsage({ keyPurposes: [...usages] }).toSchema(),
          ),
        ]),
    ...(options.strange === true ? [extension('1.2.3.4', true, new asn1.Null())] : []),
  ];
};

const algorithms = {
  ec: { sha256: '1.2.840.10045.4.3.2', sha1: '1.2.840.10045.4.1' },
  rsa: { sha256: '1.2.840.113549.1.1.11', sha1: '1.2.840.113549.1.1.5' },
};

let serials = 1000;

/** Makes a key and a certificate for it: self-signed without an issuer. */
export const identity = (options: IdentityOptions): Identity => {
  const { key, publicKey } = options.pair ?? newPair(options.keyType);
  const issuer = options.issuer ?? { key, publicKey, commonName: options.commonName, chain: [] };
  const hash = options.hash ?? 'sha256';
  const type = issuer.key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec';
  const algorithmId = algorithms[type][hash];
  const certificate = new pki.Certificate({
    version: 2,
    serialNumber: new asn1.Integer({ value: options.serial ?? (serials += 1) }),
    signature: new pki.AlgorithmIdentifier({ algorithmId }),
    issuer: nameOf(issuer.commonName),
    subject: nameOf(options.commonName),
    notBefore: new pki.Time({
      type: pki.TimeType.UTCTime,
      value: new Date(options.from ?? '2026-01-01'),
    }),
    notAfter: new pki.Time({
      type: pki.TimeType.UTCTime,
      value: new Date(options.to ?? '2030-01-01'),
    }),
    extensions: extensionsOf(options, publicKey, issuer.publicKey),
  });
  certificate.signatureAlgorithm = certificate.signature;
  certificate.subjectPublicKeyInfo = pki.PublicKeyInfo.fromBER(bufferOf(spki(publicKey)));
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER(false));
  const signature = sign(hash, certificate.tbsView, issuer.key);
  certificate.signatureValue = new asn1.BitString({ valueHex: bufferOf(signature) });
  const der = Buffer.from(certificate.toSchema().toBER(false));
  return { key, publicKey, commonName: options.commonName, der, chain: [der, ...issuer.chain] };
};

/** PEM of certificates in DER. */
export const pem = (...certificates: readonly Buffer[]): Buffer =>
  Buffer.from(
    certificates
      .map(
        (der) =>
          `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`,
      )
      .join(''),
  );

/** `encodeTBS` is protected, since callers are meant to use `sign`, which wants a CryptoKey. */
class OpenList extends pki.CertificateRevocationList {
  encode(): Uint8Array {
    return new Uint8Array(this.encodeTBS().toBER(false));
  }
}

/** PEM of a revocation list of an authority. */
export const revocationList = (authority: Identity, revoked: Identity, on: string): Buffer => {
  const issuer = pki.Certificate.fromBER(bufferOf(authority.der));
  const list = new OpenList({
    version: 1,
    signature: new pki.AlgorithmIdentifier({ algorithmId: algorithms.ec.sha256 }),
    issuer: issuer.subject,
    thisUpdate: new pki.Time({ type: pki.TimeType.UTCTime, value: new Date('2026-01-01') }),
    nextUpdate: new pki.Time({ type: pki.TimeType.UTCTime, value: new Date('2029-01-01') }),
    revokedCertificates: [
      new pki.RevokedCertificate({
        userCertificate: pki.Certificate.fromBER(bufferOf(revoked.der)).serialNumber,
        revocationDate: new pki.Time({ type: pki.TimeType.UTCTime, value: new Date(on) }),
      }),
    ],
  });
  list.signatureAlgorithm = list.signature;
  list.tbsView = list.encode();
  const signature = sign('sha256', list.tbsView, authority.key);
  list.signatureValue = new asn1.BitString({ valueHex: bufferOf(signature) });
  // pkijs declares the result as `any`.
  const schema = list.toSchema() as asn1.Sequence;
  const base64 = Buffer.from(schema.toBER(false)).toString('base64');
  return Buffer.from(`-----BEGIN X509 CRL-----\n${base64}\n-----END X509 CRL-----\n`);
};
