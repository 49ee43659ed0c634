import { constants, createHash, verify } from 'node:crypto';
import type { SshKey } from './ssh-key.ts';
import { MalformedWire, readWire, uint32, type WireReader } from './ssh-wire.ts';

/** A way of signing that is not checked here; the message follows "the signature". */
export class UnsupportedWay extends Error {}

/** A way of signing that proves nothing; the message follows "the signature". */
export class UnfitWay extends Error {}

const verifyEd25519 = (key: SshKey, data: Uint8Array, made: Uint8Array): boolean =>
  made.length === 64 && verify(null, data, key.key, made);

/** Hash and bytes of a coordinate by type of key (RFC 5656 section 6.2.1). */
const ecdsaWays = new Map([
  ['ecdsa-sha2-nistp256', { hash: 'sha256', size: 32 }],
  ['ecdsa-sha2-nistp384', { hash: 'sha384', size: 48 }],
  ['ecdsa-sha2-nistp521', { hash: 'sha512', size: 66 }],
  ['sk-ecdsa-sha2-nistp256@openssh.com', { hash: 'sha256', size: 32 }],
]);

const padded = (number: Buffer, size: number): Buffer => {
  if (number.length > size) throw new MalformedWire();
  return Buffer.concat([Buffer.alloc(size - number.length), number]);
};

const verifyEcdsa = (key: SshKey, data: Uint8Array, made: Uint8Array): boolean => {
  const way = ecdsaWays.get(key.type);
  if (way == null) return false;
  const wire = readWire(made);
  const numbers = [wire.positiveInteger(), wire.positiveInteger()];
  wire.end();
  const both = Buffer.concat(numbers.map((number) => padded(number, way.size)));
  return verify(way.hash, data, { key: key.key, dsaEncoding: 'ieee-p1363' }, both);
};

const rsaHashes = new Map([
  ['rsa-sha2-256', 'sha256'],
  ['rsa-sha2-512', 'sha512'],
]);

const verifyRsa = (key: SshKey, way: string, data: Uint8Array, made: Buffer): boolean => {
  const hash = rsaHashes.get(way);
  const size = (key.key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  if (way === 'ssh-rsa') throw new UnfitWay('is made with SHA-1, which is too weak');
  if (hash == null) throw new MalformedWire();
  const padding = constants.RSA_PKCS1_PADDING;
  // OpenSSH, too, takes signatures from which leading zeros were dropped.
  return verify(hash, data, { key: key.key, padding }, padded(made, Math.ceil(size)));
};

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const userPresent = 1;

/** What a security key signs: PROTOCOL.u2f, section "SSH U2F signatures". */
const securityKeyData = (key: SshKey, data: Uint8Array, wire: WireReader): Buffer => {
  const flags = wire.byte();
  const counter = wire.uint32();
  wire.end();
  if ((flags & userPresent) === 0) {
    throw new UnfitWay('was made by a security key that nobody touched');
  }
  const application = sha256(Buffer.from(key.application ?? '', 'latin1'));
  return Buffer.concat([application, Buffer.from([flags]), uint32(counter), sha256(data)]);
};

/**
 * Whether the key made these bytes (a signature in wire format: way of signing and more) over the
 * data. Throws `UnsupportedWay`, `UnfitWay` or, where they are damaged, `MalformedWire`.
 */
export const keyMade = (key: SshKey, signature: Uint8Array, data: Uint8Array): boolean => {
  const wire = readWire(signature);
  const way = wire.name();
  if (way.startsWith('webauthn-')) {
    throw new UnsupportedWay('was made in a browser, which cannot be checked here');
  }
  const made = wire.bytes();
  if (key.type === 'ssh-rsa') {
    wire.end();
    return verifyRsa(key, way, data, made);
  }
  if (way !== key.type) throw new MalformedWire();
  const signed = key.application == null ? data : securityKeyData(key, data, wire);
  wire.end();
  return key.type.includes('ed25519')
    ? verifyEd25519(key, signed, made)
    : verifyEcdsa(key, signed, made);
};
