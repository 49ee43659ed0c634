import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { demoSigner } from '#packs/demo-signer.ts';
import { readSigner } from '#packs/read-signer.ts';
import { signPdf } from '#packs/sign-pdf.ts';
import { localSigner, type Signer } from '#packs/signer.ts';
import { tool } from '../independent-tools.ts';
import { makeKeyFiles, openssl } from './key-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = new Date('2026-01-12T12:00:00Z');

const onePage = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([200, 100]).drawText('Access control policy');
  return document.save({ useObjectStreams: false });
};

const demo = (): { signer: Signer; root: string } => {
  const made = demoSigner('Example Ltd packs', {
    from: new Date('2025-01-01'),
    to: new Date('2036-01-01'),
  });
  const certificates = made.certificate
    .split(/(?<=-----END CERTIFICATE-----\n)/)
    .map((text) => new X509Certificate(text));
  return { signer: localSigner(createPrivateKey(made.key), certificates), root: made.root };
};

/** What poppler says of each signature, with an NSS database that trusts the root. */
const popplerSays = (folder: string, pdf: string, root: string): readonly string[] => {
  const nss = join(folder, 'nss');
  mkdirSync(nss);
  writeFileSync(join(folder, 'root.pem'), root);
  execFileSync('certutil', ['-N', '-d', nss, '--empty-password']);
  execFileSync('certutil', [
    '-A',
    '-d',
    nss,
    '-n',
    'root',
    '-t',
    'CT,C,C',
    '-i',
    join(folder, 'root.pem'),
  ]);
  const said = spawnSync('pdfsig', ['-nssdir', nss, pdf], { encoding: 'utf8' }).stdout;
  return [
    ...said.matchAll(/ - (?:\w+ Validation: )?([^\n]*(?:Valid\.|Trusted\.|otal document)[^\n]*)/g),
  ].map(([, words = '']) => words);
};

const trusted = ['Signature is Valid.', 'Certificate is Trusted.'];

/** Cuts the signed bytes and the CMS message out of the file, as its ByteRange says. */
const takeApart = (pdf: Uint8Array): { content: Buffer; cms: Buffer } => {
  const bytes = Buffer.from(pdf);
  const range = /\/ByteRange \[ 0 (\d+) (\d+) (\d+) +\]/.exec(bytes.toString('latin1'));
  const [start = 0, end = 0, rest = 0] = (range ?? []).slice(1).map(Number);
  expect(end + rest).toBe(bytes.length);
  const hex = bytes.subarray(start + 1, end - 1).toString('latin1');
  return {
    content: Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]),
    cms: Buffer.from(hex.replace(/(?:00)+$/, ''), 'hex'),
  };
};

describe('signPdf', () => {
  it.runIf(tool('pdfsig') && tool('certutil'))(
    'makes a signature that poppler trusts',
    async () => {
      const folder = temporaryFolder();
      const { signer, root } = demo();
      const pdf = join(folder, 'signed.pdf');
      writeFileSync(pdf, await signPdf(await onePage(), signer, { at }));
      expect(popplerSays(folder, pdf, root)).toEqual(['Total document signed', ...trusted]);
    },
  );

  it.runIf(tool('pdfsig') && tool('certutil'))(
    'adds a seal that leaves the first signature valid',
    async () => {
      const folder = temporaryFolder();
      const { signer, root } = demo();
      const first = await signPdf(await onePage(), signer, { at, reason: 'Approved' });
      const second = await signPdf(first, signer, { at });
      expect(Buffer.from(second).subarray(0, first.length).equals(first)).toBe(true);
      const pdf = join(folder, 'signed.pdf');
      writeFileSync(pdf, second);
      expect(popplerSays(folder, pdf, root)).toEqual([
        'Not total document signed',
        ...trusted,
        'Total document signed',
        ...trusted,
      ]);
    },
  );

  it.runIf(tool('openssl')).each(['P-256', 'P-384', 'RSA-3072'])(
    'makes a CMS message with a key of type %s that OpenSSL verifies',
    async (type) => {
      const folder = temporaryFolder();
      makeKeyFiles(folder, type);
      const signer = await readSigner(
        { key: join(folder, 'key.pem'), certificate: join(folder, 'cert.pem') },
        {},
      );
      const { content, cms } = takeApart(await signPdf(await onePage(), signer, { at }));
      writeFileSync(join(folder, 'content'), content);
      writeFileSync(join(folder, 'cms'), cms);
      const verify = (...more: readonly string[]): string =>
        openssl(
          folder,
          'cms',
          '-verify',
          '-binary',
          '-inform',
          'DER',
          '-in',
          'cms',
          '-content',
          'content',
          '-CAfile',
          'root.pem',
          '-purpose',
          'any',
          '-out',
          'out',
          ...more,
        );
      expect(() => verify('-cades')).not.toThrow();
      writeFileSync(join(folder, 'content'), Buffer.concat([content, Buffer.from(' ')]));
      expect(() => verify()).toThrow();
    },
  );

  it.runIf(tool('openssl'))('signs the three attributes of PAdES and no time', async () => {
    const folder = temporaryFolder();
    const { signer } = demo();
    writeFileSync(
      join(folder, 'cms'),
      takeApart(await signPdf(await onePage(), signer, { at })).cms,
    );
    const printed = openssl(folder, 'cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'cms');
    const attributes = printed.slice(
      printed.indexOf('signedAttrs'),
      printed.indexOf('signatureAlgorithm:', printed.indexOf('signedAttrs')),
    );
    expect([...attributes.matchAll(/object: (\S+)/g)].map(([, name]) => name)).toEqual([
      'contentType',
      'messageDigest',
      'id-smime-aa-signingCertificateV2',
    ]);
  });

  it.runIf(tool('qpdf'))('leaves a file that qpdf finds sound', async () => {
    const { signer } = demo();
    const pdf = join(temporaryFolder(), 'signed.pdf');
    writeFileSync(
      pdf,
      await signPdf(await signPdf(await onePage(), signer, { at }), signer, { at }),
    );
    expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  it('changes nothing of the page but its annotations', async () => {
    const { signer } = demo();
    const before = await PDFDocument.load(await onePage());
    const after = await PDFDocument.load(await signPdf(await onePage(), signer, { at }));
    const entries = (document: PDFDocument): readonly string[] =>
      document
        .getPage(0)
        .node.entries()
        .map(([name, value]) => `${name.toString()} ${value.toString()}`);
    expect(entries(after).filter((entry) => !entry.startsWith('/Annots'))).toEqual(
      entries(before).filter((entry) => !entry.startsWith('/Annots')),
    );
  });

  it('refuses a signature that does not fit, and cuts nothing', async () => {
    const { signer } = demo();
    const chain = Array.from({ length: 20 }, () => signer.chain[0] ?? new Uint8Array());
    await expect(signPdf(await onePage(), { ...signer, chain }, { at })).rejects.toThrow(
      /^The signature takes \d+ bytes, expected at most 8192$/,
    );
  });

  it('lets any signer sign, wherever its key lies', async () => {
    const { signer } = demo();
    const seen: Uint8Array[] = [];
    const remote: Signer = {
      ...signer,
      sign: async (bytes) => {
        seen.push(bytes);
        return signer.sign(bytes);
      },
    };
    await signPdf(await onePage(), remote, { at });
    expect(seen.map((bytes) => bytes[0])).toEqual([0x31]);
  });
});
