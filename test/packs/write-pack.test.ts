import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { View } from '#audiences/view.ts';
import { openCacheFolder } from '#packs/cache-folder.ts';
import { demoSigner } from '#packs/demo-signer.ts';
import { openPrinter, type Printer } from '#packs/printer.ts';
import { localSigner } from '#packs/signer.ts';
import { type PackOptions, type PackResult, writePack } from '#packs/write-pack.ts';
import { verify as verifyPack } from '#verify/verify.ts';
import { tool } from '../independent-tools.ts';
import { usePrinter } from './printer-session.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { buildView, policy, smallIsms } from './view-builder.ts';

const printer = usePrinter();

const demo = demoSigner('Example Ltd packs', {
  from: new Date('2025-01-01'),
  to: new Date('2036-01-01'),
});
const signature = {
  signer: localSigner(
    createPrivateKey(demo.key),
    demo.certificate
      .split(/(?<=-----END CERTIFICATE-----\n)/)
      .map((pem) => new X509Certificate(pem)),
  ),
  at: new Date('2026-01-12T12:00:00Z'),
};

const withDrafts = {
  ...smallIsms,
  'policies/remote-work.md': policy('POL-900', 'Remote work policy', 'Draft text.').replace(
    'status: approved',
    'status: draft',
  ),
  'policies/old.md': policy('POL-800', 'Old policy', 'Text.').replace(
    'status: approved',
    'status: retired',
  ),
  'policies/drifted.md': policy('POL-700', 'Drifted policy', 'Text.'),
};
const verdicts = { 'POL-900': 'draft', 'POL-700': 'drift' } as const;

const pack = (view: View, more: Partial<PackOptions> = {}): Promise<PackResult> =>
  writePack({
    view,
    profile: 'policies',
    printer: printer(),
    engineVersion: '0.1.0',
    out: temporaryFolder(),
    ...more,
  });

/** Every file below a folder with its bytes, by path. */
const filesBelow = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );

const textOf = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

describe('writePack', () => {
  it('writes documents, registers, sources, manifest and digests', async () => {
    const result = await pack(buildView(), { signature });
    expect(result.files).toEqual([
      'SHA256SUMS',
      'approvals.jsonl',
      'documents/POL-001-1.0.pdf',
      'manifest.dsse.json',
      'manifest.json',
      'registers/risks.pdf',
      'registers/soa.pdf',
      'signer.pem',
      'sources/policies/access-control.md',
      'sources/risks/leaver-access.md',
      'sources/soa/a-5-18.md',
      'sources/soa/index.md',
    ]);
    expect(result.folder.endsWith('example-ltd-policies-2026-01-12-1ef0e67')).toBe(true);
    expect([...filesBelow(result.folder).keys()].sort()).toEqual(result.files);
    expect(filesBelow(result.folder).get('sources/soa/index.md')?.toString()).toBe(
      smallIsms['soa/index.md'],
    );
    expect(result.findings).toEqual([]);
  });

  it.runIf(tool('sha256sum') && tool('unzip'))(
    'writes digests and a zip that other tools read',
    async () => {
      const { folder, archive } = await pack(buildView(), { signature });
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
      const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
      expect(sums).toHaveLength(filesBelow(folder).size - 1);
      const unpacked = temporaryFolder();
      execFileSync('unzip', ['-q', archive, '-d', unpacked]);
      const [name = ''] = readdirSync(unpacked);
      expect(filesBelow(join(unpacked, name))).toEqual(filesBelow(folder));
    },
  );

  it('states in the manifest what was proved, and no more', async () => {
    const { folder } = await pack(buildView({ files: withDrafts, verdicts }));
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      readonly subject: readonly { readonly name: string }[];
      readonly predicate: Readonly<Record<string, unknown>> & {
        readonly records: readonly Readonly<Record<string, unknown>>[];
      };
    };
    const listed = [...filesBelow(folder).keys()].filter(
      (name) => name !== 'manifest.json' && name !== 'SHA256SUMS',
    );
    expect(manifest.subject.map(({ name }) => name)).toEqual(listed.sort());
    expect(manifest.predicate).toMatchObject({
      organisation: 'Example Ltd',
      audience: 'auditor',
      day: '2026-01-12',
      trustRoot: { commit: '059b73dcff845aa66ec4498acc918d1766868b54' },
      leftOut: [
        { id: 'POL-700', reason: 'its text differs from the approved one' },
        { id: 'POL-800', reason: 'retired' },
        { id: 'POL-900', reason: 'a draft' },
      ],
    });
    expect(
      manifest.predicate.records.map(({ id, level, words }) => ({ id, level, words })),
    ).toContainEqual({
      id: 'POL-001',
      level: 'recorded',
      words: [
        'The history names Bianca Keller (Managing director) as approver on 12 January 2026. Nobody signed this.',
        'The author is as the commit states.',
      ],
    });
  });

  it('signs the very bytes of the manifest with the key of the documents', async () => {
    const { folder } = await pack(buildView(), { signature });
    const envelope = JSON.parse(readFileSync(join(folder, 'manifest.dsse.json'), 'utf8')) as {
      readonly payloadType: string;
      readonly payload: string;
      readonly signatures: readonly { readonly sig: string }[];
    };
    const payload = Buffer.from(envelope.payload, 'base64');
    expect(payload.equals(readFileSync(join(folder, 'manifest.json')))).toBe(true);
    const type = envelope.payloadType;
    const signedBytes = Buffer.concat([
      Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `),
      payload,
    ]);
    const key = createPublicKey(readFileSync(join(folder, 'signer.pem')));
    const sig = Buffer.from(envelope.signatures[0]?.sig ?? '', 'base64');
    expect(verify('sha256', signedBytes, key, sig)).toBe(true);
    expect(verify('sha256', payload, key, sig)).toBe(false);
  });

  it('gives the same bytes again, in another time zone and from a fresh browser', async () => {
    const view = buildView({ files: withDrafts, verdicts });
    const first = await pack(view, { includeDrafts: true });
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const fresh = await openPrinter({
      cache: await openCacheFolder(process.env),
      env: process.env,
    });
    try {
      const second = await pack(view, { includeDrafts: true, printer: fresh });
      expect(filesBelow(second.folder)).toEqual(filesBelow(first.folder));
      expect(readFileSync(second.archive).equals(readFileSync(first.archive))).toBe(true);
    } finally {
      await fresh.close();
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('writes what our strict reader finds valid, and finds changed after one byte', async () => {
    const { folder, archive } = await pack(buildView(), { signature });
    const trust = { trust: [Buffer.from(demo.root)] };
    expect((await verifyPack(archive, trust)).verdict).toBe('valid');
    expect((await verifyPack(folder, trust)).verdict).toBe('valid');
    const file = join(folder, 'documents/POL-001-1.0.pdf');
    const bytes = readFileSync(file);
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect((await verifyPack(folder, trust)).verdict).not.toBe('valid');
  });

  it('leaves signatures, envelope and certificate out of an unsigned pack', async () => {
    const { folder, files, signed } = await pack(buildView());
    expect(signed).toBe(false);
    expect(files).not.toContain('manifest.dsse.json');
    expect(files).not.toContain('signer.pem');
    expect(readFileSync(join(folder, 'documents/POL-001-1.0.pdf')).includes('/ByteRange')).toBe(
      false,
    );
  });

  it.runIf(tool('pdfsig') && tool('certutil') && tool('qpdf'))(
    'signs every PDF so that poppler trusts it',
    async () => {
      const { folder } = await pack(buildView(), { signature });
      const nss = join(temporaryFolder(), 'nss');
      mkdirSync(nss);
      writeFileSync(join(nss, 'root.pem'), demo.root);
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
        join(nss, 'root.pem'),
      ]);
      const pdfs = [...filesBelow(folder).keys()].filter((name) => name.endsWith('.pdf'));
      expect(pdfs).toHaveLength(3);
      for (const name of pdfs) {
        const said = spawnSync('pdfsig', ['-nssdir', nss, join(folder, name)], {
          encoding: 'utf8',
        }).stdout;
        expect(said).toContain('Signature is Valid.');
        expect(said).toContain('Certificate is Trusted.');
        expect(said).toContain('Total document signed');
        execFileSync('qpdf', ['--check', join(folder, name)]);
      }
    },
  );

  it.runIf(tool('pdftotext') && tool('pdfinfo') && tool('pdffonts') && tool('pdfdetach'))(
    'prints what a reader must find, as tagged PDF with embedded fonts and its source',
    async () => {
      const { folder } = await pack(buildView({ files: withDrafts, verdicts }), {
        includeDrafts: true,
      });
      const file = join(folder, 'documents/POL-001-1.0.pdf');
      const text = textOf(file);
      for (const words of [
        'Access control policy',
        'Chief information security officer: Asha Rao',
        'The history names Bianca Keller (Managing director) as approver on 12 January 2026.',
        '15 January 2026',
        '12 January 2027',
        '1ef0e674a34b9cc325cfa1dee47c4f84b346377e',
        'Access ends on the last working day, see R-001.',
        'Operational planning and control',
        'Page 1 of 2',
        'Internal',
      ]) {
        expect(text).toContain(words);
      }
      // No column is so narrow that its words break.
      expect(text).toMatch(/Version +Change +Set on +Approval/);
      expect(textOf(join(folder, 'registers/risks.pdf'))).toMatch(/\bconsequence\b/);
      // The mark is drawn, not written.
      expect(textOf(join(folder, 'documents/POL-900-1.0.pdf'))).not.toContain('DRAFT');
      expect(textOf(join(folder, 'registers/risks.pdf'))).toContain('Former staff keep access to');
      expect(textOf(join(folder, 'registers/soa.pdf'))).toContain(
        'Twelve engineers reach production',
      );
      for (const name of [
        'documents/POL-001-1.0.pdf',
        'registers/risks.pdf',
        'registers/soa.pdf',
      ]) {
        const info = execFileSync('pdfinfo', [join(folder, name)], { encoding: 'utf8' });
        expect(info).toMatch(/Tagged: +yes/);
        expect(info).toMatch(/JavaScript: +no/);
        expect(info).toMatch(/CreationDate: .*2026/);
        const fonts = execFileSync('pdffonts', [join(folder, name)], { encoding: 'utf8' });
        for (const line of fonts.trim().split('\n').slice(2))
          expect(line).toMatch(/CID TrueType +Identity-H +yes yes yes/);
      }
      const kept = join(temporaryFolder(), 'source.md');
      execFileSync('pdfdetach', ['-save', '1', '-o', kept, file]);
      expect(readFileSync(kept, 'utf8')).toBe(smallIsms['policies/access-control.md']);
    },
  );

  it('lets no raw file travel that names a record which was concealed', async () => {
    const files = {
      ...smallIsms,
      'policies/other.md': policy(
        'POL-002',
        'Other policy',
        'Text.',
        'supersedes: [restricted record]\n',
      ),
    };
    const { folder, files: written } = await pack(buildView({ files, audience: 'staff' }), {
      signature,
    });
    expect(written).toContain('documents/POL-002-1.0.pdf');
    expect(written).not.toContain('sources/policies/other.md');
    expect(readFileSync(join(folder, 'documents/POL-002-1.0.pdf')).includes('/EmbeddedFile')).toBe(
      false,
    );
    const report = await verifyPack(folder, { trust: [Buffer.from(demo.root)] });
    expect(report.verdict).toBe('valid');
    expect(report.checks.map(({ message }) => message)).toContain(
      '`POL-002` 1.0: the pack does not hold its source',
    );
  });

  it('reports characters without a glyph where they stand, and prints all the same', async () => {
    const files = {
      ...smallIsms,
      'policies/access-control.md': policy(
        'POL-001',
        'Access control policy',
        'Text.\n\nSee 中 there.',
      ),
    };
    const { findings, files: written } = await pack(buildView({ files }));
    expect(written).toContain('documents/POL-001-1.0.pdf');
    expect(findings).toEqual([
      {
        rule: 'record/markup',
        severity: 'error',
        path: 'policies/access-control.md',
        line: 22,
        column: 5,
        message: 'Cannot print U+4E2D, no glyph for it in any font of the pack',
        hint: 'write the character in another way',
        record: 'POL-001',
        related: [],
      },
    ]);
  });

  it('tells how far it is', async () => {
    const seen: string[] = [];
    await pack(buildView(), { onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  it('leaves nothing behind, and the earlier pack whole, when it is stopped', async () => {
    const out = temporaryFolder();
    const before = await pack(buildView(), { out });
    const kept = filesBelow(out);
    const stop = new AbortController();
    const stopped = pack(buildView(), {
      out,
      signature,
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(filesBelow(out)).toEqual(kept);
    expect(existsSync(before.folder)).toBe(true);
  });

  it('leaves nothing behind when a print fails', async () => {
    const out = temporaryFolder();
    const broken: Printer = {
      ...printer(),
      print: (html, files, name) =>
        name === 'registers/soa.pdf'
          ? Promise.reject(new Error('no paper'))
          : printer().print(html, files, name),
    };
    await expect(pack(buildView(), { out, printer: broken })).rejects.toThrow('no paper');
    expect(readdirSync(out)).toEqual([]);
  });

  it('replaces an earlier pack and nothing else', async () => {
    const out = temporaryFolder();
    const { folder } = await pack(buildView(), { out, signature });
    const again = await pack(buildView(), { out });
    expect(again.folder).toBe(folder);
    expect(existsSync(join(folder, 'signer.pem'))).toBe(false);
    expect(readdirSync(out)).toHaveLength(2);

    const other = temporaryFolder();
    mkdirSync(join(other, 'example-ltd-policies-2026-01-12-1ef0e67'));
    await expect(pack(buildView(), { out: other })).rejects.toThrow(
      /^Unexpected `.*`, expected nothing or an earlier pack$/,
    );
  });

  it('refuses to pack what is not committed, and to sign on a day without certificate', async () => {
    const view = buildView();
    const { commit: _commit, ...proof } = view.proof;
    await expect(pack({ ...view, proof })).rejects.toMatchObject({
      message: 'Cannot pack what is not committed',
      hint: 'commit the ISMS, then pack that commit',
    });
    await expect(
      pack(view, { signature: { ...signature, at: new Date('2040-01-01') } }),
    ).rejects.toThrow(
      'The certificate of `Example Ltd packs` is valid from 2025-01-01 to 2036-01-01, not on 2040-01-01',
    );
  });
});
