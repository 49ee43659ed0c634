import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningBrowser } from '#packs/browser.ts';
import { serveFolder, type RunningServer } from '#site/serve/serve-folder.ts';
import { assetsOf, documentEntry, entry } from './search-entries.ts';
import {
  open,
  page,
  startTestBrowser,
  textOf,
  textsOf,
  writeSite,
  type SiteFolder,
} from './site-in-browser.ts';

const hostileTitle = '<img src=x onerror="window.broken=true"> & "quotes"';

const index = assetsOf([
  documentEntry({
    id: 'POL-001',
    title: 'Access control policy',
    status: 'approved',
    url: 'policies/access/index.html',
    headings: [
      { text: 'Purpose', anchor: 'purpose', from: 0 },
      { text: 'Authentication', anchor: 'authentication', from: 23 },
    ],
    text: 'Access follows A.8.2.\nEvery password is long, and a second factor is used.',
  }),
  entry({ id: 'R-012', title: 'Former staff keep an account', url: 'risks/r-012/index.html' }),
  entry({ id: 'R-003', title: 'Access to a machine room', status: 'retired' }),
  entry({ id: 'R-004', title: hostileTitle }),
]);

const access = page(
  'Access control policy',
  `<div data-search-text><h2 id="purpose">Purpose</h2><p>Access follows A.8.2.</p>
   <h2 id="authentication">Authentication</h2>
   <p>Every <em>pass</em>word is long: a Password, and a second factor is used.</p></div>
   <p>A password outside of the text.</p><input value="password">`,
  { depth: 2 },
);

const home = page('Home', '<p>Welcome</p><input id="field">');

let running: RunningBrowser;
let site: SiteFolder;
let server: RunningServer;

beforeAll(async () => {
  site = await writeSite(
    {
      'index.html': home,
      'policies/access/index.html': access,
      'risks/r-012/index.html': page('R-012', '<p>Former staff</p>', { depth: 2 }),
    },
    index,
  );
  server = await serveFolder({ root: site.root, port: 0 });
  running = await startTestBrowser();
});

afterAll(async () => {
  await running.close();
  await server.close();
  await site.remove();
});

const isOpen = (opened: Page): Promise<boolean> => opened.$eval('dialog.search', (one) => one.open);

const search = async (opened: Page, words: string, count: string): Promise<void> => {
  await opened.$eval('.search-input', (input) => {
    if (input instanceof HTMLInputElement) input.value = '';
  });
  await opened.type('.search-input', words);
  await opened.waitForFunction(
    (expected) => document.querySelector('.search-count')?.textContent === expected,
    {},
    count,
  );
};

const selected = (opened: Page): Promise<string> =>
  textOf(opened, '.search-hit[aria-selected="true"] .search-hit-id');

const places = [
  ['a folder', (path: string) => site.file(path)],
  ['the server', (path: string) => `${server.url}${path}`],
] as const;

describe.each(places)('search, opened from %s', (_place, address) => {
  it('opens with Ctrl K, finds as one types, moves by arrows, and goes where Enter says', async () => {
    const { page: opened, problems } = await open(running, address('index.html'));
    await opened.keyboard.down('Control');
    await opened.keyboard.press('k');
    await opened.keyboard.up('Control');
    expect(await isOpen(opened)).toBe(true);
    await search(opened, 'access', '2 results');
    expect(await selected(opened)).toBe('POL-001');
    await opened.keyboard.press('ArrowDown');
    expect(await selected(opened)).toBe('R-003');
    await opened.keyboard.press('ArrowDown');
    expect(await selected(opened)).toBe('POL-001');
    await opened.keyboard.press('ArrowUp');
    await opened.keyboard.press('ArrowUp');
    expect(await selected(opened)).toBe('POL-001');
    expect(
      await opened.$eval(
        '.search-input',
        (input) =>
          document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent,
      ),
    ).toContain('POL-001');
    await Promise.all([opened.waitForNavigation(), opened.keyboard.press('Enter')]);
    expect(opened.url()).toBe(`${address('policies/access/index.html')}?q=access`);
    expect(problems).toEqual([]);
    await opened.close();
  });

  it('marks the found words on the page that a hit leads to, and takes the marks away', async () => {
    const { page: opened, problems } = await open(running, address('index.html'));
    await opened.click('.search-button');
    await search(opened, 'passwort', '1 result');
    expect(await textOf(opened, '.search-hit-section')).toBe('Authentication');
    expect(await textsOf(opened, '.search-hit-snippet mark')).toEqual(['password']);
    await Promise.all([opened.waitForNavigation(), opened.click('.search-hit')]);
    expect(new URL(opened.url()).hash).toBe('#authentication');
    expect(await textsOf(opened, 'mark.found')).toEqual(['Password']);
    const before = await textOf(opened, '[data-search-text]');
    expect(before).toContain('Marked on this page: password Remove the marks');
    await opened.click('.found-words button');
    expect(await textsOf(opened, 'mark, .found-words')).toEqual([]);
    expect(await textOf(opened, '[data-search-text]')).toContain('a Password, and');
    expect(new URL(opened.url()).search).toBe('');
    expect(problems).toEqual([]);
    await opened.close();
  });
});

describe('the search dialog', () => {
  let opened: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    ({ page: opened, problems } = await open(running, site.file('index.html')));
  });

  afterAll(() => opened.close());

  it('loads nothing of the index before it is opened', async () => {
    const scripts = () => opened.$$eval('script', (all) => all.map(({ src }) => src));
    expect((await scripts()).filter((src) => /engine|assets\/search/.test(src))).toEqual([]);
    await opened.click('.search-button');
    await search(opened, 'R-012', '1 result');
    expect((await scripts()).filter((src) => /engine|assets\/search/.test(src))).toHaveLength(4);
  });

  it('closes with Esc and gives the focus back', async () => {
    await opened.keyboard.press('Escape');
    expect(await isOpen(opened)).toBe(false);
    expect(await opened.evaluate(() => document.activeElement?.className)).toBe('search-button');
  });

  it('opens with the / key, but not while one types elsewhere', async () => {
    await opened.focus('#field');
    await opened.keyboard.press('/');
    expect(await isOpen(opened)).toBe(false);
    expect(await opened.$eval('#field', (field) => Reflect.get(field, 'value') as string)).toBe(
      '/',
    );
    await opened.focus('.search-button');
    await opened.keyboard.press('/');
    expect(await isOpen(opened)).toBe(true);
    expect(
      await opened.$eval('.search-input', (input): unknown => Reflect.get(input, 'value')),
    ).toBe('R-012');
  });

  it('leaves the / key alone once it is switched off, also on the next page', async () => {
    await opened.click('.search-keys input');
    await opened.keyboard.press('Escape');
    await opened.keyboard.press('/');
    expect(await isOpen(opened)).toBe(false);
    await opened.reload();
    await opened.keyboard.press('/');
    expect(await isOpen(opened)).toBe(false);
    await opened.click('.search-button');
    await opened.click('.search-keys input');
    expect(await opened.evaluate(() => localStorage.length)).toBe(0);
  });

  it('shows id, title, kind and status, retired records last', async () => {
    await search(opened, 'access', '2 results');
    expect(await textsOf(opened, '.search-hit:last-child > span')).toEqual([
      'R-003',
      'Access to a machine room',
      'Risk',
      'retired',
    ]);
    expect(await opened.$$('.search-hit:not([data-retired])')).toHaveLength(1);
  });

  it('shows the kinds of what was found, and only the chosen one', async () => {
    expect(await textsOf(opened, '.search-kind option')).toEqual([
      'All kinds (2)',
      'Document (1)',
      'Risk (1)',
    ]);
    await opened.select('.search-kind', 'Risk');
    expect(await textsOf(opened, '.search-hit-id')).toEqual(['R-003']);
    expect(await textOf(opened, '.search-count')).toBe('1 result');
    await opened.select('.search-kind', '');
  });

  it('shows a title as text, whatever is in it', async () => {
    await search(opened, 'R-004', '1 result');
    expect(await textOf(opened, '.search-hit-title')).toBe(hostileTitle);
    expect(await opened.evaluate(() => Reflect.has(window, 'broken'))).toBe(false);
  });

  it('says what to do when nothing was found', async () => {
    await search(opened, 'paszwurtt', 'Nothing found for “paszwurtt”');
    expect(await opened.$eval('.search-results', (list) => list.hasAttribute('hidden'))).toBe(true);
    expect(await textsOf(opened, '.search-near')).toEqual(['password']);
    expect(await opened.$eval('.search-none a', (link) => Reflect.get(link, 'href'))).toBe(
      site.file('glossary/index.html'),
    );
    await opened.click('.search-near');
    expect(await textOf(opened, '.search-count')).toBe('1 result');
  });

  it('has no fault that axe finds, with results and without', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await opened.evaluate(axe);
    const faults = () =>
      opened.evaluate(async () => {
        const tool = Reflect.get(window, 'axe') as {
          run: (place: Element | null) => Promise<{ violations: { id: string }[] }>;
        };
        const { violations } = await tool.run(document.querySelector('dialog.search'));
        return violations.map(({ id }) => id);
      });
    expect(await faults()).toEqual([]);
    await search(opened, 'zzzz', 'Nothing found for “zzzz”');
    expect(await faults()).toEqual([]);
  });

  it('breaks no rule of the content security policy on the way', () => {
    expect(problems).toEqual([]);
  });
});

describe('a page without what search needs', () => {
  it('says that the index cannot be loaded', async () => {
    const bare = await writeSite({ 'index.html': home });
    const { page: opened } = await open(running, bare.file('index.html'));
    await opened.click('.search-button');
    await opened.waitForFunction(() =>
      document.querySelector('.search-count')?.textContent.includes('cannot be loaded'),
    );
    await opened.close();
    await bare.remove();
  });

  it('shows no control without script', async () => {
    const opened = await running.browser.newPage();
    await opened.setJavaScriptEnabled(false);
    await opened.goto(`${site.file('policies/access/index.html')}?q=password`);
    expect(await opened.$$('button, select, dialog, mark')).toEqual([]);
    await opened.close();
  });
});
