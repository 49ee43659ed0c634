import type { Key, SignaturePacket, Subkey } from 'openpgp';
import { openpgpPacketsIn } from './openpgp-armour.ts';
import { anyTime, readOpenpgpKeys, type OpenpgpLibrary } from './openpgp-keys.ts';
import type { Signed, SignatureFacts } from './signature-facts.ts';

const bad = (detail: string, fingerprint?: string): SignatureFacts => ({
  verdict: 'bad-signature',
  ...(fingerprint == null ? {} : { fingerprint }),
  detail,
});

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();

const fingerprintOf = (key: Key | Subkey): string => key.getFingerprint().toUpperCase();

/** What can be said without a key: that it has a form that proves nothing. */
const faultOf = (library: OpenpgpLibrary, signature: SignaturePacket): string | undefined => {
  const { binary } = library.enums.signature;
  if (signature.signatureType !== binary) return 'is not one over bytes as they are';
  if (signature.created == null) return 'does not say when it was made';
  // A verdict that reads no clock can be sure of it on no day.
  if (signature.getExpirationTime() !== Infinity) return 'says of itself that it expires';
  // Nothing signs this place, so nobody who signed can have demanded it.
  if (signature.unhashedSubpackets.some(({ critical }) => critical)) return 'is damaged';
  return undefined;
};

// RFC 9580 section 5.2.3.12.
const issuerKeyId = 16;

/** Nothing signs the second place in which a key may be named: it must not name another. */
const contradicts = ({ unhashedSubpackets }: SignaturePacket, part: Key | Subkey): boolean =>
  unhashedSubpackets.some(
    ({ type, body }) =>
      type === issuerKeyId && hexOf(body) !== part.getKeyID().toHex().toUpperCase(),
  );

/** The key or subkey that a signature names; one key id may belong to several keys. */
const namedIn = (key: Key, signature: SignaturePacket): Key | Subkey | undefined => {
  const { issuerFingerprint } = signature;
  return key
    .getKeys(signature.issuerKeyID)
    .find((part) =>
      issuerFingerprint == null
        ? !contradicts(signature, part)
        : fingerprintOf(part) === hexOf(issuerFingerprint),
    );
};

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** When both primary key and signing key may be used. */
const lifeOf = async (
  key: Key,
  signing: Key | Subkey,
): Promise<NonNullable<SignatureFacts['life']>> => {
  const from = Math.max(seconds(key.getCreationTime()), seconds(signing.getCreationTime()));
  const ends = [
    await key.getExpirationTime(),
    'mainKey' in signing ? await signing.getExpirationTime(anyTime) : Infinity,
  ];
  const to = Math.min(
    ...ends.map((end) => (end instanceof Date ? seconds(end) : (end ?? Number.NEGATIVE_INFINITY))),
  );
  return to === Infinity ? { from } : { from, to };
};

const reasonFor = (error: unknown): string => {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('revoked')) return 'is by a key that is revoked';
  if (/weak|shorter|disabled/.test(message)) return 'is by a key that is too weak';
  return 'is by a key that may not sign';
};

/**
 * The key must be one that may sign by its newest self-signatures, as gpg sees it: older ones are
 * often no longer in a file, and a later revocation of any kind counts.
 */
const keyFault = async (key: Key, signing: Key | Subkey): Promise<string | undefined> => {
  try {
    const found = await key.getSigningKey(signing.getKeyID(), null);
    return found.keyPacket === signing.keyPacket ? undefined : 'is by a key that may not sign';
  } catch (error) {
    return reasonFor(error);
  }
};

const unsupported = 'is by a key of a kind that cannot be checked';

const faultFor = (library: OpenpgpLibrary, signature: SignaturePacket, error: unknown): string => {
  // The library looks for a part that it does not bring along, as with the curves of Brainpool.
  if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
    return unsupported;
  }
  const { md5, sha1, ripemd } = library.enums.hash;
  const weak = [md5, sha1, ripemd].some((hash) => hash === signature.hashAlgorithm);
  return weak ? 'is made with a hash that is too weak' : 'is not over these bytes';
};

const overBytes = async (
  library: OpenpgpLibrary,
  signature: SignaturePacket,
  signing: Key | Subkey,
  payload: Uint8Array,
): Promise<string | undefined> => {
  if (contradicts(signature, signing)) return 'names two keys';
  if ((signature.version === 6) !== (signing.keyPacket.version === 6)) {
    return 'is of another version than its key';
  }
  try {
    const message = await library.createMessage({ binary: Uint8Array.from(payload) });
    const [literal] = message.packets;
    if (literal == null) return unsupported;
    const { binary } = library.enums.signature;
    await signature.verify(signing.keyPacket, binary, literal, anyTime, true);
    return undefined;
  } catch (error) {
    return faultFor(library, signature, error);
  }
};

const judge = async (
  library: OpenpgpLibrary,
  { packet, key, signing }: { packet: SignaturePacket; key: Key; signing: Key | Subkey },
  payload: Uint8Array,
): Promise<SignatureFacts> => {
  const fingerprint = fingerprintOf(key);
  const fault =
    faultOf(library, packet) ??
    (await overBytes(library, packet, signing, payload)) ??
    (await keyFault(key, signing));
  if (fault === unsupported) return { verdict: 'unknown', fingerprint, detail: fault };
  if (fault != null) return bad(fault, fingerprint);
  const life = await lifeOf(key, signing);
  const made = seconds(packet.created ?? anyTime);
  if (made < life.from) return { ...bad('is older than its key', fingerprint), life };
  if (life.to != null && made >= life.to) {
    return { ...bad('was made after its key had expired', fingerprint), life };
  }
  return { verdict: 'good', fingerprint, life };
};

/** Somebody may have taken the key of another among his own: any key by which it is good counts. */
const judgeByAll = async (
  library: OpenpgpLibrary,
  packet: SignaturePacket,
  keys: readonly Key[],
  payload: Uint8Array,
): Promise<SignatureFacts> => {
  let refused: SignatureFacts | undefined;
  for (const key of keys) {
    const signing = namedIn(key, packet);
    if (signing == null) continue;
    const facts = await judge(library, { packet, key, signing }, payload);
    if (facts.verdict === 'good') return facts;
    refused ??= facts;
  }
  const { issuerFingerprint } = packet;
  return (
    refused ?? {
      verdict: 'unknown',
      ...(issuerFingerprint == null ? {} : { fingerprint: hexOf(issuerFingerprint) }),
      detail: 'is by a key that is not at hand',
    }
  );
};

const read = async (
  library: OpenpgpLibrary,
  bytes: Buffer,
): Promise<readonly unknown[] | undefined> => {
  try {
    const signature = await library.readSignature({ binarySignature: Uint8Array.from(bytes) });
    return signature.packets;
  } catch {
    return undefined;
  }
};

/** Checks OpenPGP signatures by the public keys in some files. */
export type OpenpgpCheck = (signed: Signed) => Promise<SignatureFacts>;

/**
 * Makes a check of detached signatures (RFC 9580) by the keys in `files`, armoured or binary, which
 * are read once, at the first signature. The check never throws.
 */
export const openpgpCheck = (files: readonly Uint8Array[]): OpenpgpCheck => {
  let opened: Promise<{ library: OpenpgpLibrary; keys: readonly Key[] }> | undefined;
  const open = async (): Promise<{ library: OpenpgpLibrary; keys: readonly Key[] }> => {
    // Loaded only where there is such a signature: it takes longer than all else at the start.
    const library = await import('openpgp');
    return { library, keys: await readOpenpgpKeys(library, files) };
  };
  return async ({ payload, signature }) => {
    const bytes = openpgpPacketsIn(signature);
    if (bytes == null) return bad('is damaged');
    opened ??= open();
    const { library, keys } = await opened;
    const packets = bytes === 'several' ? undefined : await read(library, bytes);
    // Git refuses them too: who signed what could be told in two ways.
    if (bytes === 'several' || (packets != null && packets.length > 1)) {
      return bad('is several signatures, expected one');
    }
    const [packet] = packets ?? [];
    if (packets == null) return bad('is damaged');
    if (!(packet instanceof library.SignaturePacket)) {
      return { verdict: 'unknown', detail: 'is of a version that cannot be checked' };
    }
    return judgeByAll(library, packet, keys, payload);
  };
};
