import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#commands/context.ts';
import { holdingCollection, holdingFolder } from '#commands/output-lock.ts';
import { refusalOf } from '../refusal.ts';
import { runIsms } from './run-isms.ts';
import { silentContext } from './silent-context.ts';

const contextIn = (folder: string, more: Partial<Context> = {}): Context =>
  silentContext({ ...more, folder });

/** The id of a process that has ended. */
const deadProcess = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  return child.pid ?? 0;
};

describe('the lock of an output', () => {
  let folder: string;
  let output: string;
  let lock: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isms-lock-'));
    output = join(folder, 'site');
    lock = join(folder, '.site.lock');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const holder = (pid: number, host = hostname()): string =>
    JSON.stringify({ pid, host, since: '2026-05-31T20:00:00.000Z' });

  it('lies beside the folder while it is written, and is gone afterwards', async () => {
    const result = await holdingFolder(contextIn(folder), output, async () => {
      expect(await readdir(folder)).toEqual(['.site.lock']);
      expect(JSON.parse(await readFile(lock, 'utf8'))).toEqual({
        pid: process.pid,
        host: hostname(),
        since: '2026-06-01T08:00:00.000Z',
      });
      return 7;
    });
    expect(result).toBe(7);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is gone after an error as well', async () => {
    const broken = holdingFolder(contextIn(folder), output, () => Promise.reject(new Error('x')));
    await expect(broken).rejects.toThrow('x');
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps a second run out, which names the first', async () => {
    const second = await holdingFolder(contextIn(folder), output, () =>
      refusalOf(holdingFolder(contextIn(folder), output, () => Promise.resolve())),
    );
    expect(second).toBe(
      `Another run writes to \`${output}\`: process ${process.pid} on \`${hostname()}\`, since 2026-06-01T08:00:00.000Z -- ` +
        `wait until it has ended; if it runs no more, remove \`${lock}\``,
    );
  });

  it('of a process that has ended is taken over, and that is said', async () => {
    const pid = await deadProcess();
    await writeFile(lock, holder(pid));
    const warned: string[] = [];
    await holdingFolder(contextIn(folder, { warn: (text) => warned.push(text) }), output, () =>
      Promise.resolve(),
    );
    expect(warned).toEqual([
      `took over \`${output}\` from process ${pid}, which ended before it was done (since 2026-05-31T20:00:00.000Z)`,
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('of another host is never taken over', async () => {
    await writeFile(lock, holder(await deadProcess(), 'elsewhere'));
    const said = await refusalOf(holdingFolder(contextIn(folder), output, () => Promise.resolve()));
    expect(said).toContain('on `elsewhere`');
    expect(await readdir(folder)).toEqual(['.site.lock']);
  });

  it.each(['', 'not JSON', '[]', '{"pid":"1"}', 'x'.repeat(5000)])(
    'that says %j, which we never wrote, is left alone',
    async (text) => {
      await writeFile(lock, text);
      const said = await refusalOf(
        holdingFolder(contextIn(folder), output, () => Promise.resolve()),
      );
      expect(said).toContain(`Another run writes to \`${output}\`, as \`${lock}\` says`);
      expect(await readFile(lock, 'utf8')).toBe(text);
    },
  );

  it('is not written through a link', async () => {
    const other = join(folder, 'other');
    await writeFile(other, 'mine');
    await symlink(other, lock);
    await refusalOf(holdingFolder(contextIn(folder), output, () => Promise.resolve()));
    expect(await readFile(other, 'utf8')).toBe('mine');
  });

  it('lets one of many runs at once take over what a dead one left', async () => {
    await writeFile(lock, holder(await deadProcess()));
    let inside = 0;
    let most = 0;
    const runs = Array.from({ length: 20 }, () =>
      holdingFolder(contextIn(folder), output, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await mkdir(join(folder, 'work'));
        await rm(join(folder, 'work'), { recursive: true });
        inside -= 1;
      }),
    );
    const ends = await Promise.allSettled(runs);
    expect(most).toBe(1);
    expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a collection leaves no empty folder where nothing was made', async () => {
    const packs = join(folder, 'out/packs');
    const broken = holdingCollection(contextIn(folder), packs, async () => {
      expect(await readdir(packs)).toEqual(['.lock']);
      throw new Error('no key');
    });
    await expect(broken).rejects.toThrow('no key');
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a collection keeps what was made, and a folder that was there', async () => {
    const packs = join(folder, 'packs');
    await holdingCollection(contextIn(folder), packs, () => writeFile(join(packs, 'a.zip'), 'a'));
    expect(await readdir(packs)).toEqual(['a.zip']);
    await mkdir(join(folder, 'empty'));
    await holdingCollection(contextIn(folder), join(folder, 'empty'), () => Promise.resolve());
    expect((await readdir(folder)).sort()).toEqual(['empty', 'packs']);
  });

  it('makes `isms build` end with exit code 2 and leaves the earlier site', async () => {
    const root = join(import.meta.dirname, '../fixtures/example');
    await cp(root, join(folder, 'isms'), { recursive: true });
    await writeFile(lock, holder(process.pid));
    const args = ['build', '--root', join(folder, 'isms'), '--out', output];
    const { code, stderr } = await runIsms(args);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `isms: Another run writes to \`${output}\`: process ${process.pid} on`,
    );
    expect((await readdir(folder)).sort()).toEqual(['.site.lock', 'isms']);
  });
});
