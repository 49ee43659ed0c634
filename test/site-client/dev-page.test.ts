import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#findings/finding.ts';
import type { RunningBrowser } from '#packs/browser.ts';
import { serveFolder, type RunningServer } from '#site/serve/serve-folder.ts';
import {
  open,
  page,
  startTestBrowser,
  textOf,
  textsOf,
  writeSite,
  type SiteFolder,
} from './site-in-browser.ts';

const finding = (given: Partial<Finding>): Finding => ({
  rule: 'link/broken',
  severity: 'error',
  path: 'risks/leaver.md',
  line: 12,
  column: 13,
  message: 'Cannot find record `SUP-GITLAB`',
  related: [],
  ...given,
});

let running: RunningBrowser;
let site: SiteFolder;
let server: RunningServer;
let findings: readonly Finding[] = [
  finding({ record: 'R-001', message: '<img src=x onerror="window.broken=1">' }),
  finding({ record: 'R-012', hint: 'write `SUP-GITHUB`' }),
  finding({ severity: 'warning', record: 'R-002', message: 'Unexpected `x`' }),
];

beforeAll(async () => {
  site = await writeSite({ 'index.html': page('Before', '') });
  server = await serveFolder({ root: site.root, port: 0, live: { findings: () => findings } });
  running = await startTestBrowser();
});

afterAll(async () => {
  await running.close();
  await server.close();
  await site.remove();
});

describe('a page in development', () => {
  it('shows the findings, those of its record first, as text', async () => {
    const { page: opened, problems } = await open(running, server.url);
    await opened.waitForSelector('#isms\\:dev-findings li');
    expect(await textOf(opened, '#isms\\:dev-findings [role="status"]')).toBe(
      'error: 2, warning: 1',
    );
    expect(await textsOf(opened, '#isms\\:dev-findings li')).toEqual([
      'error Cannot find record `SUP-GITLAB` risks/leaver.md:12:13 (link/broken)hint: write `SUP-GITHUB`',
      'error <img src=x onerror="window.broken=1"> risks/leaver.md:12:13 (link/broken)',
      'warning Unexpected `x` risks/leaver.md:12:13 (link/broken)',
    ]);
    expect(await opened.evaluate(() => Reflect.has(window, 'broken'))).toBe(false);
    expect(problems).toEqual([]);
    await opened.close();
  });

  it('shows new findings and reloads when told to, without being changed on the disk', async () => {
    const { page: opened, problems } = await open(running, server.url);
    await opened.waitForSelector('#isms\\:dev-findings li');
    findings = [];
    server.tell('findings');
    await opened.waitForFunction(
      () => document.querySelector('#isms\\:dev-findings p')?.textContent === 'No findings',
    );
    await writeFile(join(site.root, 'index.html'), page('After', ''));
    server.tell('reload');
    await opened.waitForFunction(() => document.title === 'After');
    expect(problems).toEqual([]);
    await opened.close();
  });

  it('reloads when a build came between its loading and its listening', async () => {
    const opened = await running.browser.newPage();
    await opened.setRequestInterception(true);
    let told = false;
    opened.on('request', (request) => {
      if (request.url().includes('/_isms/reload') && !told) {
        told = true;
        writeFileSync(join(site.root, 'index.html'), page('Between', ''));
        server.tell('reload');
      }
      void request.continue();
    });
    await opened.goto(server.url);
    await opened.waitForFunction(() => document.title === 'Between');
    await opened.close();
  });

  it('is served as it is where nothing is developed', async () => {
    const plain = await serveFolder({ root: site.root, port: 0 });
    expect(await (await fetch(plain.url)).text()).toBe(page('Between', ''));
    expect((await fetch(`${plain.url}_isms/findings`)).status).toBe(404);
    await plain.close();
  });
});
