import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { nameFaults } from './file-names.ts';
import { byName, type PackFiles } from './pack-files.ts';
import { asRefused, invalid, malformed } from './refused.ts';
import { shown } from './shown.ts';
import { failed, passed, type Findings } from './verdict.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const headLength = 30;

/** No attributes, or those of an ordinary Unix file that its owner may write. */
const fileAttributes: ReadonlySet<number> = new Set([0, (0o100644 << 16) >>> 0]);

const requireFields = (entry: ZipEntry, first: ZipEntry): void => {
  const name = shown(entry.name);
  const ascii = Buffer.byteLength(entry.name) === entry.name.length;
  if (((entry.attributes >>> 28) & 0xf) === 0xa) malformed(`\`${name}\` is a link`);
  if (entry.flags !== (ascii ? 0 : 0x0800))
    malformed(`\`${name}\` has flags that our writer does not set`);
  if (entry.method !== 0 && entry.method !== 8)
    malformed(`\`${name}\` is packed in an unknown way`);
  if (entry.method === 0 && entry.packed !== entry.size) malformed(`\`${name}\` has two sizes`);
  if (entry.time !== first.time)
    malformed(`\`${name}\` has another time than the rest of the archive`);
  if (entry.system !== first.system || (entry.system !== 3 && entry.system !== 0))
    malformed(`\`${name}\` was made by another system than the rest of the archive`);
  if (entry.attributes !== first.attributes || !fileAttributes.has(entry.attributes))
    malformed(`\`${name}\` has attributes that our writer does not set`);
};

/** The local header as it must be, given the directory (APPNOTE.TXT 4.3.7). */
const localHeader = (entry: ZipEntry): Buffer => {
  const name = Buffer.from(entry.name);
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(entry.flags, 6);
  head.writeUInt16LE(entry.method, 8);
  head.writeUInt32LE(entry.time, 10);
  head.writeUInt32LE(entry.crc, 14);
  head.writeUInt32LE(entry.packed, 18);
  head.writeUInt32LE(entry.size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
};

/** Local headers and data must follow each other without a gap, from the first byte to the directory. */
const requireLayout = (zip: Buffer, entries: readonly ZipEntry[], end: number): void => {
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    if (entry.offset !== at)
      malformed(`bytes that belong to no file stand before \`${shown(entry.name)}\``);
    if (!zip.subarray(at, at + header.length).equals(header))
      malformed(`\`${shown(entry.name)}\` has a header that differs from the directory`);
    at += header.length + entry.packed;
  }
  if (at !== end) malformed('bytes that belong to no file stand before the directory');
};

/** CRC and packed bytes as fflate, our writer's library, makes them. */
const repack = (bytes: Uint8Array, level: Level) => {
  const zip = Buffer.from(zipSync({ f: [bytes, { level, mtime: new Date(2000, 0, 1) }] }));
  return { crc: zip.readUInt32LE(14), packed: zip.subarray(31, 31 + zip.readUInt32LE(18)) };
};

type Level = 0 | 6 | 9;

const unpack = (entry: ZipEntry, packed: Buffer): Buffer => {
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    return invalid(`\`${shown(entry.name)}\` cannot be unpacked: it is damaged or was changed`);
  }
};

/** Checks one entry; what it packs must be exactly what our writer packs, bit for bit. */
const requireContent = (zip: Buffer, entry: ZipEntry): void => {
  const start = entry.offset + headLength + Buffer.byteLength(entry.name);
  const packed = zip.subarray(start, start + entry.packed);
  const bytes = unpack(entry, packed);
  const levels: readonly Level[] = entry.method === 0 ? [0] : [6, 9];
  for (const level of levels) {
    const again = repack(bytes, level);
    if (again.crc !== entry.crc || bytes.length !== entry.size)
      return invalid(
        `\`${shown(entry.name)}\` does not fit its checksum: it is damaged or was changed`,
      );
    if (again.packed.equals(packed)) return;
  }
  malformed(
    `\`${shown(entry.name)}\` is not packed as our writer packs; unpack the archive and verify the folder`,
  );
};

const attempt = (run: () => void): readonly Findings[] => {
  try {
    run();
    return [];
  } catch (error) {
    const { verdict, message } = asRefused(error);
    return [failed(verdict, 'archive/form', message)];
  }
};

/** The one folder that holds everything, with its slash; empty where the files stand at the top. */
const commonFolder = (names: readonly string[]): string => {
  const folder = /^[^/]+\//.exec(names[0] ?? '')?.[0] ?? '';
  return names.every((name) => name.startsWith(folder)) ? folder : '';
};

const readBytes = (zip: Buffer, entry: ZipEntry | undefined): Uint8Array => {
  if (entry === undefined) return malformed('a file is not in the archive');
  const start = entry.offset + headLength + Buffer.byteLength(entry.name);
  return unpack(entry, zip.subarray(start, start + entry.packed));
};

/**
 * The files of a `.zip` in exactly the form that our writer gives it: no byte of the archive is
 * without meaning, so none can be changed unseen. Nothing is written to disk. Throws `Refused` where
 * the directory cannot be read, and `UnreadableInput` over a limit (SECURITY-MODEL.md §5).
 */
export const readArchive = (file: Uint8Array): PackFiles => {
  const zip = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const { entries, start } = readZipDirectory(zip);
  const [first] = entries;
  const faults = nameFaults(entries.map(({ name }) => name));
  const form = attempt(() => {
    for (const entry of entries) requireFields(entry, first ?? entry);
    requireLayout(zip, entries, start);
    for (const entry of entries) requireContent(zip, entry);
  });
  const folder = commonFolder(entries.map(({ name }) => name));
  const byPath = new Map(entries.map((entry) => [entry.name.slice(folder.length), entry]));
  const findings = [...faults.map((fault) => failed('malformed', 'pack/files', fault)), ...form];
  return {
    names: [...byPath.keys()].sort(byName),
    read: (name) => readBytes(zip, byPath.get(name)),
    findings:
      findings.length > 0
        ? findings
        : [passed('archive/form', 'the archive holds its files and nothing else')],
  };
};
