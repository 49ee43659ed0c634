import { readdir, readFile } from 'node:fs/promises';

/** A script of the site; `path` is from its root. */
export interface ClientAsset {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const built = new URL('./built/', import.meta.url);

/** Only the development server gives this one out. */
const notForReaders = 'dev.js';

/** The scripts that every built site needs, sorted by path. */
export const clientAssets = async (): Promise<readonly ClientAsset[]> => {
  const names = (await readdir(built)).filter(
    (name) => name.endsWith('.js') && name !== notForReaders,
  );
  return Promise.all(
    names.sort().map(async (name) => ({
      path: `assets/client/${name}`,
      bytes: new Uint8Array(await readFile(new URL(name, built))),
    })),
  );
};

/** The script that the development server adds to its pages. */
export const developmentScript = async (): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(notForReaders, built)));
