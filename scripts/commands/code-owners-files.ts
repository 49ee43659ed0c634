import { lstat, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { folderTree } from '#content/folder-tree.ts';
import { codeOwnersPaths } from '#forges/codeowners/forge.ts';
import { filesAt } from '#history/files-at.ts';
import type { NoRepository, Repository } from '#history/repository.ts';
import type { CodeOwnersFiles } from '#rules/rule.ts';

/** More than this no forge reads (GitHub: 3 MB). */
const mostBytes = 3_000_000;

/** The top of the repository in which a root lies, as an absolute path without links. */
export const topOf = async (root: string, prefix: string): Promise<string> =>
  resolve(
    await realpath(root),
    ...prefix
      .split('/')
      .slice(1)
      .map(() => '..'),
  );

const prefixOf = (repository: Repository | NoRepository): string =>
  repository.type === 'repository' ? repository.prefix : '';

const isPlainFile = async (top: string, path: string): Promise<boolean> => {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined;
  try {
    // A folder that is a link could lead anywhere.
    if (folder !== undefined && !(await lstat(join(top, folder))).isDirectory()) return false;
    const stats = await lstat(join(top, path));
    return stats.isFile() && stats.size <= mostBytes;
  } catch {
    return false;
  }
};

const readFrom = async (top: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>();
  for (const path of codeOwnersPaths) {
    if (await isPlainFile(top, path)) found.set(path, await folderTree(top).read(path));
  }
  return found;
};

/** The CODEOWNERS files around a root: those of a commit (full id), else those of the folder. */
export const readCodeOwnersFiles = async (
  root: string,
  repository: Repository | NoRepository,
  commit: string | undefined,
): Promise<CodeOwnersFiles> => {
  const prefix = prefixOf(repository);
  const files =
    commit !== undefined && repository.type === 'repository'
      ? await filesAt(repository, commit, codeOwnersPaths)
      : await readFrom(await topOf(root, prefix));
  const decoder = new TextDecoder();
  const texts = [...files].map(([path, bytes]) => [path, decoder.decode(bytes)] as const);
  return { prefix, texts: new Map(texts) };
};
