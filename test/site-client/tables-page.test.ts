import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningBrowser } from '#packs/browser.ts';
import {
  open,
  page,
  startTestBrowser,
  textOf,
  textsOf,
  writeSite,
  type SiteFolder,
} from './site-in-browser.ts';

const row = (id: string, title: string, level: number, state: string, owners: string): string =>
  `<tr data-state="${state}" data-owner="${owners}"><td>${id}</td><td>${title}</td><td data-sort="${level === 0 ? '' : level}">level ${level}</td><td>${state}</td><td>${owners}</td></tr>`;

const table = `<div data-table-region role="region" tabindex="0" aria-label="Risks">
<table id="risks" data-sortable data-filterable><caption>Risks</caption>
<thead><tr><th scope="col">Id</th><th scope="col">Title</th><th scope="col">Level</th>
<th scope="col" data-filter="state">State</th><th scope="col" data-filter="owner" data-no-sort>Owner</th></tr></thead>
<tbody>
${row('R-10', 'Fire', 9, 'open', 'cto')}
${row('R-9', 'ärger', 10, 'closed', 'ciso|cto')}
${row('R-2', 'Zoo', 0, 'open', 'ciso')}
</tbody></table></div>
<table id="merged" data-sortable><thead><tr><th scope="col">A</th></tr></thead>
<tbody><tr><td rowspan="2">x</td></tr><tr></tr></tbody></table>`;

let running: RunningBrowser;
let site: SiteFolder;
let opened: Page;
let problems: readonly string[];

beforeAll(async () => {
  site = await writeSite({ 'index.html': page('Risks', table) });
  running = await startTestBrowser();
});

afterAll(async () => {
  await running.close();
  await site.remove();
});

beforeEach(async () => {
  ({ page: opened, problems } = await open(running, site.file('index.html')));
});

afterEach(async () => {
  await opened.close();
  expect(problems).toEqual([]);
});

const ids = (): Promise<string[]> =>
  textsOf(opened, '#risks tbody tr:not([hidden]) td:first-child');

const sortBy = (title: string): Promise<void> =>
  opened.$$eval(
    '#risks .table-sort',
    (buttons, wanted) => {
      const button = buttons.find(({ textContent }) => textContent === wanted);
      if (button instanceof HTMLElement) button.click();
    },
    title,
  );

const sorted = (): Promise<(string | null)[]> =>
  opened.$$eval('#risks th', (all) => all.map((one) => one.getAttribute('aria-sort')));

describe('a table that sorts', () => {
  it('sorts ids naturally, up and then down, and says so', async () => {
    await sortBy('Id');
    expect(await ids()).toEqual(['R-2', 'R-9', 'R-10']);
    expect(await sorted()).toEqual(['ascending', null, null, null, null]);
    await sortBy('Id');
    expect(await ids()).toEqual(['R-10', 'R-9', 'R-2']);
    expect(await sorted()).toEqual(['descending', null, null, null, null]);
  });

  it('sorts numbers by `data-sort`, with empty cells last both ways', async () => {
    await sortBy('Level');
    expect(await ids()).toEqual(['R-10', 'R-9', 'R-2']);
    await sortBy('Level');
    expect(await ids()).toEqual(['R-9', 'R-10', 'R-2']);
  });

  it('sorts words as a reader of the language expects', async () => {
    await sortBy('Title');
    expect(await ids()).toEqual(['R-9', 'R-10', 'R-2']);
  });

  it('is sorted from the keyboard', async () => {
    await opened.focus('#risks .table-sort');
    await opened.keyboard.press('Enter');
    expect(await ids()).toEqual(['R-2', 'R-9', 'R-10']);
  });

  it('leaves alone the columns that do not sort, and tables with merged cells', async () => {
    expect(await textsOf(opened, '#risks .table-sort')).toEqual(['Id', 'Title', 'Level', 'State']);
    expect(await opened.$$('#merged button')).toEqual([]);
  });
});

describe('a table that filters', () => {
  const choose = (position: number, value: string): Promise<unknown> =>
    opened.$$eval(
      '.table-controls select',
      (selects, at, wanted) => {
        const found = selects[at];
        if (!found) throw new Error('no such filter');
        found.value = wanted;
        found.dispatchEvent(new Event('input', { bubbles: true }));
      },
      position,
      value,
    );

  it('offers the values that the rows have, several ones of a row apart', async () => {
    expect(await textsOf(opened, '.table-filter')).toEqual([
      'Filter by text',
      'State Allclosedopen',
      'Owner Allcisocto',
    ]);
    expect(await opened.$eval('.table-controls', (one) => one.getAttribute('aria-label'))).toBe(
      'Filter the table: Risks',
    );
  });

  it('shows the rows that fit all filters, and their number', async () => {
    await choose(1, 'cto');
    expect(await ids()).toEqual(['R-10', 'R-9']);
    expect(await textOf(opened, '.table-count')).toBe('2 of 3 rows');
    await choose(0, 'open');
    expect(await ids()).toEqual(['R-10']);
    expect(await opened.$eval('.table-count', (one) => one.getAttribute('role'))).toBe('status');
  });

  it('finds text in any cell', async () => {
    await opened.type('.table-controls input', 'ZOO r-2');
    expect(await ids()).toEqual(['R-2']);
    expect(new URL(opened.url()).searchParams.get('risks.text')).toBe('ZOO r-2');
  });

  it('takes its state from the address, and keeps it there', async () => {
    await choose(0, 'open');
    await sortBy('Id');
    await sortBy('Id');
    expect(new URL(opened.url()).search).toBe('?risks.state=open&risks.sort=-1');
    await opened.reload();
    expect(await ids()).toEqual(['R-10', 'R-2']);
    expect(await sorted()).toEqual(['descending', null, null, null, null]);
  });

  it('shows all rows for an address that names what is not there', async () => {
    await opened.goto(`${site.file('index.html')}?risks.state=gone&risks.sort=99&risks.owner=`);
    expect(await ids()).toEqual(['R-10', 'R-9', 'R-2']);
  });

  it('clears all filters with one button, which is there only then', async () => {
    const clear = '.table-controls button';
    expect(await opened.$eval(clear, (one) => one.hidden)).toBe(true);
    await choose(0, 'closed');
    await opened.click(clear);
    expect(await ids()).toEqual(['R-10', 'R-9', 'R-2']);
    expect(new URL(opened.url()).search).toBe('');
    expect(await textOf(opened, '.table-count')).toBe('3 rows');
    expect(await opened.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it('has no control without script', async () => {
    const plain = await running.browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.goto(site.file('index.html'));
    expect(await plain.$$('button, select, input')).toEqual([]);
    await plain.close();
  });
});
