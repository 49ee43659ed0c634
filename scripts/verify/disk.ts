import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** What stands at a path. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other' | 'absent';

/** How `verify` reads files; a test or another store may bring its own. */
export interface Disk {
  /** What the user's path leads to; links are followed. */
  readonly kindOfTarget: (path: string) => EntryKind;
  /** What stands at a path inside a folder; links are not followed. */
  readonly kindOf: (path: string) => EntryKind;
  /** Names in a folder, in any order, as raw bytes. */
  readonly list: (path: string) => readonly Buffer[];
  /** Size in bytes. */
  readonly size: (path: string) => number;
  /** The bytes of a regular file; throws for anything else. */
  readonly read: (path: string, follow: boolean) => Uint8Array;
}

interface Stats {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

const kindOf = (stats: Stats | undefined): EntryKind => {
  if (stats === undefined) return 'absent';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
};

/** Opens without following or waiting: the entry may have become a link or a pipe since it was listed. */
const readRegular = (path: string, follow: boolean): Uint8Array => {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW);
  const file = openSync(path, flags);
  try {
    if (!fstatSync(file).isFile()) throw new TypeError('not a regular file');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
};

const readable = <T>(path: string, run: () => T): T => {
  try {
    return run();
  } catch (cause) {
    throw new UnreadableInput(`Cannot read \`${path}\``, {
      hint: 'check that it exists and that you may read it',
      cause,
    });
  }
};

/** The files of this machine. Throws `UnreadableInput` for what cannot be read. */
export const localDisk: Disk = {
  kindOfTarget: (path) => readable(path, () => kindOf(statSync(path, { throwIfNoEntry: false }))),
  kindOf: (path) => readable(path, () => kindOf(lstatSync(path, { throwIfNoEntry: false }))),
  list: (path) => readable(path, () => readdirSync(path, { encoding: 'buffer' })),
  size: (path) => readable(path, () => statSync(path).size),
  read: (path, follow) => readable(path, () => readRegular(path, follow)),
};
