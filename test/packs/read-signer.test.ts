import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { readSigner, type SignerFiles } from '#packs/read-signer.ts';
import { assertValidAt, nameOf } from '#packs/signer.ts';
import { tool } from '../independent-tools.ts';
import { makeKeyFiles, openssl } from './key-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folderWith = (type: string): string => {
  const folder = temporaryFolder();
  makeKeyFiles(folder, type);
  return folder;
};

const said = async (files: SignerFiles, env = {}): Promise<string> => {
  try {
    await readSigner(files, env);
    return 'nothing was wrong';
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    return `${error.message.replaceAll(/`\/[^`]*\/([^`/]+)`/g, '`$1`')} / ${error.hint ?? ''}`;
  }
};

describe.runIf(tool('openssl'))('readSigner', () => {
  it.each([
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
    ['RSA-3072', 'RS256'],
  ])('reads a PEM key of type %s', async (type, algorithm) => {
    const folder = folderWith(type);
    const signer = await readSigner(
      { key: join(folder, 'key.pem'), certificate: join(folder, 'cert.pem') },
      {},
    );
    expect(signer.algorithm).toBe(algorithm);
    expect(nameOf(signer)).toBe('Example Ltd packs');
  });

  it.each([
    ['P-256', [] as readonly string[]],
    ['RSA-3072', []],
    ['P-256', ['-legacy']],
    ['RSA-3072', ['-legacy']],
  ])('reads a PKCS#12 container with a key of type %s made with %j', async (type, options) => {
    const folder = folderWith(type);
    openssl(
      folder,
      'pkcs12',
      '-export',
      ...options,
      '-inkey',
      'key.pem',
      '-in',
      'cert.pem',
      '-certfile',
      'root.pem',
      '-passout',
      'pass:sésame',
      '-out',
      'key.p12',
    );
    writeFileSync(join(folder, 'passphrase'), 'sésame\n');
    const signer = await readSigner(
      { key: join(folder, 'key.p12'), passphraseFile: join(folder, 'passphrase') },
      {},
    );
    const own = new X509Certificate(readFileSync(join(folder, 'cert.pem')));
    expect(signer.chain.map((der) => Buffer.from(der))).toEqual([own.raw]);
    expect(await said({ key: join(folder, 'key.p12') }, { ISMS_KEY_PASSPHRASE: 'wrong' })).toBe(
      'The passphrase does not open the key `key.p12` / give its passphrase with `--key-passphrase-file`, or in `ISMS_KEY_PASSPHRASE`',
    );
  });

  it('reads an encrypted PEM key with its passphrase from the environment', async () => {
    const folder = folderWith('P-256');
    openssl(
      folder,
      'pkcs8',
      '-topk8',
      '-in',
      'raw.pem',
      '-passout',
      'pass:sesame',
      '-out',
      'locked.pem',
    );
    const files = { key: join(folder, 'locked.pem'), certificate: join(folder, 'cert.pem') };
    expect((await readSigner(files, { ISMS_KEY_PASSPHRASE: 'sesame' })).algorithm).toBe('ES256');
    expect(await said(files)).toBe(
      'The key `locked.pem` is encrypted / give its passphrase with `--key-passphrase-file`, or in `ISMS_KEY_PASSPHRASE`',
    );
    expect(await said(files, { ISMS_KEY_PASSPHRASE: 'wrong' })).toBe(
      'The passphrase does not open the key `locked.pem` / look whether the first line of the passphrase file is the passphrase of this key',
    );
  });

  it('refuses a certificate of another key', async () => {
    const [one, other] = [folderWith('P-256'), folderWith('P-256')];
    expect(await said({ key: join(one, 'key.pem'), certificate: join(other, 'cert.pem') })).toBe(
      'The key does not belong to the certificate / give the certificate that was issued for this key with `--cert`',
    );
  });

  it('refuses keys that are too weak or of a type that readers do not know', async () => {
    const folder = folderWith('RSA-1024');
    const files = { key: join(folder, 'key.pem'), certificate: join(folder, 'cert.pem') };
    expect(await said(files)).toBe(
      'Unexpected RSA key of 1024 bits, expected at least 2048 / make a key of RSA 3072 or P-256, and have it certified',
    );
    openssl(folder, 'genpkey', '-algorithm', 'ed25519', '-out', 'ed25519.pem');
    expect(await said({ ...files, key: join(folder, 'ed25519.pem') })).toBe(
      'Unexpected key of type `ed25519`, expected RSA, P-256 or P-384 / make a key of RSA 3072 or P-256, and have it certified',
    );
  });

  it('says what lacks where files are missing, empty or something else', async () => {
    const folder = folderWith('P-256');
    const key = join(folder, 'key.pem');
    writeFileSync(join(folder, 'junk'), 'no key');
    writeFileSync(
      join(folder, 'broken.pem'),
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
    );
    expect(await said({ key: join(folder, 'none') })).toBe(
      'Cannot read the key `none` / give the path of a file that you can read',
    );
    expect(await said({ key: join(folder, 'junk') })).toBe(
      'Cannot read the key `junk` / give a private key as PEM or PKCS#12',
    );
    expect(await said({ key })).toBe(
      'Cannot find a certificate for the key `key.pem` / give it with `--cert`',
    );
    expect(await said({ key, certificate: join(folder, 'junk') })).toBe(
      'Cannot find a certificate in `junk` / give certificates as PEM',
    );
    expect(await said({ key: join(folder, 'cert.pem') })).toBe(
      'Cannot find a private key in `cert.pem` / give a private key as PEM or PKCS#12',
    );
    expect(
      await said({ key: join(folder, 'broken.pem'), certificate: join(folder, 'cert.pem') }),
    ).toBe('Cannot read the key `broken.pem` / give a private key as PEM or PKCS#12');
  });

  it('refuses to sign on a day on which the certificate is not valid', async () => {
    const folder = folderWith('P-256');
    const signer = await readSigner(
      { key: join(folder, 'key.pem'), certificate: join(folder, 'cert.pem') },
      {},
    );
    expect(() => {
      assertValidAt(signer, new Date('2001-01-01T00:00:00Z'));
    }).toThrow(/^The certificate of `Example Ltd packs` is valid from .* not on 2001-01-01$/);
  });
});
