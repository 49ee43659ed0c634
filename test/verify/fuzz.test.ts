import { beforeAll, describe, expect, test } from 'vitest';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { exitCodeOf, verify } from '#verify/verify.ts';
import { identity, pem } from './authority.ts';
import { listedFiles, packOf, writeFolder, writeTemporary, zipOf, type Files } from './packed.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = identity({ commonName: 'Example root', authority: true });
const signer = identity({ commonName: 'Example packs', issuer: root });
const trust = [pem(root.der)];

/** Numbers from a fixed seed (mulberry32), so that a failure can be repeated. */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
};

const exitOf = async (path: string): Promise<number> => {
  try {
    return exitCodeOf(await verify(path, { trust }));
  } catch (error) {
    if (error instanceof UnreadableInput) return 2;
    throw error;
  }
};

let pack: Files;
let zip: Buffer;
beforeAll(async () => {
  pack = packOf(await listedFiles(signer), signer);
  zip = zipOf(pack);
});

const flipped = (bytes: Buffer, at: number, mask: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
};

/** Offsets of everything in the archive that is not the content of a file. */
const structure = (bytes: Buffer): readonly number[] => {
  const offsets: number[] = [];
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const head = 30 + bytes.readUInt16LE(at + 26);
    for (let i = 0; i < head; i += 1) offsets.push(at + i);
    at += head + bytes.readUInt32LE(at + 18);
  }
  for (; at < bytes.length; at += 1) offsets.push(at);
  return offsets;
};

describe('one changed byte', () => {
  test('anywhere in the structure of a zip is seen', async () => {
    const random = numbersFrom(1);
    const path = writeTemporary(zip);
    expect(await exitOf(path)).toBe(0);
    const missed: number[] = [];
    for (const at of structure(zip)) {
      writeFileSync(path, flipped(zip, at, 1 << random(8)));
      if ((await exitOf(path)) === 0) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  test('anywhere in the files of a zip is seen', async () => {
    const random = numbersFrom(2);
    const path = writeTemporary(zip);
    const missed: number[] = [];
    for (let i = 0; i < 400; i += 1) {
      const at = random(zip.length);
      writeFileSync(path, flipped(zip, at, 1 + random(255)));
      if ((await exitOf(path)) === 0) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  test('in any file of a folder is seen', async () => {
    const random = numbersFrom(3);
    const folder = writeFolder(pack);
    expect(await exitOf(folder)).toBe(0);
    const missed: string[] = [];
    for (const [name, bytes] of pack) {
      for (let i = 0; i < 40 && bytes.length > 0; i += 1) {
        const at = random(bytes.length);
        writeFileSync(join(folder, name), flipped(bytes, at, 1 + random(255)));
        if ((await exitOf(folder)) === 0) missed.push(`${name}:${at}`);
      }
      writeFileSync(join(folder, name), bytes);
    }
    expect(missed).toEqual([]);
  });

  test('in a signed document by itself is seen', async () => {
    const random = numbersFrom(4);
    const pdf = pack.get('documents/POL-001-1.0.pdf') ?? Buffer.alloc(0);
    const path = writeTemporary(pdf);
    const hole = pdf.indexOf('/Contents <30');
    const missed: number[] = [];
    const offsets = [
      ...Array.from({ length: 300 }, () => random(pdf.length)),
      ...Array.from({ length: 500 }, () => hole + random(2300)),
    ];
    for (const at of offsets) {
      writeFileSync(path, flipped(pdf, at, 1 << random(8)));
      if ((await exitOf(path)) === 0) missed.push(at);
    }
    expect(missed).toEqual([]);
  });
});

describe('what is cut or garbled', () => {
  test('is refused in time and without a crash', async () => {
    const random = numbersFrom(5);
    const pdf = pack.get('documents/POL-001-1.0.pdf') ?? Buffer.alloc(0);
    const path = writeTemporary(zip);
    for (let i = 0; i < 120; i += 1) {
      for (const whole of [pdf, zip]) {
        writeFileSync(path, whole.subarray(0, random(whole.length)));
        expect(await exitOf(path)).not.toBe(0);
      }
    }
  });

  test('with many bytes changed is refused without a crash', async () => {
    const random = numbersFrom(6);
    const pdf = pack.get('documents/POL-001-1.0.pdf') ?? Buffer.alloc(0);
    const path = writeTemporary(zip);
    for (let i = 0; i < 120; i += 1) {
      for (const whole of [pdf, zip]) {
        const copy = Buffer.from(whole);
        for (let n = 0; n < 12; n += 1) copy[4 + random(copy.length - 4)] = random(256);
        writeFileSync(path, copy);
        expect(await exitOf(path)).not.toBe(0);
      }
    }
  });

  test('in the small files of a pack is refused without a crash', async () => {
    const random = numbersFrom(7);
    const folder = writeFolder(pack);
    for (const name of ['manifest.json', 'manifest.dsse.json', 'signer.pem', 'SHA256SUMS']) {
      const bytes = readFileSync(join(folder, name));
      for (let i = 0; i < 15; i += 1) {
        writeFileSync(join(folder, name), bytes.subarray(0, random(bytes.length)));
        expect(await exitOf(folder)).not.toBe(0);
      }
      writeFileSync(join(folder, name), bytes);
    }
  });
});
