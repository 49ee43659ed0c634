import { UnreadableInput } from '#findings/unreadable-input.ts';
import { packLimits } from './pack-files.ts';
import { malformed } from './refused.ts';

/** What the central directory says of one entry (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** System that made it: 3 is Unix. */
  readonly system: number;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date, as one number. */
  readonly time: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly attributes: number;
  /** Offset of its local header. */
  readonly offset: number;
}

/** The directory of an archive and where it begins. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly start: number;
}

const endLength = 22;
const headLength = 46;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const nameOf = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return malformed('a name in the archive is not UTF-8');
  }
};

/** Central directory entries of our writer have no extra fields and no comments. */
const requirePlain = (zip: Buffer, at: number): void => {
  const versions = zip[at + 4] === 20 && zip.readUInt16LE(at + 6) === 20;
  const rest = [30, 32, 34, 36].every((offset) => zip.readUInt16LE(at + offset) === 0);
  if (!versions || !rest)
    malformed('an entry of the archive has fields that our writer does not make');
};

const readEntry = (zip: Buffer, at: number, end: number): ZipEntry => {
  if (at + headLength > end || zip.readUInt32LE(at) !== 0x02014b50)
    return malformed('the directory of the archive is broken');
  requirePlain(zip, at);
  const nameEnd = at + headLength + zip.readUInt16LE(at + 28);
  if (nameEnd > end) return malformed('the directory of the archive is broken');
  return {
    name: nameOf(zip.subarray(at + headLength, nameEnd)),
    system: zip[at + 5] ?? 0,
    flags: zip.readUInt16LE(at + 8),
    method: zip.readUInt16LE(at + 10),
    time: zip.readUInt32LE(at + 12),
    crc: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    attributes: zip.readUInt32LE(at + 38),
    offset: zip.readUInt32LE(at + 42),
  };
};

const requireLimits = (entries: readonly ZipEntry[]): void => {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const over = (what: string): never => {
    throw new UnreadableInput(`The archive ${what}, which is over the limit of \`verify\``, {
      hint: 'a pack of ours is smaller; ask who sent it',
    });
  };
  if (size > packLimits.unpacked) over(`unpacks to ${size} bytes, more than 2 GiB`);
  if (size > packed * packLimits.ratio)
    over(`unpacks to more than ${packLimits.ratio} times its size`);
};

const readEnd = (zip: Buffer) => {
  const at = zip.length - endLength;
  if (at < 0 || zip.readUInt32LE(at) !== 0x06054b50)
    return malformed(
      'the archive does not end with its directory: it was cut, or bytes were added',
    );
  const [disk, start, here, count, comment] = [4, 6, 8, 10, 20].map((offset) =>
    zip.readUInt16LE(at + offset),
  );
  if (disk !== 0 || start !== 0 || here !== count || comment !== 0 || count === 0xffff)
    return malformed('the end of the archive has fields that our writer does not make');
  const [length, offset] = [zip.readUInt32LE(at + 12), zip.readUInt32LE(at + 16)];
  if (offset + length !== at)
    return malformed('the directory of the archive is not where it should be');
  return { at, offset, count: count ?? 0 };
};

/**
 * Reads the central directory of a whole archive, and refuses what is over the limits before anything
 * is unpacked. Throws `Refused` (`malformed`) and, over a limit, `UnreadableInput`.
 */
export const readZipDirectory = (zip: Buffer): ZipDirectory => {
  const end = readEnd(zip);
  if (end.count > packLimits.entries)
    throw new UnreadableInput(
      `The archive holds ${end.count} entries, more than ${packLimits.entries}, which is the limit of \`verify\``,
    );
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    const entry = readEntry(zip, at, end.at);
    entries.push(entry);
    at += headLength + Buffer.byteLength(entry.name);
  }
  if (at !== end.at) return malformed('bytes stand behind the directory of the archive');
  requireLimits(entries);
  return { entries, start: end.offset };
};
