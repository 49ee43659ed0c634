import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A bundled script; `name` is its file name in `scripts/site/client/built/`. */
export interface ClientBundle {
  readonly name: string;
  readonly text: string;
}

const folder = fileURLToPath(new URL('../site/client/', import.meta.url));

const entries = ['theme', 'search', 'search-engine', 'tables', 'dev'];

const mark =
  '/* Generated from scripts/site/client/ by scripts/generate/client.ts; do not edit. */';

/**
 * Bundles the browser code, one classic script an entry: Chromium loads no modules from `file:`.
 * The same sources and the same esbuild give the same text.
 */
export const clientBundles = async (): Promise<readonly ClientBundle[]> => {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: entries.map((name) => `${name}.ts`),
    outdir: 'built',
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'inline',
    banner: { js: mark },
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    text,
  }));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = new URL('../site/client/built/', import.meta.url);
  await mkdir(built, { recursive: true });
  for (const { name, text } of await clientBundles()) await writeFile(new URL(name, built), text);
}
