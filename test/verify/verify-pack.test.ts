import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { exitCodeOf, verify } from '#verify/verify.ts';
import { identity, pem } from './authority.ts';
import {
  listedFiles,
  manifestFor,
  packOf,
  withSums,
  writeFolder,
  writeTemporary,
  zipOf,
  type Files,
} from './packed.ts';
import { plainPdf, signedPdf } from './signed-pdf.ts';

const root = identity({ commonName: 'Example root', authority: true });
const signer = identity({ commonName: 'Example packs', issuer: root });
const trust = [pem(root.der)];

let listed: Files;
let pack: Files;
beforeAll(async () => {
  listed = await listedFiles(signer);
  pack = packOf(listed, signer);
});

const judge = async (path: string, given: readonly Buffer[] = trust) => {
  const report = await verify(path, { trust: given });
  const fails = report.checks
    .filter(({ result }) => result === 'fail')
    .map(({ message }) => message);
  return { ...report, fails, exit: exitCodeOf(report) };
};

const judgeFiles = (files: Files, given?: readonly Buffer[]) => judge(writeFolder(files), given);
const judgeZip = (zip: Uint8Array) => judge(writeTemporary(zip));

const changed = (name: string, text: string): Files =>
  new Map([...pack, [name, Buffer.from(text)]]);
const without = (...names: readonly string[]): Files =>
  new Map([...pack].filter(([name]) => !names.includes(name)));

describe('a good pack', () => {
  test('is valid as a folder and as a zip', async () => {
    for (const report of [await judgeFiles(pack), await judgeZip(zipOf(pack))]) {
      expect(report).toMatchObject({ verdict: 'valid', fails: [], exit: 0 });
      expect(report.signatures.map(({ level, signer: name }) => [name, level])).toEqual([
        ['Example packs', 'DSSE'],
        ['Example packs', 'B-B'],
      ]);
    }
  });

  test('states approvals as claims that were not evaluated', async () => {
    const { checks } = await judgeFiles(pack);
    expect(checks.filter(({ id }) => id === 'pack/approval')).toMatchInlineSnapshot(`
      [
        {
          "id": "pack/approval",
          "message": "\`POL-001\` 1.0 “Access control policy” (\`documents/POL-001-1.0.pdf\`): The history names Bianca Keller as approver on 10 January 2026. Nobody signed this.",
          "result": "not evaluated",
        },
      ]
    `);
  });

  test('is untrusted without trust, and with the root of somebody else', async () => {
    const other = identity({ commonName: 'Example root', authority: true });
    expect(await judgeFiles(pack, [])).toMatchObject({ verdict: 'untrusted', exit: 1 });
    expect(await judgeFiles(pack, [pem(other.der)])).toMatchObject({
      verdict: 'untrusted',
      exit: 1,
    });
  });

  test('is unsigned when it was made so', async () => {
    const files = await listedFiles(undefined);
    expect(await judgeFiles(packOf(files, undefined))).toMatchObject({
      verdict: 'unsigned',
      exit: 1,
    });
  });
});

const envelopeText = (): string => Buffer.from(pack.get('manifest.dsse.json') ?? []).toString();

const changedEnvelope = (write: (envelope: object) => string): Files =>
  new Map([
    ...pack,
    ['manifest.dsse.json', Buffer.from(write(JSON.parse(envelopeText()) as object))],
  ]);

describe('a folder', () => {
  test.each<[string, () => Files, RegExp]>([
    [
      'an extra file',
      () => withSums(changed('documents/x.txt', 'x')),
      /`documents\/x.txt` is not listed/,
    ],
    [
      'a missing file',
      () => withSums(without('sources/isms.yml')),
      /`sources\/isms.yml` is missing/,
    ],
    [
      'a changed file',
      () => withSums(changed('sources/isms.yml', 'format: 2\n')),
      /`sources\/isms.yml` was changed/,
    ],
    ['other sums', () => changed('SHA256SUMS', 'x'), /`SHA256SUMS` does not fit/],
    ['no sums', () => without('SHA256SUMS'), /`SHA256SUMS` is missing/],
    ['no manifest', () => without('manifest.json'), /`manifest.json` is missing/],
    [
      'no envelope',
      () => withSums(without('manifest.dsse.json')),
      /`manifest.dsse.json` is missing/,
    ],
    ['no signer', () => withSums(without('signer.pem')), /`signer.pem` is missing/],
    [
      'neither envelope nor signer',
      () => withSums(without('signer.pem', 'manifest.dsse.json')),
      /the pack is not signed/,
    ],
    [
      'another manifest than the signed one',
      () =>
        withSums(
          new Map([
            ...pack,
            ['manifest.json', Buffer.concat([manifestFor(listed), Buffer.from('\n')])],
          ]),
        ),
      /differs from the manifest that was signed/,
    ],
    [
      'another signer',
      () =>
        withSums(
          new Map([...pack, ['signer.pem', pem(identity({ commonName: 'X', issuer: root }).der)]]),
        ),
      /was not signed by the key/,
    ],
    [
      'words in signer.pem',
      () =>
        withSums(
          new Map([
            ...pack,
            ['signer.pem', Buffer.concat([Buffer.from('hello\n'), pem(signer.der)])],
          ]),
        ),
      /something else than certificates/,
    ],
    [
      'more certificates in signer.pem',
      () =>
        withSums(
          new Map([...pack, ['signer.pem', pem(signer.der, identity({ commonName: 'Y' }).der)]]),
        ),
      /did not issue/,
    ],
    [
      'an envelope written in another form',
      () => withSums(changedEnvelope((envelope) => JSON.stringify(envelope))),
      /was rewritten after it was made/,
    ],
    [
      'a field beside the signature',
      () =>
        withSums(
          changedEnvelope(
            (envelope) => `${JSON.stringify({ ...envelope, note: 'x' }, undefined, 2)}\n`,
          ),
        ),
      /was rewritten after it was made/,
    ],
    [
      'the id of another key in the envelope',
      () =>
        withSums(
          new Map([
            ...pack,
            [
              'manifest.dsse.json',
              Buffer.from(
                envelopeText().replace(/"keyid": "[0-9a-f]{64}"/, `"keyid": "${'0'.repeat(64)}"`),
              ),
            ],
          ]),
        ),
      /names another certificate/,
    ],
    [
      'an envelope that is no JSON',
      () => withSums(changed('manifest.dsse.json', '{')),
      /is not JSON/,
    ],
    [
      'a path that leads outside',
      () =>
        packOf(
          listed,
          signer,
          manifestFor(listed, [{ name: '../x', digest: { sha256: '0'.repeat(64) } }]),
        ),
      /leads outside/,
    ],
    [
      'a name twice in the manifest',
      () =>
        packOf(
          listed,
          signer,
          manifestFor(
            listed,
            [1, 2].map(() => ({ name: 'x', digest: { sha256: '0'.repeat(64) } })),
          ),
        ),
      /`x` is there twice/,
    ],
    [
      'names that differ by case',
      () =>
        packOf(
          new Map([...listed, ['a.txt', Buffer.from('a')], ['A.txt', Buffer.from('a')]]),
          signer,
        ),
      /differ only by case/,
    ],
    [
      'another source than the embedded one',
      () =>
        packOf(new Map([...listed, ['sources/policies/a.md', Buffer.from('Other.\n')]]), signer),
      /embedded source `a.md` differs/,
    ],
    [
      'no source',
      () =>
        packOf(new Map([...listed].filter(([name]) => name !== 'sources/policies/a.md')), signer),
      /embedded source `a.md` is not in the pack/,
    ],
  ])('with %s is not valid', async (_, files, words) => {
    const report = await judgeFiles(files());
    expect(report.exit).toBe(1);
    expect(report.fails.join('\n')).toMatch(words);
  });

  test('with a link, a pipe or an empty folder is not valid, and the link is not followed', async () => {
    const folder = writeFolder(pack);
    rmSync(join(folder, 'sources/isms.yml'));
    symlinkSync('/etc/hostname', join(folder, 'sources/isms.yml'));
    mkdirSync(join(folder, 'empty'));
    const report = await judge(folder);
    expect(report.exit).toBe(1);
    expect(report.fails.join('\n')).toMatch(/`sources\/isms.yml` is a link/);
    expect(report.fails.join('\n')).toMatch(/folder `empty` is empty/);
  });

  test('with an unsigned document, or one signed by a stranger, is not valid', async () => {
    const plain = await plainPdf();
    const foreign = await signedPdf(plain, identity({ commonName: 'Stranger' }));
    const put = (pdf: Buffer) =>
      packOf(new Map([...listed, ['documents/POL-001-1.0.pdf', pdf]]), signer);
    expect(await judgeFiles(put(plain))).toMatchObject({ verdict: 'unsigned', exit: 1 });
    expect(await judgeFiles(put(foreign))).toMatchObject({ verdict: 'untrusted', exit: 1 });
  });

  test('named __proto__ does no harm', async () => {
    expect((await judgeFiles(withSums(changed('__proto__', 'x')))).fails.join()).toMatch(
      /`__proto__` is not listed/,
    );
  });
});

describe('input that cannot be decided', () => {
  test('is refused with what to do', async () => {
    const folder = writeFolder(new Map([['a.txt', Buffer.from('x')]]));
    const paths = [
      folder,
      join(folder, 'a.txt'),
      join(folder, 'none'),
      '/dev/null',
      writeTemporary(zipSync({ a: new Uint8Array(1) })),
    ];
    for (const path of paths)
      await expect(verify(path, { trust })).rejects.toThrow(UnreadableInput);
  });

  test.each<[string, string, string]>([
    ['no certificate', 'hello', 'Cannot find a certificate in the trust file'],
    [
      'a private key',
      `${String(pem(root.der))}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`,
      'Unexpected private key in the trust file, expected certificates',
    ],
    [
      'garbage in a block',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'Cannot read a certificate of the trust file',
    ],
    [
      'another block',
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n',
      'Unexpected `PUBLIC KEY` in the trust file, expected certificates',
    ],
    [
      'a block without end',
      `${String(pem(root.der))}-----BEGIN CERTIFICATE-----\nAAAA`,
      'Cannot read a block of the trust file',
    ],
  ])('such as a trust file with %s', async (_, text, message) => {
    const error = await verify('.', { trust: [Buffer.from(text)] }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(UnreadableInput);
    expect(error).toMatchObject({ message });
  });
});

test('reads a document by content, whatever its name', async () => {
  const pdf = await signedPdf(await plainPdf(), signer);
  const path = writeTemporary(pdf);
  expect(await judge(path)).toMatchObject({ verdict: 'valid', exit: 0 });
  writeFileSync(path, zipOf(pack));
  expect(await judge(path)).toMatchObject({ verdict: 'valid', exit: 0 });
});
