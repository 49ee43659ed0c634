import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoSigner } from '#packs/demo-signer.ts';
import { signPdf } from '#packs/sign-pdf.ts';
import { localSigner, type Signer } from '#packs/signer.ts';
import { signaturesOf, signedBytes } from '#verify/pdf-signature.ts';
import { readStrictPdf } from '#verify/strict-pdf.ts';
import { readTrust } from '#verify/trust.ts';
import { verifyPdf } from '#verify/verify-pdf.ts';
import { exitCodeOf, verify } from '#verify/verify.ts';
import { tool } from '../independent-tools.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { identity, pem } from './authority.ts';
import { listedFiles, packOf, writeFolder, writeTemporary, zipOf } from './packed.ts';
import { plainPdf, replaced } from './signed-pdf.ts';

const demo = demoSigner('Example Ltd packs', {
  from: new Date('2026-01-01'),
  to: new Date('2027-01-01'),
});
const at = new Date('2026-01-12T10:00:00Z');

const certificatesOf = (text: string): readonly X509Certificate[] =>
  (text.match(/-----BEGIN[^]+?-----END CERTIFICATE-----/g) ?? []).map(
    (block) => new X509Certificate(block),
  );

const rootRsa = identity({ commonName: 'RSA root', authority: true, keyType: 'rsa' });
const leafRsa = identity({ commonName: 'RSA packs', issuer: rootRsa, keyType: 'rsa' });

const signers: readonly (readonly [string, Signer, Buffer])[] = [
  [
    'P-256',
    localSigner(createPrivateKey(demo.key), certificatesOf(demo.certificate)),
    Buffer.from(demo.root),
  ],
  [
    'RSA',
    localSigner(
      leafRsa.key,
      leafRsa.chain.map((der) => new X509Certificate(der)),
    ),
    pem(rootRsa.der),
  ],
];

describe.each(signers)('what our writer signs with %s', (_, signer, root) => {
  let once: Buffer;
  let twice: Buffer;
  beforeAll(async () => {
    once = Buffer.from(await signPdf(await plainPdf(), signer, { at }));
    twice = Buffer.from(await signPdf(once, signer, { at, reason: 'Seal' }));
  });

  const openssl = (pdf: Buffer, index: number): boolean => {
    const read = readStrictPdf(pdf);
    const signature = signaturesOf(read)[index];
    if (signature === undefined) throw new Error('no such signature');
    const { parts, contents } = signedBytes(read, signature);
    const folder = temporaryFolder();
    const paths = { content: 'content', cms: 'cms.der', root: 'root.pem' } as const;
    writeFileSync(join(folder, paths.content), Buffer.concat(parts));
    writeFileSync(join(folder, paths.cms), contents);
    writeFileSync(join(folder, paths.root), root);
    const check = [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-purpose',
      'any',
      '-attime',
      String(at.getTime() / 1000),
    ];
    const files = [
      '-in',
      paths.cms,
      '-content',
      paths.content,
      '-CAfile',
      paths.root,
      '-out',
      '/dev/null',
    ];
    return spawnSync('openssl', [...check, ...files], { cwd: folder }).status === 0;
  };

  test('is valid, once and twice', async () => {
    for (const pdf of [once, twice]) {
      const { findings } = await verifyPdf(pdf, { trust: readTrust([root]), today: '2026-02-01' });
      expect(findings.checks.filter(({ result }) => result === 'fail')).toEqual([]);
      expect(findings.verdict).toBe('valid');
    }
  });

  test.skipIf(!tool('openssl'))('OpenSSL says so too, and refuses what we refuse', async () => {
    expect([openssl(once, 0), openssl(twice, 0), openssl(twice, 1)]).toEqual([true, true, true]);
    const changed = replaced(once, '/MediaBox [ 0 0 200 ', '/MediaBox [ 0 0 900 ');
    const { findings } = await verifyPdf(changed, { trust: readTrust([root]), today: undefined });
    expect([openssl(changed, 0), findings.verdict]).toEqual([false, 'invalid']);
  });

  test.skipIf(!tool('pdfsig'))('pdfsig calls its signatures valid', () => {
    const path = writeTemporary(twice);
    const said = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }).stdout;
    expect(said.match(/Signature is Valid/g)).toHaveLength(2);
  });
});

test.skipIf(!tool('unzip'))('unzip and sha256sum agree on a pack that is valid', async () => {
  const root = identity({ commonName: 'Example root', authority: true });
  const signer = identity({ commonName: 'Example packs', issuer: root });
  const pack = packOf(await listedFiles(signer), signer);
  const zip = writeTemporary(zipOf(pack));
  expect(exitCodeOf(await verify(zip, { trust: [pem(root.der)] }))).toBe(0);
  expect(spawnSync('unzip', ['-tq', zip]).status).toBe(0);
  const folder = writeFolder(pack);
  expect(() =>
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder }),
  ).not.toThrow();
});
