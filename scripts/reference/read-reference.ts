import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { engineFolder } from '#engine.ts';
import { byText } from '#findings/text-order.ts';

/** The files of the reference ISMS by path, in the order of paths. */
export type ReferenceFiles = ReadonlyMap<string, Uint8Array>;

const contentNames = ['isms.yml', 'policies', 'risks', 'soa', 'reviews', 'evidence'];

const filesBelow = async (path: string): Promise<readonly string[]> => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

/** Reads the reference ISMS that comes with the package. */
export const readReference = async (): Promise<ReferenceFiles> => {
  const root = engineFolder();
  const paths: string[] = [];
  for (const name of contentNames) {
    const path = join(root, name);
    if (name.endsWith('.yml')) paths.push(path);
    else paths.push(...(await filesBelow(path)));
  }
  const files = await Promise.all(
    paths.map(async (path) => {
      const name = relative(root, path).split(sep).join('/');
      return [name, new Uint8Array(await readFile(path))] as const;
    }),
  );
  return new Map(files.sort(([a], [b]) => byText(a, b)));
};
