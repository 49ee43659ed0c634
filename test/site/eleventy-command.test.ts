import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('`npx eleventy --config=.eleventy.ts` builds the site and leaves no temporary folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isms-eleventy-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const scratch = join(folder, 'tmp');
  const isms = join(folder, 'isms');
  mkdirSync(scratch);
  cpSync(join(root, 'test/fixtures/example'), isms, { recursive: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=isms-source',
      '--import',
      join(root, 'node_modules/tsx/dist/loader.mjs'),
      join(root, 'node_modules/@11ty/eleventy/cmd.cjs'),
      `--config=${join(root, '.eleventy.ts')}`,
      '--quiet',
    ],
    { cwd: isms, encoding: 'utf8', env: { ...process.env, TMPDIR: scratch } },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(existsSync(join(isms, '_site/index.html'))).toBe(true);
  expect(readdirSync(scratch).filter((name) => name.startsWith('isms-'))).toEqual([]);
});
