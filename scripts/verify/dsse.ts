import { createHash, verify } from 'node:crypto';
import { issued, readCertificate, subjectName, type Certificate } from './certificate.ts';
import { trustedPath, type Path } from './chain.ts';
import { requireSignerKey } from './cms-signature.ts';
import { isObject, listIn, readJsonObject, textIn } from './json-value.ts';
import { invalid, malformed } from './refused.ts';
import type { Trust } from './trust.ts';
import { pemBlocks } from './trust.ts';

/** A DSSE v1 envelope with its one signature. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly signature: Buffer;
  /** SHA-256 of the signer's certificate, in hexadecimal. */
  readonly keyid: string;
}

const payloadType = 'application/vnd.in-toto+json';

const base64Of = (text: string | undefined): Buffer => {
  const bytes = Buffer.from(text ?? '', 'base64');
  return text !== undefined && bytes.toString('base64') === text
    ? bytes
    : malformed('`manifest.dsse.json` holds text that is not base64');
};

/** Reads an envelope (github.com/secure-systems-lab/dsse, v1.0). Throws `Refused`. */
export const readEnvelope = (bytes: Uint8Array): Envelope => {
  const envelope = readJsonObject(bytes) ?? malformed('`manifest.dsse.json` is not JSON');
  const signatures = listIn(envelope, 'signatures');
  const [signature] = signatures;
  if (signatures.length !== 1 || !isObject(signature))
    return malformed('`manifest.dsse.json` does not hold exactly one signature');
  if (textIn(envelope, 'payloadType') !== payloadType)
    return malformed('`manifest.dsse.json` holds something else than a statement');
  const [payload, sig, keyid] = [
    textIn(envelope, 'payload'),
    textIn(signature, 'sig'),
    textIn(signature, 'keyid'),
  ];
  const read = { payloadType, payload: base64Of(payload), signature: base64Of(sig) };
  // The signature does not cover the JSON around the payload: only the form it is written in is taken.
  const written = { payloadType, payload, signatures: [{ keyid, sig }] };
  if (Buffer.from(bytes).toString('utf8') !== `${JSON.stringify(written, undefined, 2)}\n`)
    return invalid('`manifest.dsse.json` was rewritten after it was made');
  return { ...read, keyid: keyid ?? '' };
};

/** What is signed: the pre-authentication encoding of type and payload. */
export const preAuthenticationEncoding = (type: string, payload: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `),
    payload,
  ]);

const pemOf = (der: Buffer): string => {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};

const certificateOf = (der: Buffer): Certificate => {
  try {
    return readCertificate(der);
  } catch {
    return malformed('`signer.pem` holds a certificate that cannot be read');
  }
};

/** Reads `signer.pem`: the signer's certificate, then each one's issuer, and nothing else. */
export const readSignerFile = (bytes: Uint8Array): Path => {
  const text = Buffer.from(bytes).toString('latin1');
  const [leaf, ...issuers] = pemBlocks(text).map(({ der }) => certificateOf(der));
  if (leaf === undefined) return malformed('`signer.pem` holds no certificate');
  const path: Path = [leaf, ...issuers];
  if (path.map(({ der }) => pemOf(der)).join('') !== text)
    malformed('`signer.pem` holds something else than certificates in their usual form');
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (issuer !== undefined && !issued(issuer, certificate))
      invalid(
        `in \`signer.pem\`, \`${subjectName(issuer)}\` did not issue \`${subjectName(certificate)}\``,
      );
  }
  return path;
};

/** Checks that the envelope was signed by the key of a certificate. Throws `Refused`. */
export const checkEnvelope = (envelope: Envelope, signer: Certificate): void => {
  requireSignerKey(signer);
  const signed = preAuthenticationEncoding(envelope.payloadType, envelope.payload);
  const { publicKey } = signer.node;
  const holds = ['sha256', 'sha384', 'sha512'].some((hash) =>
    verify(hash, signed, publicKey, envelope.signature),
  );
  if (!holds) invalid('the manifest was not signed by the key of `signer.pem`');
  if (createHash('sha256').update(signer.der).digest('hex') !== envelope.keyid)
    invalid('`manifest.dsse.json` names another certificate than that of `signer.pem`');
};

/** The chain from the signer of an envelope to an anchor of the user. Throws `Refused`. */
export const envelopePath = ([leaf, ...issuers]: Path, trust: Trust, at: Date): Promise<Path> =>
  trustedPath(leaf, issuers, trust, at, 'signing');
