import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Files beside the code that the code reads when it runs. */
const assets = new Set(['.css', '.json', '.tsv', '.svg', '.woff2']);

const root = join(import.meta.dirname, '../..');

const isAsset = (path: string): boolean =>
  assets.has(extname(path)) ||
  (path.startsWith(join('site', 'client', 'built')) && extname(path) === '.js');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: ['ignore', 2, 2],
  },
);
for (const entry of readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' })) {
  if (isAsset(entry)) cpSync(join(root, 'scripts', entry), join(root, 'dist/scripts', entry));
}
