import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningBrowser } from '#packs/browser.ts';
import { folderTree } from '#content/folder-tree.ts';
import { buildSite } from '#site/build-site.ts';
import { open, startTestBrowser } from '../site-client/site-in-browser.ts';
import { exampleStory, exampleViews, outputFolder } from './example-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of each type, and each state of approval. */
const pages = [
  'index.html',
  '404.html',
  'about/index.html',
  'checks/index.html',
  'reviews/index.html',
  'frameworks/index.html',
  'policies/index.html',
  'policies/pol-001/index.html',
  'policies/pol-010/index.html',
  'policies/pol-011/index.html',
  'policies/pol-012/index.html',
  'policies/pol-013/index.html',
  'risks/index.html',
  'risks/r-001/index.html',
  'soa/index.html',
  'controls/a.5.18/index.html',
  'controls/a.5.1/index.html',
  'clauses/8.1/index.html',
  'criteria/cc6.2/index.html',
  'management-reviews/mr-2026-1/index.html',
  'audits/aud-2026-1/index.html',
  'actions/index.html',
  'actions/ca-2026-001/index.html',
  'incidents/inc-2026-001/index.html',
  'access-reviews/ar-2026-1/index.html',
  'suppliers/sup-github/index.html',
  'evidence/ev-001/index.html',
  'objectives/obj-2026-01/index.html',
  'exceptions/exc-2026-001/index.html',
];

const modes = [
  { name: 'light, desktop', width: 1280, theme: 'light' },
  { name: 'dark, desktop', width: 1280, theme: 'dark' },
  { name: 'light, 320 px', width: 320, theme: 'light' },
  { name: 'dark, 320 px', width: 320, theme: 'dark' },
] as const;

const story = exampleStory();
const output = outputFolder();
const site = join(output.path, 'site');
let browser: RunningBrowser;

beforeAll(async () => {
  browser = await startTestBrowser();
  const view = await exampleViews(story);
  await buildSite(view('management'), site, { readAttachment: folderTree(story.folder).read });
});

afterAll(async () => {
  await browser.close();
  story.discard();
  output.remove();
});

const address = (path: string): string => pathToFileURL(join(site, path)).href;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const violations = async (opened: Page): Promise<readonly string[]> => {
  await opened.evaluate(axe);
  // axe puts itself on the window, which the types do not know.
  const found = (await opened.evaluate(
    'axe.run({ preload: false, runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] } }).then(({ violations }) => violations)',
  )) as readonly Violation[];
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html}\n${node.failureSummary}`).join('\n')}`,
  );
};

describe.each(modes)('every type of page ($name)', ({ width, theme }) => {
  it.each(pages)('%s has no barrier that axe knows, and does not scroll sideways', async (path) => {
    const { page, problems } = await open(browser, 'about:blank');
    try {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.goto(address(path));
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(problems).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

describe('a page', () => {
  it('is read without script, and shows no control that would do nothing', async () => {
    const { page } = await open(browser, 'about:blank');
    await page.setJavaScriptEnabled(false);
    await page.goto(address('risks/index.html'));
    const text = String(await page.evaluate('document.body.innerText'));
    expect(text).toContain('Former staff keep access to source code');
    expect(await page.$$('button, select, input')).toEqual([]);
    await page.close();
  });

  it('begins with a link that leads to its content', async () => {
    const { page } = await open(browser, address('policies/pol-001/index.html'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('isms:main');
    await page.close();
  });

  it('shows the focus wherever the keyboard goes', async () => {
    const { page } = await open(browser, address('risks/r-001/index.html'));
    const outlines: unknown[] = [];
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      outlines.push(
        await page.evaluate(
          'parseFloat(getComputedStyle(document.activeElement).outlineWidth) > 1 || document.activeElement.tagName',
        ),
      );
    }
    expect(outlines.filter((shown) => shown !== true && shown !== 'BODY')).toEqual([]);
    await page.close();
  });

  it('finds a record by search from a folder on disk', async () => {
    const { page, problems } = await open(browser, address('policies/pol-001/index.html'));
    await page.click('.search-button');
    await page.waitForSelector('.search-input');
    await page.type('.search-input', 'former staff');
    // Results are made anew at each letter; the last ones are those for all words.
    await page.waitForSelector('a.search-hit[href*="risks/r-001"][aria-selected="true"]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toContain('/risks/r-001/index.html');
    expect(problems).toEqual([]);
    await page.close();
  });

  it('prints without navigation and says that prints are uncontrolled', async () => {
    const { page } = await open(browser, address('policies/pol-001/index.html'));
    await page.emulateMediaType('print');
    const text = String(await page.evaluate('document.body.innerText'));
    expect(text).toContain('Printed copies are uncontrolled.');
    expect(text).not.toContain('Skip to content');
    expect(text).not.toContain('On this page');
    await page.close();
  });
});
