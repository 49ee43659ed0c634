import { lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** The file by which a build knows a folder that an earlier build made. */
export const markerName = '.isms-site';

const missing = (error: unknown): undefined => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
};

const hasMarker = async (folder: string): Promise<boolean> =>
  (await lstat(join(folder, markerName)).catch(missing))?.isFile() === true;

/** A site, an empty folder, or one that holds nothing but the sites of several audiences. */
const isOurs = async (folder: string): Promise<boolean> => {
  if (await hasMarker(folder)) return true;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !(await hasMarker(join(folder, entry.name)))) return false;
  }
  return true;
};

/** Leaves the file by which a later build knows this folder. */
export const markSite = (folder: string, audience: string): Promise<void> =>
  writeFile(join(folder, markerName), `${audience}\n`);

/** Throws unless the folder is absent, empty, or made by an earlier build. */
const refuseForeign = async (folder: string): Promise<void> => {
  const there = await lstat(folder).catch(missing);
  if (there === undefined) return;
  if (!there.isDirectory()) {
    throw new UnreadableInput(
      `Unexpected file or link \`${folder}\`, expected a folder or nothing`,
      {
        hint: 'give another folder with --out',
      },
    );
  }
  if (!(await isOurs(folder))) {
    throw new UnreadableInput(`The folder \`${folder}\` was not made by a build of a site`, {
      hint: 'give another folder with --out, or move what is in it elsewhere',
    });
  }
};

const replace = async (made: string, folder: string, old: string): Promise<void> => {
  const hadOld = await rename(folder, old).then(
    () => true,
    (error: unknown) => {
      missing(error);
      return false;
    },
  );
  try {
    await rename(made, folder);
  } catch (error) {
    if (hadOld) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
};

/**
 * Makes a folder as a whole or not at all: `make` fills a new folder beside it, which then takes
 * its place by rename. Nothing of an earlier build stays. Throws `UnreadableInput` for a folder
 * that no build made.
 */
export const swapFolder = async (
  folder: string,
  audience: string,
  make: (folder: string) => Promise<void>,
): Promise<void> => {
  const target = resolve(folder);
  await refuseForeign(target);
  await mkdir(dirname(target), { recursive: true });
  const holder = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  // `mkdtemp` makes folders that only the user can read; the site gets the mode that the umask gives.
  const made = join(holder, 'site');
  try {
    await mkdir(made);
    await make(made);
    await markSite(made, audience);
    await refuseForeign(target);
    await replace(made, target, `${holder}.old`);
  } finally {
    await rm(holder, { recursive: true, force: true });
  }
};
