import type { ObjectReader } from './object-reader.ts';
import { remembered } from './remembered.ts';
import { findInTree, parseTree, type TreeObjectEntry } from './tree-object.ts';

/** A file below a tree, by its path in that tree. */
export interface TreeFile {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
}

// Steps beside each other have most trees in common.
const mostTrees = 256;

/** Reads like `objects`, and remembers the trees that were read last. */
export const rememberingTrees = (objects: ObjectReader): ObjectReader => {
  // Copied, since what comes from git is part of something larger.
  const tree = async (id: string): Promise<Buffer> => Buffer.from(await objects.read(id, 'tree'));
  const trees = remembered(tree, mostTrees);
  return {
    read: (id, type) => (type === 'tree' ? trees(id) : objects.read(id, type)),
    close: objects.close,
  };
};

/** Finds what lies at a path of a tree; every tree on the way is hashed again. */
export const entryAt = async (
  objects: ObjectReader,
  tree: string,
  path: string,
): Promise<TreeObjectEntry | undefined> => {
  const names = path.split('/').filter((name) => name !== '');
  let at: TreeObjectEntry = { mode: '040000', name: '', id: tree };
  for (const name of names) {
    if (at.mode !== '040000') return undefined;
    const next = findInTree(await objects.read(at.id, 'tree'), at.id.length / 2, name);
    if (next == null) return undefined;
    at = next;
  }
  return at;
};

/** All that lies below the named entries of a tree, folders left out; every tree is hashed again. */
export const filesBelow = async (
  objects: ObjectReader,
  tree: string,
  path = '',
  accept: (name: string) => boolean = () => true,
): Promise<readonly TreeFile[]> => {
  const entries = parseTree(await objects.read(tree, 'tree'), tree.length / 2);
  const found = entries
    .filter((entry) => accept(entry.name))
    .map(async (entry): Promise<readonly TreeFile[]> => {
      const name = path + entry.name;
      if (entry.mode === '040000') return filesBelow(objects, entry.id, `${name}/`);
      return [{ path: name, mode: entry.mode, id: entry.id }];
    });
  return (await Promise.all(found)).flat();
};
