import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { GitStory } from '../git-story.ts';
import { begin, clara, policy, propose, settings, verdict } from './exemplar.ts';

const path = 'policies/access-control.md';
const ciso = '{role: ciso, from: 2025-01-01}';

const field = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

const publicKey = (seed: number): Buffer =>
  Buffer.concat([field(Buffer.from('ssh-ed25519')), field(Buffer.alloc(32, seed))]);

/** The form of an SSH signature; what it signs is never looked at here. */
const armoured = (key: Buffer): string => {
  const version = Buffer.from([0, 0, 0, 1]);
  const body = Buffer.concat([
    Buffer.from('SSHSIG'),
    version,
    field(key),
    field(Buffer.from('git')),
  ]);
  return `-----BEGIN SSH SIGNATURE-----\n${body.toString('base64')}\n-----END SSH SIGNATURE-----`;
};

const sign = (repo: GitStory, signature: string): void => {
  const header = `gpgsig ${signature.replaceAll('\n', '\n ')}`;
  const text = repo.git('cat-file', 'commit', 'HEAD').replace('\n\n', `\n${header}\n\n`);
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: repo.folder,
    env: repo.environment,
    input: `${text}\n`,
    encoding: 'utf8',
  }).trim();
  repo.git('reset', '--quiet', '--hard', id);
};

const signedBy = (key: Buffer, least = 'recorded'): GitStory => {
  const registered = `keys: [{ssh: "ssh-ed25519 ${publicKey(1).toString('base64')}", from: 2025-01-01}]`;
  const repo = begin(
    settings({ approval: `  document: {approvers: [ciso], least: ${least}}` }).replace(
      `roles: [${ciso}]`,
      `roles: [${ciso}], ${registered}`,
    ),
  );
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: clara,
      date: '2026-01-10',
    },
  );
  sign(repo, armoured(key));
  return repo;
};

test('a signature by an unregistered key is as none', async () => {
  expect(await verdict(signedBy(publicKey(2)))).toEqual(['approved']);
});

test('a signature by an unregistered key is named where the level falls short', async () => {
  expect(await verdict(signedBy(publicKey(2), 'signed'))).toEqual([
    'not-approved',
    'key-unknown',
    'level-too-low',
  ]);
});

test('a signature by a registered key that is not checked makes no evidence', async () => {
  expect(await verdict(signedBy(publicKey(1)))).toEqual(['not-approved', 'signature-unchecked']);
});
