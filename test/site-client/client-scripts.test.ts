import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { clientBundles } from '#generate/client.ts';
import { clientAssets } from '#site/client/client-assets.ts';
import { clientPaths } from '#site/client/hooks.ts';

const sources = new URL('../../scripts/site/client/', import.meta.url);
const built = new URL('built/', sources);

describe('the scripts of the site', () => {
  it('are what their sources give; if not, run `scripts/generate/client.ts`', async () => {
    const bundles = await clientBundles();
    expect((await readdir(built)).sort()).toEqual(bundles.map(({ name }) => name).sort());
    for (const { name, text } of bundles) {
      expect(await readFile(new URL(name, built), 'utf8'), name).toBe(text);
    }
  });

  it('stand where the pages look for them, and `dev.js` is not among them', async () => {
    const { theme, search, searchEngine, tables } = clientPaths;
    const paths = (await clientAssets()).map(({ path }) => path);
    expect(paths).toEqual([search, searchEngine, tables, theme].sort());
  });

  it('come to less than 15 KB before search is opened', async () => {
    const early = (await clientAssets()).filter(({ path }) => path !== clientPaths.searchEngine);
    const bytes = early.reduce((sum, asset) => sum + asset.bytes.length, 0);
    expect(early).toHaveLength(3);
    expect(bytes).toBeLessThan(15_000);
  });

  it('are classic scripts that put no text into a page as markup, and none into an evaluator', async () => {
    for (const { path, bytes } of await clientAssets()) {
      const text = new TextDecoder().decode(bytes);
      expect(text, path).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\bimport\s*\(|^\s*(?:import|export)\b/m,
      );
      expect(text, path).not.toMatch(/https?:\/\//);
    }
  });
});
