import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** The Chromium of `@sparticuz/chromium`, unpacked by us. */
export interface EmbeddedBrowser {
  readonly executable: string;
  /** NSS, NSPR and expat for machines that lack them. */
  readonly libraries: string;
  /** The one font folder that the browser may know. */
  readonly fonts: string;
}

const packageFolder = (): string | undefined => {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return dirname(dirname(dirname(entry)));
  } catch {
    return undefined;
  }
};

const versionOf = (folder: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? manifest.version
      : undefined;
  return typeof version === 'string' ? version : 'unknown';
};

const unpack = (archive: string, sink: NodeJS.WritableStream): Promise<void> =>
  pipeline(createReadStream(archive), createBrotliDecompress({ chunkSize: 2 ** 21 }), sink);

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Removes what runs that were killed while unpacking have left: the name tells their process. */
const removeLeftovers = async (cache: string): Promise<void> => {
  for (const name of await readdir(cache)) {
    const pid = /^\.unpack-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !alive(Number(pid))) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
};

/** Fills a new folder and puts it in place whole: a half-written one must never count as ready. */
const unpackOnce = async (
  home: string,
  cache: string,
  fill: (part: string) => Promise<unknown>,
): Promise<void> => {
  if (existsSync(home)) return;
  await removeLeftovers(cache);
  const part = await mkdtemp(join(cache, `.unpack-${process.pid}-`));
  try {
    await fill(part);
    await rename(part, home);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Another process may have been faster; its folder is as good as ours.
    if (!existsSync(home)) throw error;
  }
};

const unpackFonts = (folder: string, part: string): Promise<void> =>
  unpack(join(folder, 'bin', 'fonts.tar.br'), extract(part));

/**
 * Unpacks the embedded Chromium into the cache folder, once, and says where it lies; `undefined`
 * where the optional package is not installed or does not run (it is for Linux on x64).
 * Not through the package's own `executablePath()`: that unpacks to a fixed name in the shared
 * temporary folder, where another user can plant a file.
 */
export const embeddedBrowser = async (cache: string): Promise<EmbeddedBrowser | undefined> => {
  const folder = packageFolder();
  if (folder === undefined || process.platform !== 'linux' || process.arch !== 'x64') {
    return undefined;
  }
  const home = join(cache, `chromium-${versionOf(folder)}`);
  await unpackOnce(home, cache, (part) =>
    Promise.all([
      unpack(
        join(folder, 'bin', 'chromium.br'),
        createWriteStream(join(part, 'chromium'), { mode: 0o755 }),
      ),
      unpack(join(folder, 'bin', 'al2023.tar.br'), extract(part)),
      unpackFonts(folder, part),
    ]),
  );
  return {
    executable: join(home, 'chromium'),
    libraries: join(home, 'lib'),
    fonts: join(home, 'fonts'),
  };
};

/**
 * The font folder of the embedded browser alone, for another browser to use; `undefined` where the
 * optional package is not installed.
 */
export const embeddedFonts = async (cache: string): Promise<string | undefined> => {
  const folder = packageFolder();
  if (folder === undefined) return undefined;
  const home = join(cache, `fonts-${versionOf(folder)}`);
  await unpackOnce(home, cache, (part) => unpackFonts(folder, part));
  return join(home, 'fonts');
};
