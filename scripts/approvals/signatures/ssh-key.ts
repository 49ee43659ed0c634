import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { MalformedWire, readWire, strictBase64, type WireReader } from './ssh-wire.ts';
import { isWeakPoint } from './weak-ed25519.ts';

/** A public key of SSH that can verify signatures. */
export interface SshKey {
  /** `ssh-ed25519`, `sk-ecdsa-sha2-nistp256@openssh.com`, … */
  readonly type: string;
  /** Base64 of the key as it goes over the wire: the second word of an `authorized_keys` line. */
  readonly blob: string;
  /** `SHA256:` and base64 without padding, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
  readonly key: KeyObject;
  /** Of a key on a security key: what it was made for, such as `ssh:`. */
  readonly application?: string;
}

/** Why a key verifies nothing here. */
export interface RefusedSshKey {
  /** A clause that follows "the key": "is a certificate, expected a plain key". */
  readonly refused: string;
  /** `unsupported`: of a kind that we do not judge; `unfit`: damaged, or too weak to prove anything. */
  readonly because: 'unsupported' | 'unfit';
  /** Its fingerprint, where it is whole and no certificate, which OpenSSH names by the key inside. */
  readonly names?: string;
}

/** Bits of the modulus of an RSA key; above it, a verification takes seconds. */
const rsaBits = { least: 2048, most: 16384 };

/** The names of the curves: in SSH, in a JSON Web Key, and bytes of a coordinate. */
const curves = new Map([
  ['nistp256', { name: 'P-256', size: 32 }],
  ['nistp384', { name: 'P-384', size: 48 }],
  ['nistp521', { name: 'P-521', size: 66 }],
]);

/** Why a well-formed key is refused. */
class UnfitKey extends Error {}

const publicKey = (key: JsonWebKey): KeyObject => createPublicKey({ key, format: 'jwk' });

const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const ed25519 = (wire: WireReader): KeyObject => {
  const point = wire.bytes();
  if (point.length !== 32) throw new MalformedWire();
  if (isWeakPoint(point)) throw new UnfitKey('is one for which anybody can sign');
  return publicKey({ kty: 'OKP', crv: 'Ed25519', x: url(point) });
};

const ecdsa = (wire: WireReader, curve: string): KeyObject => {
  const parameters = curves.get(curve);
  if (parameters == null || wire.name() !== curve) throw new MalformedWire();
  const { name, size } = parameters;
  const point = wire.bytes();
  // Four says that both coordinates follow; OpenSSH knows no other form either.
  if (point[0] !== 4 || point.length !== 1 + 2 * size) throw new MalformedWire();
  const x = url(point.subarray(1, 1 + size));
  return publicKey({ kty: 'EC', crv: name, x, y: url(point.subarray(1 + size)) });
};

const rsa = (wire: WireReader): KeyObject => {
  const exponent = wire.positiveInteger();
  const modulus = wire.positiveInteger();
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
  if (bits < rsaBits.least || bits > rsaBits.most) {
    throw new UnfitKey(
      `is an RSA key of ${bits} bits, expected ${rsaBits.least} to ${rsaBits.most}`,
    );
  }
  const odd = ((exponent.at(-1) ?? 0) & 1) === 1;
  // With the exponent 1 a signature is the text itself, and anybody can sign.
  if (!odd || (exponent.length === 1 && exponent[0] === 1)) {
    throw new UnfitKey('is one for which anybody can sign');
  }
  return publicKey({ kty: 'RSA', n: url(modulus), e: url(exponent) });
};

type Parts = Pick<SshKey, 'key' | 'application'>;

const readers = new Map<string, (wire: WireReader) => Parts>([
  ['ssh-ed25519', (wire) => ({ key: ed25519(wire) })],
  ['ecdsa-sha2-nistp256', (wire) => ({ key: ecdsa(wire, 'nistp256') })],
  ['ecdsa-sha2-nistp384', (wire) => ({ key: ecdsa(wire, 'nistp384') })],
  ['ecdsa-sha2-nistp521', (wire) => ({ key: ecdsa(wire, 'nistp521') })],
  ['ssh-rsa', (wire) => ({ key: rsa(wire) })],
  [
    'sk-ssh-ed25519@openssh.com',
    (wire) => ({ key: ed25519(wire), application: wire.bytes().toString('latin1') }),
  ],
  [
    'sk-ecdsa-sha2-nistp256@openssh.com',
    (wire) => ({ key: ecdsa(wire, 'nistp256'), application: wire.bytes().toString('latin1') }),
  ],
]);

const unfit = (refused: string): RefusedSshKey => ({ refused, because: 'unfit' });

const unsupported = (type: string, names: string): RefusedSshKey =>
  type.includes('-cert-v')
    ? { refused: 'is a certificate, expected a plain key', because: 'unsupported' }
    : { refused: `is of the unknown type \`${type.slice(0, 64)}\``, because: 'unsupported', names };

const fingerprintOf = (blob: Uint8Array): string =>
  `SHA256:${createHash('sha256').update(blob).digest('base64').replaceAll('=', '')}`;

const readBlob = (blob: Uint8Array): SshKey | RefusedSshKey => {
  const wire = readWire(blob);
  const type = wire.name();
  const fingerprint = fingerprintOf(blob);
  if (type === 'ssh-dss')
    return { ...unfit('is a DSA key, which is too weak'), names: fingerprint };
  const read = readers.get(type);
  if (read == null) return unsupported(type, fingerprint);
  const parts = read(wire);
  wire.end();
  return {
    type,
    blob: Buffer.from(blob).toString('base64'),
    fingerprint,
    ...parts,
  };
};

/** Reads a public key in wire format; every byte must belong to it. Never throws. */
export const sshKeyFromBlob = (blob: Uint8Array): SshKey | RefusedSshKey => {
  try {
    return readBlob(blob);
  } catch (error) {
    // What `createPublicKey` throws: a point that is not on its curve.
    return error instanceof UnfitKey
      ? { ...unfit(error.message), names: fingerprintOf(blob) }
      : unfit('is damaged');
  }
};

/**
 * Reads a public key as it stands in a `.pub` file: type, base64 and perhaps a comment on one
 * line, nothing before them. Never throws.
 */
export const parseSshKey = (text: string): SshKey | RefusedSshKey => {
  const match = /^[ \t]*(\S+)[ \t]+(\S+)(?:[ \t][^\r\n]*)?\r?\n?$/.exec(text);
  const [, type = '', base64 = ''] = match ?? [];
  if (match == null) return unfit('is not written as type, base64 and comment on one line');
  const blob = strictBase64(base64);
  if (blob == null) return unfit('is not written in base64');
  const key = sshKeyFromBlob(blob);
  return 'type' in key && key.type !== type
    ? unfit(`is of the type \`${key.type}\`, but the text says otherwise`)
    : key;
};
