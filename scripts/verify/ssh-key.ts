import { createPublicKey, type KeyObject } from 'node:crypto';
import { invalid, malformed } from './refused.ts';
import { sshReader, type SshReader } from './ssh-reader.ts';

/** A public key of SSH, read from its bytes. */
export interface SshPublicKey {
  readonly type: string;
  readonly key: KeyObject;
  /** Bytes of a coordinate of its curve (ECDSA), of its modulus (RSA); 0 for Ed25519. */
  readonly size: number;
  /** Of a key in a security key: SSH's name for what it was made for. */
  readonly application?: Buffer;
}

/** DER before the point, by curve (RFC 5480, RFC 8410). */
const ed25519Head = Buffer.from('302a300506032b6570032100', 'hex');
const curves: ReadonlyMap<string, { readonly head: Buffer; readonly size: number }> = new Map([
  [
    'nistp256',
    { head: Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'), size: 32 },
  ],
  [
    'nistp384',
    { head: Buffer.from('3076301006072a8648ce3d020106052b81040022036200', 'hex'), size: 48 },
  ],
  [
    'nistp521',
    { head: Buffer.from('30819b301006072a8648ce3d020106052b8104002303818600', 'hex'), size: 66 },
  ],
]);

const fromDer = (der: Buffer): KeyObject =>
  createPublicKey({ key: der, format: 'der', type: 'spki' });

/** y of the points of small order, sign bit cleared: anybody can make signatures for these keys. */
const smallOrder: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]);

const ed25519 = (reader: SshReader): KeyObject => {
  const point = reader.string();
  if (point.length !== 32) return malformed('it holds an Ed25519 key of wrong length');
  const y = Buffer.concat([point.subarray(0, 31), Buffer.from([(point[31] ?? 0) & 0x7f])]);
  if (smallOrder.has(y.toString('hex'))) invalid('it was made by a key for which anybody can sign');
  return fromDer(Buffer.concat([ed25519Head, point]));
};

const ecdsa = (reader: SshReader, name: string): { key: KeyObject; size: number } => {
  const curve = curves.get(name) ?? malformed('it holds a key of an unknown curve');
  const point = reader.string().toString('latin1') === name ? reader.string() : undefined;
  if (point?.[0] !== 4 || point.length !== 1 + 2 * curve.size)
    return malformed('it holds an ECDSA key that is no point of its curve');
  return { key: fromDer(Buffer.concat([curve.head, point])), size: curve.size };
};

const rsa = (reader: SshReader): { key: KeyObject; size: number } => {
  const [e, n] = [reader.number(), reader.number()];
  const key = createPublicKey({
    key: { kty: 'RSA', e: e.toString('base64url'), n: n.toString('base64url') },
    format: 'jwk',
  });
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  const even = ((e.at(-1) ?? 0) & 1) === 0;
  if (bits < 2048 || bits > 16384 || even || (e.length === 1 && e[0] === 1))
    invalid(`it was made by an RSA key that proves nothing (${bits} bits)`);
  return { key, size: n.length };
};

const readKey = (type: string, reader: SshReader): SshPublicKey => {
  const curve = /^(?:ecdsa-sha2-|sk-ecdsa-sha2-)(nistp\d+)(?:@openssh\.com)?$/.exec(type)?.[1];
  if (type === 'ssh-ed25519') return { type, key: ed25519(reader), size: 0 };
  if (type === 'sk-ssh-ed25519@openssh.com') {
    return { type, key: ed25519(reader), size: 0, application: reader.string() };
  }
  if (type === 'sk-ecdsa-sha2-nistp256@openssh.com') {
    return { type, ...ecdsa(reader, 'nistp256'), application: reader.string() };
  }
  if (type === `ecdsa-sha2-${curve ?? ''}`) return { type, ...ecdsa(reader, curve ?? '') };
  if (type === 'ssh-rsa') return { type, ...rsa(reader) };
  return malformed('it was made by a key of a type that is not known');
};

/** Reads a public key in the wire format of SSH (RFC 4253 §6.6). Throws `Refused`. */
export const readSshKey = (blob: Buffer): SshPublicKey => {
  const reader = sshReader(blob);
  const key = readKey(reader.string().toString('latin1'), reader);
  reader.end();
  return key;
};
