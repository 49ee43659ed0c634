import { parseCommit } from './commit-object.ts';
import { openObjectReader } from './object-reader.ts';
import type { Repository } from './repository.ts';
import { entryAt } from './tree-reader.ts';

/**
 * The bytes of those paths (from the repository's top) that are regular files in a commit (full
 * id), hashed again. Throws a `HistoryProblem` where an object is missing or corrupt.
 */
export const filesAt = async (
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const objects = openObjectReader(repository.git, repository.format);
  try {
    const { tree } = parseCommit(commit, await objects.read(commit, 'commit'));
    const found = new Map<string, Uint8Array>();
    for (const path of paths) {
      const entry = await entryAt(objects, tree, path);
      if (entry?.mode.startsWith('100') !== true) continue;
      found.set(path, await objects.read(entry.id, 'blob'));
    }
    return found;
  } finally {
    await objects.close();
  }
};
