import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { runIsms } from './run-isms.ts';

const root = join(import.meta.dirname, '../..');

describe('an interrupted build', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isms-interrupt-'));
    await cp(join(root, 'test/fixtures/example'), join(folder, 'isms'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends after %s with %i and leaves the earlier site whole', async (signal, code) => {
    const out = join(folder, 'site');
    const args = [
      'build',
      '--root',
      join(folder, 'isms'),
      '--out',
      out,
      '--audience',
      'management',
    ];
    await runIsms(args);
    const before = await readFile(join(out, 'index.html'));
    const { ino } = await stat(out);
    const child = spawn(process.execPath, [join(root, 'bin/isms.js'), ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // The first word of progress says that pages are being written.
    await once(child.stderr, 'data');
    let told = '';
    child.stderr.on('data', (bytes: Buffer) => (told += bytes.toString()));
    child.kill(signal);
    const [ended] = (await once(child, 'close')) as [number];
    expect(ended).toBe(code);
    expect(told).toContain('isms: interrupted, outputs are as they were');
    expect(told).not.toContain('bug');
    expect(await readFile(join(out, 'index.html'))).toEqual(before);
    expect((await stat(out)).ino).toBe(ino);
    expect((await readdir(folder)).sort()).toEqual(['isms', 'site']);
  });
});

describe('an interrupted demo', () => {
  it('leaves nothing behind that stands in the way of the next one', async () => {
    const folder = temporaryFolder();
    const child = spawn(
      process.execPath,
      [join(root, 'bin/isms.js'), 'demo', 'demo', '--no-serve'],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    await once(child.stderr, 'data');
    child.kill('SIGTERM');
    child.stderr.resume();
    const [ended] = (await once(child, 'close')) as [number];
    expect(ended).toBe(143);
    expect(await readdir(folder)).toEqual([]);
  });
});
