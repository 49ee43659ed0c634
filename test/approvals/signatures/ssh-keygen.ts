import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in which the real `ssh-keygen` makes keys, signs and verifies. */
export interface SshKeygen {
  readonly folder: string;
  /** Makes a key and gives the path of its private half; `.pub` beside it is the public one. */
  readonly make: (type: string, bits?: number) => string;
  readonly publicKey: (key: string) => string;
  readonly sign: (key: string, namespace: string, payload: Uint8Array, hash?: string) => string;
  /** Whether `-Y check-novalidate` takes it, which asks for no list of keys. */
  readonly accepts: (signature: string, namespace: string, payload: Uint8Array) => boolean;
  /** Whether `-Y verify` takes it from a principal of an `allowed_signers` text, on a UTC time. */
  readonly allows: (
    allowed: string,
    principal: string,
    signature: string,
    namespace: string,
    payload: Uint8Array,
    time?: string,
  ) => boolean;
  readonly fingerprint: (publicKey: string) => string;
  readonly discard: () => void;
}

const environment = { PATH: process.env['PATH'], TZ: 'UTC' };

export const sshKeygen = (): SshKeygen => {
  const folder = mkdtempSync(join(tmpdir(), 'isms-ssh-'));
  let count = 0;
  const place = (content: string | Uint8Array): string => {
    count += 1;
    const path = join(folder, `file-${count}`);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  };
  const run = (command: readonly string[], input: Uint8Array): boolean =>
    spawnSync('ssh-keygen', command, { input, env: environment }).status === 0;
  return {
    folder,
    make: (type, bits) => {
      const path = join(folder, `key-${(count += 1)}`);
      const size = bits == null ? [] : ['-b', String(bits)];
      const command = ['-q', '-t', type, ...size, '-N', '', '-C', 'a comment', '-f', path];
      execFileSync('ssh-keygen', command, { env: environment });
      return path;
    },
    publicKey: (key) => readFileSync(`${key}.pub`, 'utf8'),
    sign: (key, namespace, payload, hash = 'sha512') =>
      execFileSync(
        'ssh-keygen',
        ['-q', '-Y', 'sign', '-O', `hashalg=${hash}`, '-n', namespace, '-f', key],
        { input: payload, env: environment, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] },
      ),
    accepts: (signature, namespace, payload) =>
      run(['-Y', 'check-novalidate', '-n', namespace, '-s', place(signature)], payload),
    allows: (allowed, principal, signature, namespace, payload, time) => {
      const files = ['-f', place(allowed), '-s', place(signature)];
      const at = time == null ? [] : [`-Overify-time=${time}`];
      return run(['-Y', 'verify', '-n', namespace, '-I', principal, ...files, ...at], payload);
    },
    fingerprint: (publicKey) =>
      execFileSync('ssh-keygen', ['-l', '-f', place(publicKey)], { encoding: 'utf8' }).split(
        ' ',
      )[1] ?? '',
    discard: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
