import { isRecord } from '#history/record-facts.ts';

/** One signature of an envelope. */
export interface EnvelopeSignature {
  /** A hint only; which key it is, the signature itself tells. */
  readonly keyid?: string;
  /** The bytes of the signature: an SSHSIG blob without armour. */
  readonly sig: Uint8Array;
}

/** A DSSE v1 envelope (github.com/secure-systems-lab/dsse), read for its form alone. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signatures: readonly EnvelopeSignature[];
}

// Far above what a merge of thousands of records needs.
const longestLine = 4 * 1024 * 1024;
const longestSignature = 64 * 1024;
const mostSignatures = 16;

/** Base64, standard or URL-safe, of which there is exactly one text for the same bytes. */
const decode = (text: unknown): Uint8Array | undefined => {
  if (typeof text !== 'string') return undefined;
  const bytes = Buffer.from(text, 'base64');
  const urlSafe = bytes.toString('base64url');
  const padded = urlSafe.padEnd(Math.ceil(urlSafe.length / 4) * 4, '=');
  return [bytes.toString('base64'), urlSafe, padded].includes(text) ? bytes : undefined;
};

const signatureOf = (value: unknown): EnvelopeSignature | undefined => {
  if (!isRecord(value)) return undefined;
  const { keyid } = value;
  if (keyid != null && typeof keyid !== 'string') return undefined;
  const sig = decode(value['sig']);
  if (sig == null || sig.length === 0 || sig.length > longestSignature) return undefined;
  return { sig, ...(keyid == null || keyid === '' ? {} : { keyid }) };
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Reads one line of the approval notes; `undefined` where it is no envelope. Never throws. */
export const readEnvelope = (line: string): Envelope | undefined => {
  const value = line.length > longestLine ? undefined : parse(line);
  if (!isRecord(value)) return undefined;
  const { payloadType, signatures } = value;
  const payload = decode(value['payload']);
  if (typeof payloadType !== 'string' || payload == null || !Array.isArray(signatures)) {
    return undefined;
  }
  if (signatures.length === 0 || signatures.length > mostSignatures) return undefined;
  const read = signatures.map(signatureOf);
  // One that cannot be read makes the whole line doubtful.
  return read.every((signature) => signature != null)
    ? { payloadType, payload, signatures: read }
    : undefined;
};

/** The bytes that a signature covers: the pre-authentication encoding of DSSE v1. */
export const preAuthenticationEncoding = (type: string, payload: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `),
    payload,
  ]);

/** The envelope as one line of JSON without its end: the same envelope gives the same line. */
export const writeEnvelope = ({ payloadType, payload, signatures }: Envelope): string =>
  JSON.stringify({
    payloadType,
    payload: Buffer.from(payload).toString('base64'),
    signatures: signatures.map(({ keyid, sig }) => ({
      ...(keyid == null ? {} : { keyid }),
      sig: Buffer.from(sig).toString('base64'),
    })),
  });
