import { execFileSync } from 'node:child_process';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  type KeyObject,
} from 'node:crypto';
import { createMessage, generateKey, sign as signMessage } from 'openpgp';
import type { GitStory } from './git-story.ts';

/** Whoever makes an armoured signature over bytes. */
export interface Signer {
  /** Purpose of an SSH signature; git's own where it is left out. OpenPGP knows none. */
  readonly sign: (payload: Uint8Array, namespace?: string) => Promise<string>;
}

/** An SSH key whose signatures are made here, without `ssh-keygen`. */
export interface SshSigner extends Signer {
  /** As a line of `authorized_keys`, without a comment. */
  readonly publicKey: string;
  /** `SHA256:…` */
  readonly fingerprint: string;
}

/** An OpenPGP key whose signatures are made here, without `gpg`. */
export interface OpenPgpSigner extends Signer {
  /** Armoured public key. */
  readonly publicKey: string;
  /** Upper-case hexadecimal, 40 digits. */
  readonly fingerprint: string;
}

export type SshKeyType = 'ed25519' | 'ecdsa' | 'rsa' | 'rsa-1024' | 'sk-ed25519';

export interface SshSignerOptions {
  readonly type?: SshKeyType;
  /** A hardware key that signs without having been touched. */
  readonly untouched?: boolean;
  /** RSA: the outdated `ssh-rsa`, which signs a SHA-1 digest. */
  readonly sha1?: boolean;
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A string of the SSH wire format (RFC 4251): its length, then its bytes. */
const field = (value: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([uint32(bytes.length), bytes]);
};

/** A positive number of the SSH wire format. */
const number = (value: Uint8Array): Buffer => {
  const bytes = Buffer.from(value);
  const first = bytes.findIndex((byte) => byte !== 0);
  const trimmed = bytes.subarray(first === -1 ? bytes.length : first);
  const negative = (trimmed[0] ?? 0) >= 0x80;
  return field(negative ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed);
};

interface SshKey {
  readonly blob: Buffer;
  /** The signature blob over the bytes that SSHSIG signs. */
  readonly signature: (data: Buffer) => Buffer;
}

const seedOf = (name: string): Buffer => createHash('sha256').update(`isms ${name}`).digest();

// PKCS #8 of an Ed25519 private key is this, then its 32 bytes (RFC 8410).
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

const ed25519Of = (name: string): { key: KeyObject; point: Buffer } => {
  const der = Buffer.concat([ed25519Prefix, seedOf(name)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { key, point: spki.subarray(-32) };
};

const ed25519 = (name: string): SshKey => {
  const { key, point } = ed25519Of(name);
  const type = field('ssh-ed25519');
  return {
    blob: Buffer.concat([type, field(point)]),
    signature: (data) => Buffer.concat([type, field(signBytes(null, data, key))]),
  };
};

const hardwareKey = (name: string, touched: boolean): SshKey => {
  const { key, point } = ed25519Of(name);
  const type = field('sk-ssh-ed25519@openssh.com');
  const application = 'ssh:';
  const digest = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();
  const flags = Buffer.from([touched ? 1 : 0]);
  const counter = uint32(7);
  return {
    blob: Buffer.concat([type, field(point), field(application)]),
    signature: (data) => {
      const signed = Buffer.concat([digest(application), flags, counter, digest(data)]);
      return Buffer.concat([type, field(signBytes(null, signed, key)), flags, counter]);
    },
  };
};

const ecdsa = (name: string): SshKey => {
  const curve = Buffer.from(
    '3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420',
    'hex',
  );
  const der = Buffer.concat([curve, seedOf(name)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const point = spki.subarray(-65);
  const type = field('ecdsa-sha2-nistp256');
  return {
    blob: Buffer.concat([type, field('nistp256'), field(point)]),
    signature: (data) => {
      const pair = signBytes('sha256', data, { key, dsaEncoding: 'ieee-p1363' });
      const body = Buffer.concat([number(pair.subarray(0, 32)), number(pair.subarray(32))]);
      return Buffer.concat([type, field(body)]);
    },
  };
};

const rsa = (bits: number, sha1: boolean): SshKey => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const { e = '', n = '' } = publicKey.export({ format: 'jwk' });
  const [type, digest] = sha1 ? ['ssh-rsa', 'sha1'] : ['rsa-sha2-512', 'sha512'];
  const base64url = (text: string): Buffer => number(Buffer.from(text, 'base64url'));
  return {
    blob: Buffer.concat([field('ssh-rsa'), base64url(e), base64url(n)]),
    signature: (data) => Buffer.concat([field(type), field(signBytes(digest, data, privateKey))]),
  };
};

const sshKey = (name: string, { type, untouched, sha1 }: SshSignerOptions): SshKey => {
  switch (type ?? 'ed25519') {
    case 'ed25519':
      return ed25519(name);
    case 'ecdsa':
      return ecdsa(name);
    case 'rsa':
      return rsa(2048, sha1 === true);
    case 'rsa-1024':
      return rsa(1024, sha1 === true);
    case 'sk-ed25519':
      return hardwareKey(name, untouched !== true);
  }
};

const armoured = (bytes: Buffer): string => {
  const lines = bytes.toString('base64').match(/.{1,70}/g) ?? [];
  return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`;
};

/** A key of a name: the same name gives the same key, RSA apart. Signs as PROTOCOL.sshsig says. */
export const sshSigner = (name: string, options: SshSignerOptions = {}): SshSigner => {
  const { blob, signature } = sshKey(name, options);
  const type = blob.subarray(4, 4 + blob.readUInt32BE()).toString();
  const sign = (payload: Uint8Array, namespace = 'git'): string => {
    const digest = createHash('sha512').update(payload).digest();
    const purpose = [field(namespace), field(''), field('sha512')];
    const signed = signature(Buffer.concat([Buffer.from('SSHSIG'), ...purpose, field(digest)]));
    const head = [Buffer.from('SSHSIG'), uint32(1), field(blob)];
    return armoured(Buffer.concat([...head, ...purpose, field(signed)]));
  };
  return {
    publicKey: `${type} ${blob.toString('base64')}`,
    fingerprint: `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`,
    sign: (...asked) => Promise.resolve(sign(...asked)),
  };
};

export interface OpenPgpOptions {
  /** ISO day on which the key is made. */
  readonly from?: string;
  /** Days after which it expires. */
  readonly days?: number;
  /** Signs with a subkey instead of the primary key. */
  readonly subkey?: boolean;
  /** Git date of the signatures. */
  readonly at?: string;
}

/** A new OpenPGP key; with `at` its signatures are dated so. */
export const openPgpSigner = async (
  name: string,
  { from = '2025-01-01', days, subkey, at = '2026-01-10T12:00:00Z' }: OpenPgpOptions = {},
): Promise<OpenPgpSigner> => {
  const { privateKey, publicKey } = await generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [{ name, email: `${name}@example.com` }],
    date: new Date(`${from}T00:00:00Z`),
    format: 'object',
    ...(days == null ? {} : { keyExpirationTime: days * 86_400 }),
    ...(subkey === true ? { subkeys: [{ sign: true }] } : {}),
  });
  return {
    publicKey: publicKey.armor(),
    fingerprint: publicKey.getFingerprint().toUpperCase(),
    sign: async (payload) => {
      const message = await createMessage({ binary: payload });
      const signed = { message, signingKeys: privateKey, detached: true, date: new Date(at) };
      // Its type may also be a stream, of a library that is not installed; armour is text.
      const armour: unknown = await signMessage(signed);
      return String(armour).replaceAll('\r\n', '\n');
    },
  };
};

/** A signer whose signature is by its key but over other bytes than it is given. */
export const overOtherBytes = (signer: Signer): Signer => ({
  sign: (payload, namespace) => signer.sign(Buffer.concat([payload, Buffer.from('x')]), namespace),
});

/** A signer that signs for another purpose than it is asked for. */
export const forPurpose = (signer: Signer, namespace: string): Signer => ({
  sign: (payload) => signer.sign(payload, namespace),
});

/** Runs git with bytes on its standard input and gives the bytes that it printed. */
export const gitBytes = (
  repo: GitStory,
  command: readonly string[],
  input: Uint8Array = Buffer.alloc(0),
): Buffer =>
  execFileSync('git', command, {
    cwd: repo.folder,
    env: repo.environment,
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });

/** Stores an object as it is and gives its id. */
export const storeObject = (
  repo: GitStory,
  type: 'blob' | 'commit' | 'tag' | 'tree',
  bytes: Uint8Array,
): string =>
  gitBytes(repo, ['hash-object', '-t', type, '-w', '--literally', '--stdin'], bytes)
    .toString()
    .trim();

/** Bytes of a commit with a header put after all others. */
export const withHeader = (commit: Buffer, name: string, value: string): Buffer => {
  const end = commit.indexOf('\n\n') + 1;
  const header = `${name} ${value.trimEnd().replaceAll('\n', '\n ')}\n`;
  return Buffer.concat([commit.subarray(0, end), Buffer.from(header), commit.subarray(end)]);
};

/** Puts other bytes in the place of the newest commit of the branch checked out; gives the id. */
export const replaceTip = (repo: GitStory, tip: string, bytes: Uint8Array): string => {
  if (repo.head() !== tip) throw new Error(`expected ${tip} to be checked out`);
  const id = storeObject(repo, 'commit', bytes);
  repo.git('reset', '--quiet', '--hard', id);
  return id;
};

export const commitBytes = (repo: GitStory, commit: string): Buffer =>
  gitBytes(repo, ['cat-file', 'commit', commit]);

/** The header in which a repository of this kind keeps the signature of a commit. */
export const signatureHeader = (repo: GitStory): 'gpgsig' | 'gpgsig-sha256' =>
  repo.head().length === 64 ? 'gpgsig-sha256' : 'gpgsig';

/** Signs the newest commit of the branch checked out, as `git commit -S` would; gives its new id. */
export const signCommit = async (
  repo: GitStory,
  commit: string,
  signer: Signer,
): Promise<string> => {
  const bytes = commitBytes(repo, commit);
  const signature = await signer.sign(bytes);
  return replaceTip(repo, commit, withHeader(bytes, signatureHeader(repo), signature));
};

export interface TagOptions {
  /** ISO day (noon, UTC), or a number of seconds since 1970 with a zone. */
  readonly date?: string;
  /** `Name <e-mail>` of the tagger: a claim, whoever signs. */
  readonly tagger?: string;
}

/** Makes an annotated tag as `git tag -s` would, or an unsigned one; gives the tag object's id. */
export const signedTag = async (
  repo: GitStory,
  name: string,
  target: string,
  message: string,
  signer: Signer | undefined,
  { date = '2026-01-12', tagger = 'Somebody <somebody@example.com>' }: TagOptions = {},
): Promise<string> => {
  const type = repo.git('cat-file', '-t', target);
  const object = repo.git('rev-parse', '--verify', target);
  const seconds = Date.parse(`${date}T12:00:00Z`) / 1000;
  const time = /^\d{4}-/.test(date) ? `${seconds} +0000` : date;
  const head = `object ${object}\ntype ${type}\ntag ${name}\ntagger ${tagger} ${time}\n`;
  const payload = Buffer.from(`${head}\n${message.trimEnd()}\n`);
  const signature = (await signer?.sign(payload)) ?? '';
  const id = storeObject(repo, 'tag', Buffer.concat([payload, Buffer.from(signature)]));
  repo.git('update-ref', `refs/tags/${name}`, id);
  return id;
};
