import { createHash } from 'node:crypto';
import { wireString } from './ssh-wire.ts';

/** With these six bytes both a signature and what it signs begin. */
export const magic = 'SSHSIG';

/** Hashes that PROTOCOL.sshsig knows. */
export type SshHash = 'sha256' | 'sha512';

export const isSshHash = (name: string): name is SshHash => name === 'sha256' || name === 'sha512';

/** The bytes that the key signs for a payload and a purpose (PROTOCOL.sshsig). */
export const sshSignedData = (
  namespace: string | Uint8Array,
  hash: SshHash,
  payload: Uint8Array,
): Buffer =>
  Buffer.concat([
    Buffer.from(magic),
    wireString(namespace),
    wireString(''),
    wireString(hash),
    wireString(createHash(hash).update(payload).digest()),
  ]);
