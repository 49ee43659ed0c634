import { zipSync, type Zippable } from 'fflate';
import { byPath, type PackFile } from './manifest.ts';

/** PDFs and images are compressed already. */
const levelOf = (path: string): 0 | 6 => (path.endsWith('.pdf') ? 0 : 6);

/** A regular file that its owner may write and everybody may read, as Unix archives say it. */
const attributes = 0o100644 << 16;

/** ZIP times have no zone and are read off the local clock: noon there exists on every day. */
const timeOf = (day: string): Date => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Math.min(Math.max(year, 1980), 2099), month - 1, date, 12);
};

/** A ZIP of the files below one folder, the same bytes under any clock, zone and order. */
export const archiveOf = (folder: string, files: readonly PackFile[], day: string): Uint8Array => {
  const mtime = timeOf(day);
  const entries: Zippable = Object.fromEntries(
    [...files]
      .sort(byPath)
      .map(({ path, bytes }) => [
        `${folder}/${path}`,
        [bytes, { mtime, os: 3, attrs: attributes, level: levelOf(path) }] as const,
      ]),
  );
  return zipSync(entries);
};
