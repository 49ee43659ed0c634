import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { note, notesRef, personalAttestation } from '../../attestations.ts';
import type { GitStory } from '../../git-story.ts';
import { tool } from '../../independent-tools.ts';
import {
  commitBytes,
  gitBytes,
  openPgpSigner,
  overOtherBytes,
  signedTag,
  sshSigner,
  type SshSigner,
} from '../../signers.ts';
import { begin } from '../exemplar.ts';
import { company, keys, mergeSigned, path, start, writes } from './company.ts';

/** Tells git whose SSH signatures are good, with `ssh-keygen` as the judge. */
const trusting = (repo: GitStory, signer: SshSigner): void => {
  const file = join(repo.folder, '.git', 'signers');
  writeFileSync(file, `clara@example.com ${signer.publicKey}\n`);
  repo.git('config', 'gpg.format', 'ssh');
  repo.git('config', 'gpg.ssh.allowedSignersFile', file);
};

test.runIf(tool('ssh-keygen')).each(['ed25519', 'ecdsa', 'rsa'] as const)(
  'git accepts commits and tags that are signed here by SSH, %s',
  async (type) => {
    const signer = sshSigner('cross', { type });
    for (const format of ['sha1', 'sha256'] as const) {
      const repo = begin(company(), format);
      trusting(repo, signer);
      const merge = await mergeSigned(repo, writes(repo), signer);
      await signedTag(repo, 'good', merge, 'Approves: POL-001 1.0', signer);
      repo.git('verify-commit', merge);
      repo.git('verify-tag', 'good');
      repo.git('fsck', '--strict');
      await signedTag(repo, 'bad', merge, 'Approves: POL-001 1.0', overOtherBytes(signer));
      expect(() => repo.git('verify-tag', 'bad')).toThrow();
    }
  },
);

test.runIf(tool('ssh-keygen'))('`ssh-keygen` accepts an attestation signed here', async () => {
  const repo = start();
  const commit = await mergeSigned(repo, writes(repo), keys.bianca);
  const line = await personalAttestation(repo, {
    commit,
    subjects: [{ path, id: 'POL-001', version: '1.0' }],
    signers: [keys.clara],
    person: 'clara',
  });
  note(repo, commit, [line]);
  trusting(repo, keys.clara);
  const { payload, payloadType, signatures } = JSON.parse(
    repo.git('notes', `--ref=${notesRef}`, 'show', commit),
  ) as { payload: string; payloadType: string; signatures: { sig: string }[] };
  const bytes = Buffer.from(payload, 'base64');
  const head = `DSSEv1 ${payloadType.length} ${payloadType} ${bytes.length} `;
  const file = join(repo.folder, '.git', 'signature');
  const armour = (signatures[0]?.sig.match(/.{1,70}/g) ?? []).join('\n');
  writeFileSync(file, `-----BEGIN SSH SIGNATURE-----\n${armour}\n-----END SSH SIGNATURE-----\n`);
  const verify = (namespace: string): string => {
    const signers = join(repo.folder, '.git', 'signers');
    const asked = ['-Y', 'verify', '-f', signers, '-I', 'clara@example.com'];
    return execFileSync('ssh-keygen', [...asked, '-n', namespace, '-s', file], {
      input: Buffer.concat([Buffer.from(head), bytes]),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  };
  expect(verify('approval@isms-as-code')).toContain('Good');
  expect(() => verify('git')).toThrow();
});

test.runIf(tool('gpg')).each([false, true])(
  'git accepts commits and tags that are signed here by OpenPGP, subkey %s',
  async (subkey) => {
    const repo = start();
    const signer = await openPgpSigner('Clara', { subkey });
    const home = ['--homedir', join(repo.folder, '.git')];
    execFileSync('gpg', [...home, '--batch', '--import'], {
      input: signer.publicKey,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const program = join(repo.folder, '.git', 'gpg.sh');
    writeFileSync(program, `#!/bin/sh\nexec gpg ${home.join(' ')} "$@"\n`, { mode: 0o755 });
    repo.git('config', 'gpg.program', program);
    const merge = await mergeSigned(repo, writes(repo), signer);
    await signedTag(repo, 'good', merge, 'Approves: POL-001 1.0', signer);
    repo.git('verify-commit', merge);
    repo.git('verify-tag', 'good');
  },
);

test('the same name gives the same key', () => {
  expect(sshSigner('clara').publicKey).toBe(keys.clara.publicKey);
  expect(sshSigner('dario').publicKey).not.toBe(keys.clara.publicKey);
});

test('signing a commit changes nothing but its signature', async () => {
  const repo = start();
  const id = await mergeSigned(repo, writes(repo), keys.clara);
  const text = commitBytes(repo, id).toString();
  const unsigned = text.replace(/\ngpgsig .*\n( .*\n)*/, '\n');
  expect(unsigned).not.toContain('SSH SIGNATURE');
  expect(repo.head()).toBe(id);
  expect(gitBytes(repo, ['cat-file', 'blob', `HEAD:${path}`]).toString()).toContain('POL-001');
});
