import { byText } from '#findings/text-order.ts';
import type { Folder } from './folders.ts';
import { rolesBelow } from './folders.ts';

/** A path with the accounts that own it; of several that fit, the last one counts. */
export interface OwnedLine {
  readonly path: string;
  readonly folder: boolean;
  readonly roles: readonly string[];
  readonly accounts: readonly string[];
}

/** What the lines depend on beside the folders. */
export interface LineOptions {
  readonly accountsOf: (roles: readonly string[]) => readonly string[];
  /** Roles that own what no folder and no file says anything of. */
  readonly rest: readonly string[];
  /** Files that need a line of their own, whatever the folder says. */
  readonly named: (path: string) => boolean;
}

const keyOf = (accounts: readonly string[]): string => accounts.join(' ');

/** What all files below a folder agree on; one file alone says nothing of the next. */
const agreed = (folder: Folder, { accountsOf }: LineOptions): readonly string[] | undefined => {
  const all = rolesBelow(folder);
  const [first] = all;
  const keys = new Set(all.map((roles) => keyOf(accountsOf(roles))));
  return all.length > 1 && keys.size === 1 ? first : undefined;
};

/**
 * The lines for a folder of which `above` owns what no line names (empty at the top): the folder
 * where it differs, then each file in it that does, then its folders.
 */
export const lastMatchLines = (
  folder: Folder,
  above: readonly string[],
  options: LineOptions,
): readonly OwnedLine[] => {
  const { accountsOf, named, rest } = options;
  const own = folder.roles ?? agreed(folder, options) ?? (above.length > 0 ? above : rest);
  const lineFor = (path: string, isFolder: boolean, roles: readonly string[]): OwnedLine[] => {
    const accounts = accountsOf(roles);
    return accounts.length === 0 ? [] : [{ path, folder: isFolder, roles, accounts }];
  };
  const ownKey = keyOf(accountsOf(own));
  return [
    ...(ownKey === keyOf(accountsOf(above)) ? [] : lineFor(folder.path, true, own)),
    ...folder.files.flatMap(([path, roles]) =>
      keyOf(accountsOf(roles)) === ownKey && !named(path) ? [] : lineFor(path, false, roles),
    ),
    ...folder.folders.flatMap((child) => lastMatchLines(child, own, options)),
  ];
};

/** Puts folders before the files in them and what lies deeper after what lies above. */
export const foldersFirst = (lines: readonly OwnedLine[]): readonly OwnedLine[] =>
  lines.toSorted((a, b) => Number(b.folder) - Number(a.folder) || byText(a.path, b.path));
