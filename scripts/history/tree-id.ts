import { objectId, type ObjectFormat } from './object-id.ts';
import type { TreeFile } from './tree-reader.ts';

// Git sorts a folder as if its name ended with a slash.
const sortName = (name: string, folder: boolean): Buffer => Buffer.from(folder ? `${name}/` : name);

/** The id that git would give to a tree with these files, paths relative to it. */
export const treeIdOf = (format: ObjectFormat, files: readonly TreeFile[]): string => {
  const entries = new Map<string, TreeFile | TreeFile[]>();
  for (const file of files) {
    const slash = file.path.indexOf('/');
    const name = slash < 0 ? file.path : file.path.slice(0, slash);
    if (slash < 0) {
      entries.set(name, file);
      continue;
    }
    const inside = entries.get(name);
    const below = { ...file, path: file.path.slice(slash + 1) };
    entries.set(name, Array.isArray(inside) ? [...inside, below] : [below]);
  }
  const lines = [...entries].map(([name, entry]) => {
    const folder = Array.isArray(entry);
    const id = folder ? treeIdOf(format, entry) : entry.id;
    const mode = folder ? '40000' : entry.mode;
    const bytes = Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
    return { sort: sortName(name, folder), bytes };
  });
  lines.sort((a, b) => Buffer.compare(a.sort, b.sort));
  return objectId(format, 'tree', Buffer.concat(lines.map(({ bytes }) => bytes)));
};
