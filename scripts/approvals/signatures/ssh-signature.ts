import { isSshArmour, sshBlobIn } from './ssh-armour.ts';
import { sshKeyFromBlob, type RefusedSshKey, type SshKey } from './ssh-key.ts';
import { isSshHash, magic, sshSignedData, type SshHash } from './ssh-signed-data.ts';
import { keyMade, UnsupportedWay, UnfitWay } from './ssh-key-made.ts';
import { readWire, strictBase64, type WireReader } from './ssh-wire.ts';
import type { Signed, SignatureFacts } from './signature-facts.ts';

interface SshSignature {
  readonly namespace: Buffer;
  readonly hash: SshHash;
  /** What the key itself made. */
  readonly made: Buffer;
}

/** The blob of a signature in armour or, as in a DSSE envelope, in bare base64 of either alphabet. */
const blobOf = (signature: string): Buffer | undefined =>
  isSshArmour(signature)
    ? sshBlobIn(signature)
    : strictBase64(signature.replaceAll('-', '+').replaceAll('_', '/'));

/** Reads up to the public key in wire format. */
const begin = (blob: Uint8Array): { keyBlob: Buffer; rest: WireReader } | undefined => {
  if (!Buffer.from(blob).subarray(0, magic.length).equals(Buffer.from(magic))) return undefined;
  try {
    const rest = readWire(blob.subarray(magic.length));
    return rest.uint32() === 1 ? { keyBlob: rest.bytes(), rest } : undefined;
  } catch {
    return undefined;
  }
};

const finish = (rest: WireReader): SshSignature | undefined => {
  try {
    const namespace = rest.bytes();
    const reserved = rest.bytes();
    const hash = rest.name();
    const made = rest.bytes();
    rest.end();
    return namespace.length > 0 && reserved.length === 0 && isSshHash(hash)
      ? { namespace, hash, made }
      : undefined;
  } catch {
    return undefined;
  }
};

const fingerprintOf = (key: SshKey | RefusedSshKey): string | undefined =>
  'fingerprint' in key ? key.fingerprint : key.names;

/**
 * Which key a signature names, as `SHA256:…`, without verifying anything; `undefined` where it
 * names none that can be read. Takes armour or bare base64.
 */
export const keyNamedBy = (signature: string): string | undefined => {
  const blob = blobOf(signature);
  const keyBlob = blob == null ? undefined : begin(blob)?.keyBlob;
  return keyBlob == null ? undefined : fingerprintOf(sshKeyFromBlob(keyBlob));
};

const damaged: SignatureFacts = { verdict: 'bad-signature', detail: 'is damaged' };

const quoted = (namespace: Buffer): string => {
  const text = namespace.toString('latin1');
  // It was written by whoever signed, perhaps with escape sequences.
  return /^[\x21-\x7e]{1,64}$/.test(text) ? `\`${text}\`` : 'another purpose';
};

const judge = (
  payload: Uint8Array,
  key: SshKey,
  { namespace, hash, made }: SshSignature,
  wanted: string,
): SignatureFacts => {
  const { fingerprint } = key;
  const bad = (detail: string): SignatureFacts => ({
    verdict: 'bad-signature',
    fingerprint,
    detail,
  });
  try {
    if (!keyMade(key, made, sshSignedData(namespace, hash, payload))) {
      return bad('is not over these bytes');
    }
  } catch (error) {
    if (error instanceof UnsupportedWay) {
      return { verdict: 'unknown', fingerprint, detail: error.message };
    }
    return bad(error instanceof UnfitWay ? error.message : 'is damaged');
  }
  if (namespace.equals(Buffer.from(wanted))) return { verdict: 'good', fingerprint };
  const detail = `is for ${quoted(namespace)}, expected \`${wanted}\``;
  return { verdict: 'wrong-namespace', fingerprint, detail };
};

/**
 * Checks a signature of SSH (PROTOCOL.sshsig), in armour or bare base64, by the key that it names.
 * `namespace` is the purpose for which it must have been made. Never throws.
 */
export const checkSshSignature = (
  { payload, signature }: Signed,
  namespace: string,
): SignatureFacts => {
  const blob = blobOf(signature);
  const begun = blob == null ? undefined : begin(blob);
  if (begun == null) return damaged;
  const key = sshKeyFromBlob(begun.keyBlob);
  const fingerprint = fingerprintOf(key);
  const named = fingerprint == null ? {} : { fingerprint };
  if ('refused' in key) {
    const verdict = key.because === 'unfit' ? 'bad-signature' : 'unknown';
    return { verdict, ...named, detail: `is by a key that ${key.refused}` };
  }
  const read = finish(begun.rest);
  return read == null ? { ...damaged, ...named } : judge(payload, key, read, namespace);
};
