import { constants } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byText } from '#findings/text-order.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { contentFolders, settingsPath } from './record-place.ts';
import type { Tree, TreeEntry, TreeEntryType } from './tree.ts';

interface Stats {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}

const typeOf = (stats: Stats): TreeEntryType => {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'symbolic-link' : 'special';
};

const missing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const entryAt = async (root: string, path: string): Promise<TreeEntry | undefined> => {
  try {
    const stats = await lstat(join(root, path));
    const type = typeOf(stats);
    return { path, type, size: type === 'file' ? stats.size : 0 };
  } catch (error) {
    return missing(error) ? undefined : { path, type: 'unreadable', size: 0 };
  }
};

/** Names in a folder; `undefined` where it may not be read. */
const namesIn = async (folder: string): Promise<readonly string[] | undefined> => {
  try {
    return await readdir(folder);
  } catch {
    return undefined;
  }
};

const listBelow = async (root: string, path: string): Promise<readonly TreeEntry[]> => {
  const names = await namesIn(join(root, path));
  if (!names) return [{ path, type: 'unreadable', size: 0 }];
  const found = await Promise.all(names.map((name) => listAt(root, `${path}/${name}`)));
  // A name that is not valid Unicode is listed in another spelling and then cannot be found.
  const gone = names.filter((_, index) => found[index]?.length === 0);
  const unreadable = gone.map((name) => ({
    path: `${path}/${name}`,
    type: 'unreadable' as const,
    size: 0,
  }));
  return [{ path, type: 'folder', size: 0 }, ...found.flat(), ...unreadable];
};

const listAt = async (root: string, path: string): Promise<readonly TreeEntry[]> => {
  const entry = await entryAt(root, path);
  if (!entry) return [];
  return entry.type === 'folder' && path !== settingsPath ? listBelow(root, path) : [entry];
};

const checkRoot = async (root: string): Promise<void> => {
  const hint =
    'name the folder that holds `isms.yml` with `--root DIR`, or make a new one with `isms init DIR`';
  const stats = await stat(root).catch((cause: unknown) => {
    throw new UnreadableInput(`Cannot find the folder \`${root}\``, { hint, cause });
  });
  if (!stats.isDirectory()) {
    throw new UnreadableInput(`Unexpected file \`${root}\`, expected a folder`, { hint });
  }
};

/** Flags that neither follow a link nor wait for the other end of a pipe. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const readRegular = async (file: string): Promise<Uint8Array> => {
  const handle = await open(file, openFlags);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error('Unexpected kind of file, expected a regular one');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

/**
 * The content of a working folder: `isms.yml` and the content folders, without following links.
 * `list` throws `UnreadableInput` where the root is no folder.
 */
export const folderTree = (root: string): Tree => ({
  list: async () => {
    await checkRoot(root);
    const found = await Promise.all(
      [settingsPath, ...contentFolders].map((path) => listAt(root, path)),
    );
    return found.flat().toSorted((a, b) => byText(a.path, b.path));
  },
  read: (path) => {
    if (path.split('/').includes('..')) {
      return Promise.reject(new Error(`Unexpected path \`${path}\`, expected one inside the tree`));
    }
    return readRegular(join(root, path));
  },
});
