import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key ring of its own in which the real `gpg` makes keys, signs and verifies. */
export interface Gpg {
  readonly home: string;
  readonly run: (command: readonly string[], input?: string | Uint8Array) => Buffer;
  /** Makes a key without passphrase and gives its fingerprint; `time` is a UTC time of gpg. */
  readonly make: (name: string, type: string, expires?: string, time?: string) => string;
  readonly sign: (key: string, payload: Uint8Array, ...options: readonly string[]) => string;
  readonly exported: (key: string, ...options: readonly string[]) => Buffer;
  /** The words of the status lines that tell a verdict: `GOODSIG`, `BADSIG`, `ERRSIG`, … */
  readonly verdicts: (signature: string, payload: Uint8Array) => readonly string[];
  /** A program for `gpg.program` that signs at a given time. */
  readonly at: (time: string) => string;
  readonly discard: () => void;
}

const always = [
  '--batch',
  '--quiet',
  '--no-tty',
  '--pinentry-mode',
  'loopback',
  '--passphrase',
  '',
];

export const gpgRing = (): Gpg => {
  const home = mkdtempSync(join(tmpdir(), 'isms-gpg-'));
  const environment = { PATH: process.env['PATH'], HOME: home, GNUPGHOME: home, LC_ALL: 'C' };
  const run = (command: readonly string[], input: string | Uint8Array = ''): Buffer =>
    execFileSync('gpg', [...always, ...command], {
      env: environment,
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const faked = (time: string | undefined): readonly string[] =>
    time == null ? [] : [`--faked-system-time=${time}!`];
  return {
    home,
    run,
    make: (name, type, expires = 'never', time) => {
      const usage = type === 'dsa2048' ? 'sign' : 'sign,cert';
      run([
        ...faked(time),
        '--quick-gen-key',
        `${name} <${name}@example.com>`,
        type,
        usage,
        expires,
      ]);
      const list = run(['--with-colons', '--list-keys', `${name}@example.com`]).toString();
      return /^fpr:+([0-9A-F]{40}):/m.exec(list)?.[1] ?? '';
    },
    sign: (key, payload, ...options) =>
      run([...options, '--armor', '--detach-sign', '--local-user', key], payload).toString(
        'latin1',
      ),
    exported: (key, ...options) => run([...options, '--export', key]),
    verdicts: (signature, payload) => {
      const file = join(home, 'signature.asc');
      writeFileSync(file, signature, 'latin1');
      const { stdout } = spawnSync('gpg', [...always, '--status-fd=1', '--verify', file, '-'], {
        env: environment,
        input: payload,
      });
      const known = /^\[GNUPG:\] (GOODSIG|BADSIG|ERRSIG|EXPSIG|EXPKEYSIG|REVKEYSIG) /gm;
      return [...stdout.toString('latin1').matchAll(known)].map(([, word = '']) => word);
    },
    at: (time) => {
      const program = join(home, `gpg-at-${time}`);
      const options = [...always.map((word) => `'${word}'`), ...faked(time)].join(' ');
      writeFileSync(program, `#!/bin/sh\nGNUPGHOME='${home}' exec gpg ${options} "$@"\n`);
      chmodSync(program, 0o755);
      return program;
    },
    discard: () => {
      spawnSync('gpgconf', ['--kill', 'all'], { env: environment });
      rmSync(home, { recursive: true, force: true });
    },
  };
};

/** Turns a revocation certificate that gpg keeps beside each new key into one that it imports. */
export const revocationOf = (gpg: Gpg, fingerprint: string): string =>
  readFileSync(join(gpg.home, 'openpgp-revocs.d', `${fingerprint}.rev`), 'utf8').replace(
    ':-----BEGIN',
    '-----BEGIN',
  );
