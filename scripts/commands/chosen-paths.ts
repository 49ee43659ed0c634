import { access } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** What a path on the command line may mean. */
export interface PathScope {
  /** Folder that the user stands in. */
  readonly folder: string;
  /** Folder of the ISMS. */
  readonly root: string;
  /** Paths of its content, from its root. */
  readonly known: readonly string[];
}

/** A path as the content names it, the empty one for the root; `undefined` outside of it. */
const inside = (root: string, path: string): string | undefined => {
  const own = relative(root, path).split(sep).join('/');
  return own === '..' || own.startsWith('../') || resolve(root, own) !== path ? undefined : own;
};

const covers = (chosen: string, path: string): boolean =>
  chosen === '' || path === chosen || path.startsWith(`${chosen}/`);

const meant = async (given: string, { folder, root, known }: PathScope): Promise<string> => {
  // Where the user stands comes first; the paths that findings name are meant from the root.
  const candidates = given === '' ? [] : [resolve(folder, given), resolve(root, given)];
  for (const candidate of candidates) {
    const own = inside(root, candidate);
    if (own === undefined) continue;
    if (known.some((path) => covers(own, path))) return own;
    const onDisk = await access(join(root, own)).then(
      () => true,
      () => false,
    );
    if (onDisk) return own;
  }
  throw new UnreadableInput(`Cannot find \`${given}\` in the ISMS`, {
    hint: `name files and folders of \`${root}\`, such as \`policies\``,
  });
};

/**
 * Whether a path of the content is among those that the user named; all are, where none was named.
 * Throws `UnreadableInput` for a path that names nothing: a misspelt one must not look clean.
 */
export const chosenPaths = async (
  paths: readonly string[],
  scope: PathScope,
): Promise<(path: string) => boolean> => {
  const chosen = await Promise.all(paths.map((path) => meant(path, scope)));
  return (path) => chosen.length === 0 || chosen.some((one) => covers(one, path));
};
