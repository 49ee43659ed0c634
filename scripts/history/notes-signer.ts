import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** What `ssh-keygen` needs to sign or to name a key. */
export interface SshKeygen {
  /** Absolute path of the key: private, or public with the private one in an agent. */
  readonly key: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Shows what a security key asks for. */
  readonly note: (text: string) => void;
}

/** Agents, passphrase prompts and security keys need these; no secret of a CI is among them. */
const passedOn =
  /^(?:PATH|HOME|USER|LOGNAME|TERM|TMPDIR|SYSTEMROOT|USERPROFILE|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_RUNTIME_DIR|DBUS_SESSION_BUS_ADDRESS|SSH_[A-Z_]+)$/;

const environmentFrom = (caller: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(caller).filter(([name]) => passedOn.test(name)));

const notInstalled = (cause: unknown): UnreadableInput =>
  new UnreadableInput('Cannot start `ssh-keygen`', {
    hint: 'install OpenSSH 8.2 or newer and make sure that it is on PATH',
    cause,
  });

/** Complaints of `ssh-keygen`, and what they mean to the user. */
const meanings: readonly (readonly [RegExp, (key: string) => string, string])[] = [
  [
    /incorrect passphrase|bad passphrase/i,
    (key) => `Wrong passphrase for the key \`${key}\``,
    'run it in a terminal that can ask for the passphrase, or add the key to an agent with `ssh-add`',
  ],
  [
    /permissions .* are too open|bad permissions|UNPROTECTED PRIVATE KEY/i,
    (key) => `Others can read the key \`${key}\``,
    'run `chmod 600` on it',
  ],
  [
    /couldn't get agent socket|find key in agent|no private key found|agent refused|agent contains no|communication with agent/i,
    (key) => `No agent signs with the key \`${key}\``,
    'add its private half with `ssh-add`, or name the file of the private key',
  ],
  [
    /device not found|requires a FIDO|device requires|user presence|invalid format.*device/i,
    () => 'The security key did not sign',
    'plug it in, touch it when it blinks, and try again',
  ],
  [
    /invalid format|not a (?:public |private )?key file|error in libcrypto|unsupported|no such identity/i,
    (key) => `\`${key}\` is no key that \`ssh-keygen\` can use`,
    'name the file of an SSH private key, or of a public key whose private half an agent holds',
  ],
];

const problemOf = (complaint: string, key: string): UnreadableInput => {
  const found = meanings.find(([pattern]) => pattern.test(complaint));
  if (found != null) return new UnreadableInput(found[1](key), { hint: found[2] });
  const line = complaint.trim().split('\n').at(-1) ?? '';
  return new UnreadableInput(`\`ssh-keygen\` cannot sign with \`${key}\`: ${line}`, {
    hint: `try \`ssh-keygen -l -f ${key}\` and follow what it says`,
  });
};

const run = (keygen: SshKeygen, command: readonly string[], input?: Uint8Array): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn('ssh-keygen', command, {
      env: environmentFrom(keygen.environment),
      stdio: [input == null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let complaint = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-10_000);
      if (/confirm user presence/i.test(text)) keygen.note(text.trim());
    });
    child.stdin?.on('error', () => undefined);
    child.on('error', (error) => {
      reject('code' in error && error.code === 'ENOENT' ? notInstalled(error) : error);
    });
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(problemOf(complaint, keygen.key));
    });
    child.stdin?.end(input);
  });

const requireFile = async (key: string): Promise<void> => {
  const found = await stat(key).catch(() => undefined);
  if (found?.isFile() === true) return;
  throw new UnreadableInput(`Cannot find the key \`${key}\``, {
    hint: 'name the file of an SSH key with `--key`; make one with `ssh-keygen -t ed25519`',
  });
};

/** The fingerprint of a key as `SHA256:…`; no passphrase is asked for. Throws `UnreadableInput`. */
export const keyFingerprint = async (keygen: SshKeygen): Promise<string> => {
  await requireFile(keygen.key);
  const listed = await run(keygen, ['-l', '-E', 'sha256', '-f', keygen.key]);
  const fingerprint = /\bSHA256:[A-Za-z0-9+/]+/.exec(listed)?.[0];
  if (fingerprint == null) throw problemOf('invalid format', keygen.key);
  return fingerprint;
};

/** Signs bytes for a purpose, and gives the signature in armour. Throws `UnreadableInput`. */
export const signWithSshKeygen = async (
  keygen: SshKeygen,
  namespace: string,
  payload: Uint8Array,
): Promise<string> => {
  await requireFile(keygen.key);
  const { key } = keygen;
  const command = ['-Y', 'sign', '-O', 'hashalg=sha512', '-n', namespace, '-f', key];
  return run(keygen, command, payload);
};
