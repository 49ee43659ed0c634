import type { Folder } from './folders.ts';
import { rolesBelow } from './folders.ts';
import type { OwnedPath } from './patterns.ts';

/** Whether no folder below is kept for files that do not need the role. */
const nowhereElse = ({ folders }: Folder, role: string): boolean =>
  folders.every((child) => (child.roles?.includes(role) ?? true) && nowhereElse(child, role));

/** Whether whatever comes into a folder needs the role, as all that is in it does. */
const wholly = (folder: Folder, role: string): boolean => {
  const all = rolesBelow(folder);
  const known = folder.roles?.includes(role) ?? all.length > 1;
  return known && all.every((roles) => roles.includes(role)) && nowhereElse(folder, role);
};

/**
 * The fewest paths that need a role, for forges where every line that fits counts and none can
 * take back what another gave: a folder where all in it needs the role, else file by file.
 */
export const rolePaths = (folder: Folder, role: string): readonly OwnedPath[] => {
  if (wholly(folder, role)) return [{ path: folder.path, folder: true }];
  return [
    ...folder.files.flatMap(([path, roles]) =>
      roles.includes(role) ? [{ path, folder: false }] : [],
    ),
    ...folder.folders.flatMap((child) => rolePaths(child, role)),
  ];
};
