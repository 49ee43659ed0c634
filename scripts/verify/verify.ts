import { UnreadableInput } from '#findings/unreadable-input.ts';
import { readArchive } from './archive.ts';
import { localDisk, type Disk } from './disk.ts';
import { readFolder } from './folder.ts';
import { packLimits, type PackFiles } from './pack-files.ts';
import { asRefused } from './refused.ts';
import { readTrust } from './trust.ts';
import { failed, type Findings, type VerifyReport } from './verdict.ts';
import { verifyPack } from './verify-pack.ts';
import { verifyPdf, type PdfTrust } from './verify-pdf.ts';

/** How to verify: whom to trust, the day of the call, and how files are read. */
export interface VerifyOptions {
  /** PEM files with certificates that may sign, or certify who signs; none: nobody is trusted. */
  readonly trust: readonly Uint8Array[];
  /** ISO day: a signature may not claim to be made after it. */
  readonly today?: string;
  readonly disk?: Disk;
}

const hint = 'give a PDF, or the folder or `.zip` of a pack';

/** In an archive also below one folder: a stray entry beside that folder makes it a bad pack, not none. */
const isPack = (files: PackFiles, depth: 0 | 1): boolean =>
  files.names.some((name) => {
    const parts = name.split('/');
    return parts.length <= depth + 1 && /^manifest(\.dsse)?\.json$/.test(parts.at(-1) ?? '');
  });

const verifyFiles = (
  path: string,
  files: PackFiles,
  depth: 0 | 1,
  options: PdfTrust,
): Promise<Findings> => {
  if (!isPack(files, depth))
    throw new UnreadableInput(`Cannot find \`manifest.json\` in \`${path}\`, so it is no pack`, {
      hint,
    });
  return verifyPack(files, options);
};

const verifyArchive = async (
  path: string,
  bytes: Uint8Array,
  options: PdfTrust,
): Promise<Findings> => {
  try {
    return await verifyFiles(path, readArchive(bytes), 1, options);
  } catch (error) {
    const { verdict, message } = asRefused(error);
    return failed(verdict, 'archive/form', message);
  }
};

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;

const isArchive = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'PK') ||
  Buffer.from(bytes.subarray(-22, -18)).toString('latin1') === 'PK\u0005\u0006';

const verifyFile = async (path: string, disk: Disk, options: PdfTrust): Promise<Findings> => {
  if (disk.size(path) > packLimits.unpacked)
    throw new UnreadableInput(`\`${path}\` is larger than 2 GiB, which is the limit of \`verify\``);
  const bytes = disk.read(path, true);
  if (startsWith(bytes, '%PDF-')) return (await verifyPdf(bytes, options)).findings;
  if (isArchive(bytes)) return verifyArchive(path, bytes, options);
  throw new UnreadableInput(`\`${path}\` is neither a PDF nor a pack`, { hint });
};

const verifyPath = (path: string, disk: Disk, options: PdfTrust): Promise<Findings> => {
  switch (disk.kindOfTarget(path)) {
    case 'folder':
      return verifyFiles(path, readFolder(disk, path), 0, options);
    case 'file':
      return verifyFile(path, disk, options);
    case 'absent':
      throw new UnreadableInput(`Cannot find \`${path}\``, { hint });
    default:
      throw new UnreadableInput(`\`${path}\` is neither a file nor a folder`, { hint });
  }
};

/**
 * Verifies a PDF, or the folder or zip of a pack, told apart by content: offline, without a browser,
 * repairing nothing. Throws `UnreadableInput` for what cannot be read or decided; all that is wrong
 * with a readable input stands in the report.
 */
export const verify = async (path: string, options: VerifyOptions): Promise<VerifyReport> => {
  const trust = readTrust(options.trust);
  const disk = options.disk ?? localDisk;
  const findings = await verifyPath(path, disk, { trust, today: options.today });
  return { version: 1, ...findings };
};

/**
 * The files of a pack, folder or zip; `undefined` for what is none, such as a PDF. Throws
 * `UnreadableInput` or `Refused` for what cannot be read.
 */
export const openPack = (path: string, disk: Disk = localDisk): PackFiles | undefined => {
  const kind = disk.kindOfTarget(path);
  if (kind === 'folder') return readFolder(disk, path);
  if (kind !== 'file' || disk.size(path) > packLimits.unpacked) return undefined;
  const bytes = disk.read(path, true);
  return isArchive(bytes) ? readArchive(bytes) : undefined;
};

/** The exit code that a report asks for: 0 only where all holds. */
export const exitCodeOf = (report: VerifyReport): 0 | 1 =>
  report.verdict === 'valid' && report.checks.every(({ result }) => result !== 'fail') ? 0 : 1;
