import { contentFolders } from '#content/record-place.ts';
import { byText } from '#findings/text-order.ts';
import type { Duties } from './duties.ts';

/** A folder of content with what is known of its files; paths from the root of the ISMS. */
export interface Folder {
  readonly path: string;
  /** Roles that answer for new files in it, where these are known. */
  readonly roles?: readonly string[];
  /** Files directly in it with the roles that answer for them, by path. */
  readonly files: readonly (readonly [path: string, roles: readonly string[]])[];
  readonly folders: readonly Folder[];
}

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

const ancestors = (path: string): readonly string[] =>
  path === '' ? [] : [path, ...ancestors(parentOf(path))];

const folderAt = (
  path: string,
  duties: Duties,
  children: ReadonlyMap<string, readonly string[]>,
  files: ReadonlyMap<string, readonly string[]>,
): Folder => {
  const roles = duties.folders.get(path);
  return {
    path,
    ...(roles === undefined ? {} : { roles }),
    files: (files.get(path) ?? []).map((file) => [file, duties.files.get(file) ?? []] as const),
    folders: (children.get(path) ?? []).map((child) => folderAt(child, duties, children, files)),
  };
};

const byParent = (paths: Iterable<string>): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const path of [...paths].sort(byText)) {
    const known = found.get(parentOf(path));
    if (known) known.push(path);
    else found.set(parentOf(path), [path]);
  }
  return found;
};

/** The content folders as a tree. */
export const contentTree = (duties: Duties): readonly Folder[] => {
  const files = byParent(duties.files.keys());
  const folders = new Set(
    [...contentFolders, ...files.keys(), ...duties.folders.keys()].flatMap(ancestors),
  );
  const children = byParent(folders);
  return contentFolders.map((path) => folderAt(path, duties, children, files));
};

/** The roles of every file below a folder. */
export const rolesBelow = ({ files, folders }: Folder): readonly (readonly string[])[] => [
  ...files.map(([, roles]) => roles),
  ...folders.flatMap(rolesBelow),
];
