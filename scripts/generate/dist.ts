import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Files beside the code that the code reads when it runs. */
const assets = new Set(['.css', '.json', '.tsv', '.svg', '.woff2']);

const root = join(import.meta.dirname, '../..');

// The tests compile what was checked before into a folder of their own.
const [folder = join(root, 'dist'), ...options] = process.argv.slice(2);

const isAsset = (path: string): boolean =>
  assets.has(extname(path)) ||
  (path.startsWith(join('site', 'client', 'built')) && extname(path) === '.js');

rmSync(folder, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
    '--outDir',
    folder,
    ...options,
  ],
  {
    cwd: root,
    stdio: ['ignore', 2, 2],
  },
);
for (const entry of readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' })) {
  if (isAsset(entry)) cpSync(join(root, 'scripts', entry), join(folder, 'scripts', entry));
}
