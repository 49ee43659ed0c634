import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { packPredicate, type PackFile } from './manifest.ts';

const kindOf = async (path: string): Promise<'none' | 'folder' | 'file' | 'other'> => {
  try {
    const found = await lstat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch {
    return 'none';
  }
};

const madeByUs = async (folder: string): Promise<boolean> => {
  try {
    return (await readFile(join(folder, 'manifest.json'), 'utf8')).includes(packPredicate);
  } catch {
    return false;
  }
};

const assertReplaceable = async (folder: string, archive: string): Promise<void> => {
  const hint = 'move it away, or give another folder with `--out`';
  const [atFolder, atArchive] = [await kindOf(folder), await kindOf(archive)];
  if (atFolder !== 'none' && !(atFolder === 'folder' && (await madeByUs(folder)))) {
    throw new UnreadableInput(`Unexpected \`${folder}\`, expected nothing or an earlier pack`, {
      hint,
    });
  }
  if (atArchive !== 'none' && atArchive !== 'file') {
    throw new UnreadableInput(`Unexpected \`${archive}\`, expected nothing or a file`, { hint });
  }
};

const writeAll = async (folder: string, files: readonly PackFile[]): Promise<void> => {
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o755 });
    await writeFile(target, bytes, { flag: 'wx', mode: 0o644 });
  }
};

const openOut = async (out: string): Promise<string> => {
  try {
    await mkdir(out, { recursive: true });
    return await mkdtemp(join(out, '.pack-'));
  } catch (cause) {
    throw new UnreadableInput(`Cannot write to \`${out}\``, {
      hint: 'give a folder that you can write to with `--out`',
      cause,
    });
  }
};

/** A folder cannot be renamed over another: the earlier one steps aside, and back if that fails. */
const replaceFolder = async (part: string, folder: string): Promise<void> => {
  const old = join(part, 'old');
  const replaces = (await kindOf(folder)) === 'folder';
  if (replaces) await rename(folder, old);
  try {
    await rename(join(part, 'new'), folder);
  } catch (error) {
    if (replaces) await rename(old, folder);
    throw error;
  }
};

/**
 * Puts folder and archive in place. The earlier archive goes first: a run that is killed in between
 * leaves a folder without an archive, never with one of another pack.
 */
const putInPlace = async (part: string, { folder, archive }: PackPlace): Promise<void> => {
  const old = join(part, 'old.zip');
  const replaces = (await kindOf(archive)) === 'file';
  if (replaces) await rename(archive, old);
  try {
    await replaceFolder(part, folder);
  } catch (error) {
    if (replaces) await rename(old, archive);
    throw error;
  }
  await rename(join(part, 'new.zip'), archive);
};

/** Where a pack was written. */
export interface PackPlace {
  readonly folder: string;
  readonly archive: string;
}

/**
 * Writes a pack's folder and archive into a hidden sibling and puts both in place by renaming, so
 * that nothing half-written is ever seen. Replaces an earlier pack of that name, and nothing else:
 * throws `UnreadableInput` where something stands there that is no pack, or nothing can be written.
 */
export const swapInto = async (
  out: string,
  name: string,
  files: readonly PackFile[],
  archive: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<PackPlace> => {
  const place = { folder: join(out, name), archive: join(out, `${name}.zip`) };
  await assertReplaceable(place.folder, place.archive);
  const part = await openOut(out);
  try {
    await writeAll(join(part, 'new'), files);
    await writeFile(join(part, 'new.zip'), archive, { mode: 0o644 });
    signal?.throwIfAborted();
    await putInPlace(part, place);
    return place;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
};
