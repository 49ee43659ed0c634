import type { Tree, TreeEntry, TreeEntryType } from '#content/tree.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { parseCommit } from './commit-object.ts';
import { contentNames } from './content-paths.ts';
import { GitFailure } from './git.ts';
import { HistoryProblem, problemFromGit } from './history-problem.ts';
import { openObjectReader, type ObjectReader } from './object-reader.ts';
import type { Repository } from './repository.ts';
import { entryAt } from './tree-reader.ts';

/** A tree that holds a git program while it is read from: `close` it. */
export interface CommitTree extends Tree {
  readonly close: () => Promise<void>;
}

interface ListedEntry extends TreeEntry {
  readonly id: string;
}

const typeOf = (mode: string): TreeEntryType => {
  if (mode === '040000') return 'folder';
  if (mode === '120000') return 'symbolic-link';
  if (mode === '160000') return 'submodule';
  return mode.startsWith('100') ? 'file' : 'special';
};

/** Reads `mode type id size<TAB>path`, the form of `ls-tree --long`. */
const entryOf = (line: string): ListedEntry => {
  const tab = line.indexOf('\t');
  const [mode = '', , id = '', size = ''] = line.slice(0, tab).split(/ +/);
  const type = typeOf(mode);
  return { path: line.slice(tab + 1), type, size: type === 'file' ? Number(size) : 0, id };
};

const byPath = (a: TreeEntry, b: TreeEntry): number => (a.path < b.path ? -1 : 1);

const listContent = async (
  repository: Repository,
  objects: ObjectReader,
  commit: string,
): Promise<readonly ListedEntry[]> => {
  const { tree } = parseCommit(commit, await objects.read(commit, 'commit'));
  const root = await entryAt(objects, tree, repository.prefix);
  if (root?.mode !== '040000') return [];
  try {
    const list = ['ls-tree', '-r', '-t', '-z', '--long', '--full-tree', root.id, '--'];
    const output = await repository.git.text(...list, ...contentNames);
    return output
      .split('\0')
      .filter((line) => line !== '')
      .map(entryOf)
      .sort(byPath);
  } catch (error) {
    throw error instanceof GitFailure ? problemFromGit(error.message) : error;
  }
};

/**
 * The content of a commit (full id): the content folders and `isms.yml` below the root of the
 * ISMS. Bytes are those of the blobs, without conversion of line ends, and hashed again.
 */
export const commitTree = (repository: Repository, commit: string): CommitTree => {
  const objects = openObjectReader(repository.git, repository.format);
  let damage: HistoryProblem | undefined;
  let listed: Promise<ReadonlyMap<string, ListedEntry>> | undefined;
  const entries = (): Promise<ReadonlyMap<string, ListedEntry>> =>
    (listed ??= listContent(repository, objects, commit).then(
      (list) => new Map(list.map((entry) => [entry.path, entry])),
    ));
  return {
    list: async () =>
      [...(await entries()).values()].map(({ path, type, size }) => ({ path, type, size })),
    read: async (path) => {
      const entry = (await entries()).get(path);
      if (entry?.type !== 'file') throw new UnreadableInput(`Cannot find the file \`${path}\``);
      try {
        return await objects.read(entry.id, 'blob');
      } catch (error) {
        if (error instanceof HistoryProblem) damage ??= error;
        throw error;
      }
    },
    damage: () => damage,
    close: objects.close,
  };
};
