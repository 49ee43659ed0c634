import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startBrowser } from '#packs/browser.ts';
import { openCacheFolder } from '#packs/cache-folder.ts';
import { embeddedBrowser } from '#packs/embedded-browser.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const linux = process.platform === 'linux' && process.arch === 'x64';

describe('cache folder', () => {
  it('is made for its user alone, in the order of the variables', async () => {
    const home = temporaryFolder();
    const own = join(home, 'own');
    expect(await openCacheFolder({ ISMS_CACHE: own, XDG_CACHE_HOME: home, HOME: home })).toBe(own);
    expect(statSync(own).mode & 0o777).toBe(0o700);
    expect(await openCacheFolder({ ISMS_CACHE: relative(process.cwd(), own) })).toBe(own);
    expect(await openCacheFolder({ XDG_CACHE_HOME: home, HOME: home })).toBe(
      join(home, 'isms-as-code'),
    );
    expect(await openCacheFolder({ XDG_CACHE_HOME: 'relative', HOME: home })).toBe(
      join(home, '.cache', 'isms-as-code'),
    );
  });

  it('is refused where others may write to it, or it is a link', async () => {
    const home = temporaryFolder();
    const shared = join(home, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o777);
    symlinkSync(home, join(home, 'link'));
    await expect(openCacheFolder({ ISMS_CACHE: shared })).rejects.toThrow(
      'Others can write to the cache folder',
    );
    await expect(openCacheFolder({ ISMS_CACHE: join(home, 'link') })).rejects.toThrow(
      'Others can write',
    );
    writeFileSync(join(home, 'file'), '');
    await expect(openCacheFolder({ ISMS_CACHE: join(home, 'file') })).rejects.toThrow(
      'Cannot make the cache folder',
    );
  });
});

describe('browser', () => {
  it('says how to mend a browser that cannot be run', async () => {
    const cache = temporaryFolder();
    const start = startBrowser({ browser: '/no/such/chrome', cache, env: {} });
    await expect(start).rejects.toMatchObject({
      message: 'Cannot run the browser `/no/such/chrome`',
      hint: 'give `--browser` (or `ISMS_BROWSER`) the path of a Chrome or Chromium that you can start',
    });
    await expect(startBrowser({ cache, env: { ISMS_BROWSER: '/no/such/chrome' } })).rejects.toThrow(
      'Cannot run the browser',
    );
  });

  it('says so where the system cannot run the browser at all', async () => {
    const cache = temporaryFolder();
    const foreign = join(cache, 'foreign');
    writeFileSync(foreign, '#!/no/such/loader\n', { mode: 0o755 });
    await expect(startBrowser({ browser: foreign, cache, env: {} })).rejects.toThrow(
      'Cannot start the browser',
    );
  });

  it('leaves no profile behind where a browser does not start', async () => {
    const cache = temporaryFolder();
    const broken = join(cache, 'broken');
    writeFileSync(broken, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    await expect(startBrowser({ browser: broken, cache, env: process.env })).rejects.toThrow(
      `Cannot start the browser \`${broken}\``,
    );
    expect(readdirSync(cache).filter((name) => name.startsWith('.browser-'))).toEqual([]);
  });

  it.runIf(linux)('unpacks the embedded browser once, also for two at a time', async () => {
    const cache = temporaryFolder();
    // What a run left that was killed while unpacking; no process has this number.
    mkdirSync(join(cache, '.unpack-99999999-abc'));
    const [first, second] = await Promise.all([embeddedBrowser(cache), embeddedBrowser(cache)]);
    expect(first).toEqual(second);
    expect(existsSync(first?.executable ?? '')).toBe(true);
    expect(readdirSync(cache)).toEqual(['chromium-147.0.0']);
  });
});
