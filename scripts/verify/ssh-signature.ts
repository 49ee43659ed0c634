import { createHash, verify } from 'node:crypto';
import { invalid, malformed } from './refused.ts';
import { readSshKey, type SshPublicKey } from './ssh-key.ts';
import { sshReader, type SshReader } from './ssh-reader.ts';

/** A signature of SSH (PROTOCOL.sshsig) as its bytes say. */
interface SshSignature {
  readonly keyBlob: Buffer;
  readonly namespace: Buffer;
  readonly hash: 'sha256' | 'sha512';
  readonly made: Buffer;
}

const magic = Buffer.from('SSHSIG');

const readSignature = (blob: Buffer): SshSignature => {
  if (!blob.subarray(0, magic.length).equals(magic)) malformed('it is no signature of SSH');
  const reader = sshReader(blob.subarray(magic.length));
  if (reader.word() !== 1) malformed('it is of an unknown version');
  const [keyBlob, namespace, reserved] = [reader.string(), reader.string(), reader.string()];
  const hash = reader.string().toString('latin1');
  const made = reader.string();
  reader.end();
  if (reserved.length > 0) malformed('it holds something where nothing is defined');
  if (hash !== 'sha256' && hash !== 'sha512') return malformed('it uses an unknown hash');
  return { keyBlob, namespace, hash, made };
};

/** Lays a length before bytes. */
const field = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

const digest = (hash: string, bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest();

const coordinates = (made: Buffer, size: number): Buffer => {
  const reader = sshReader(made);
  const pair = [reader.number(), reader.number()];
  reader.end();
  if (pair.some(({ length }) => length > size)) return malformed('it is too long for its key');
  return Buffer.concat(pair.flatMap((one) => [Buffer.alloc(size - one.length), one]));
};

/** What a security key signs: that it was touched is part of it. */
const touched = (key: SshPublicKey, reader: SshReader, signed: Buffer): Buffer => {
  if (key.application === undefined) return signed;
  const [flags, counter] = [reader.byte(), reader.word()];
  if ((flags & 1) === 0) invalid('the security key was not touched');
  const tail = Buffer.alloc(5);
  tail.writeUInt8(flags);
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([digest('sha256', key.application), tail, digest('sha256', signed)]);
};

const curveHash: ReadonlyMap<number, string> = new Map([
  [32, 'sha256'],
  [48, 'sha384'],
  [66, 'sha512'],
]);

const holds = (key: SshPublicKey, { made }: SshSignature, signed: Buffer): boolean => {
  const reader = sshReader(made);
  const algorithm = reader.string().toString('latin1');
  const raw = reader.string();
  const covered = touched(key, reader, signed);
  reader.end();
  if (key.type === 'ssh-rsa') {
    const hash = /^rsa-sha2-(256|512)$/.exec(algorithm)?.[1];
    if (hash === undefined) return invalid('it was made with an outdated algorithm');
    return raw.length === key.size && verify(`sha${hash}`, covered, key.key, raw);
  }
  if (algorithm !== key.type) return malformed('it was made in another way than its key signs');
  if (key.size === 0) return raw.length === 64 && verify(null, covered, key.key, raw);
  const dsa = { key: key.key, dsaEncoding: 'ieee-p1363' } as const;
  return verify(curveHash.get(key.size), covered, dsa, coordinates(raw, key.size));
};

/**
 * Checks a signature of SSH over bytes for a purpose, and gives the fingerprint (`SHA256:…`) of the
 * key that made it. Written apart from what signs and from what proves: an independent second
 * opinion. Throws `Refused`.
 */
export const sshSigner = (blob: Buffer, payload: Uint8Array, namespace: string): string => {
  const signature = readSignature(blob);
  if (!signature.namespace.equals(Buffer.from(namespace)))
    invalid(`it was made for another purpose than \`${namespace}\``);
  const key = readSshKey(signature.keyBlob);
  const signed = Buffer.concat([
    magic,
    field(signature.namespace),
    field(Buffer.alloc(0)),
    field(Buffer.from(signature.hash)),
    field(digest(signature.hash, payload)),
  ]);
  if (!holds(key, signature, signed)) invalid('it is not over these bytes');
  return `SHA256:${digest('sha256', signature.keyBlob).toString('base64').replace(/=+$/, '')}`;
};
