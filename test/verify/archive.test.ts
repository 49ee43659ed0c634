import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exitCodeOf, verify } from '#verify/verify.ts';
import { identity, pem } from './authority.ts';
import { listedFiles, packOf, writeTemporary, zipOf, type Files } from './packed.ts';

const root = identity({ commonName: 'Example root', authority: true });
const signer = identity({ commonName: 'Example packs', issuer: root });
const trust = [pem(root.der)];

let pack: Files;
beforeAll(async () => {
  pack = packOf(await listedFiles(signer), signer);
});

const judge = async (path: string) => {
  const report = await verify(path, { trust });
  const fails = report.checks
    .filter(({ result }) => result === 'fail')
    .map(({ message }) => message);
  return { ...report, fails, exit: exitCodeOf(report) };
};

const judgeZip = (zip: Uint8Array) => judge(writeTemporary(zip));

const entry = (zip: Buffer, name: string) => {
  const at = zip.lastIndexOf(name) - 46;
  return { at, local: zip.readUInt32LE(at + 42) };
};

describe('a zip', () => {
  test.each<[string, (zip: Buffer) => Buffer, RegExp]>([
    ['bytes before it', (zip) => Buffer.concat([Buffer.from('PK'), zip]), /not where it should be/],
    [
      'bytes behind it',
      (zip) => Buffer.concat([zip, Buffer.from('x')]),
      /does not end with its directory/,
    ],
    ['its end cut off', (zip) => zip.subarray(0, -30), /does not end with its directory/],
    [
      'a comment',
      (zip) => {
        const copy = Buffer.concat([zip, Buffer.from('x')]);
        copy.writeUInt16LE(1, zip.length - 2);
        return copy;
      },
      /does not end with its directory/,
    ],
    [
      'a link',
      (zip) => {
        const copy = Buffer.from(zip);
        copy.writeUInt32LE(0xa1ff0000, entry(zip, 'x/sources/isms.yml').at + 38);
        return copy;
      },
      /is a link/,
    ],
    [
      'another time for one entry',
      (zip) => {
        const copy = Buffer.from(zip);
        const { at, local } = entry(zip, 'x/sources/isms.yml');
        copy.writeUInt16LE(1, at + 12);
        copy.writeUInt16LE(1, local + 10);
        return copy;
      },
      /another time/,
    ],
    [
      'another name in a local header',
      (zip) => {
        const copy = Buffer.from(zip);
        copy.write('X/', entry(zip, 'x/sources/isms.yml').local + 30);
        return copy;
      },
      /differs from the directory/,
    ],
  ])('with %s is not valid', async (_, change, words) => {
    const report = await judgeZip(change(zipOf(pack)));
    expect(report.exit).toBe(1);
    expect(report.fails.join('\n')).toMatch(words);
  });

  test.each<[string, string, RegExp]>([
    ['a name that leads outside', '../../evil', /leads outside/],
    ['an absolute name', '/etc/evil', /leads outside/],
    ['a backslash', '..\\evil', /characters that are not allowed/],
    ['a folder as entry', 'x/folder/', /leads outside/],
    ['a file beside the folder', 'other', /not listed|is missing/],
  ])('with %s is not valid, and nothing is written', async (_, name, words) => {
    const files = Object.fromEntries([...pack].map(([path, bytes]) => [`x/${path}`, bytes]));
    const zip = zipSync(
      { ...files, [name]: Buffer.from('x') },
      { os: 3, attrs: 0o100644 << 16, mtime: new Date(2026, 0, 12, 12) },
    );
    const path = writeTemporary(zip);
    const report = await judge(path);
    expect(report.exit).toBe(1);
    expect(report.fails.join('\n')).toMatch(words);
  });

  test('with an entry twice is not valid', async () => {
    const zip = zipOf(
      new Map([
        ['manifest.json', Buffer.from('{}')],
        ['manifest.jsom', Buffer.from('{}')],
      ]),
    );
    const twice = Buffer.from(
      zip.toString('latin1').replaceAll('manifest.jsom', 'manifest.json'),
      'latin1',
    );
    expect((await judgeZip(twice)).fails.join()).toMatch(/is there twice/);
  });

  test('over a limit is refused before it is unpacked', async () => {
    const bomb = Buffer.from(zipSync({ 'x/manifest.json': new Uint8Array(10_000_000) }));
    await expect(judgeZip(bomb)).rejects.toThrow(/more than 100 times its size/);
    const many = Buffer.from(
      zipSync(
        Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()])),
        { level: 0 },
      ),
    );
    await expect(judgeZip(many)).rejects.toThrow(/more than 10000/);
  });

  test('whose entry unpacks to more than it says is not valid', async () => {
    const zip = zipOf(new Map([['manifest.json', Buffer.alloc(4000, 'ab')]]));
    const copy = Buffer.from(zip);
    const { at, local } = entry(zip, 'x/manifest.json');
    copy.writeUInt32LE(10, at + 24);
    copy.writeUInt32LE(10, local + 22);
    expect((await judgeZip(copy)).fails.join()).toMatch(/cannot be unpacked/);
  });
});
