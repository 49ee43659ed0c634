import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningBrowser } from '#packs/browser.ts';
import {
  open,
  page,
  startTestBrowser,
  textsOf,
  writeSite,
  type SiteFolder,
} from './site-in-browser.ts';

let running: RunningBrowser;
let site: SiteFolder;

beforeAll(async () => {
  const german = `data-strings='${JSON.stringify({ theme: 'Farben', themeDark: 7, hack: 'x' })}'`;
  site = await writeSite({
    'index.html': page('Home', ''),
    'german.html': page('Start', '', { root: german }),
    'broken.html': page('Start', '', { root: "data-strings='{'" }),
  });
  running = await startTestBrowser();
});

afterAll(async () => {
  await running.close();
  await site.remove();
});

const theme = (opened: Page): Promise<string | null> =>
  opened.$eval('html', (root) => root.getAttribute('data-theme'));

describe('the theme', () => {
  it('is the one chosen, on the next page too, and the system’s again when asked', async () => {
    const { page: opened, problems } = await open(running, site.file('index.html'));
    expect(await theme(opened)).toBe(null);
    expect(await textsOf(opened, '[data-theme-control] option')).toEqual([
      'As the system',
      'Dark',
      'Light',
    ]);
    await opened.select('[data-theme-control] select', 'dark');
    expect(await theme(opened)).toBe('dark');
    await opened.reload();
    expect(await theme(opened)).toBe('dark');
    expect(await opened.$eval('select', (select) => select.value)).toBe('dark');
    await opened.select('[data-theme-control] select', 'auto');
    expect(await theme(opened)).toBe(null);
    expect(await opened.evaluate(() => localStorage.length)).toBe(0);
    expect(problems).toEqual([]);
    await opened.close();
  });

  it('can be chosen where storage is denied, for the page', async () => {
    const opened = await running.browser.newPage();
    const problems: string[] = [];
    opened.on('pageerror', (error) => problems.push(String(error)));
    await opened.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await opened.goto(site.file('index.html'));
    await opened.select('[data-theme-control] select', 'light');
    expect(await theme(opened)).toBe('light');
    expect(problems).toEqual([]);
    await opened.close();
  });

  it('is there before the body', async () => {
    const opened = await running.browser.newPage();
    await opened.goto(site.file('index.html'));
    await opened.select('[data-theme-control] select', 'dark');
    await opened.evaluateOnNewDocument(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('body')) return;
        Reflect.set(window, 'atBody', document.documentElement.getAttribute('data-theme'));
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await opened.reload();
    expect(await opened.evaluate(() => Reflect.get(window, 'atBody') as unknown)).toBe('dark');
    await opened.select('[data-theme-control] select', 'auto');
    await opened.close();
  });
});

describe('the words of the interface', () => {
  it('are replaced by those of the page, where these are text', async () => {
    const { page: opened } = await open(running, site.file('german.html'));
    expect(await textsOf(opened, '[data-theme-control] label, option[value="dark"]')).toEqual([
      expect.stringMatching(/^Farben /),
      'Dark',
    ]);
    await opened.close();
  });

  it('stay as they are where the page gives none that can be read', async () => {
    const { page: opened, problems } = await open(running, site.file('broken.html'));
    expect(await textsOf(opened, 'option[value="dark"]')).toEqual(['Dark']);
    expect(problems).toEqual([]);
    await opened.close();
  });
});
