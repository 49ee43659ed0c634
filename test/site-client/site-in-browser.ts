import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { startBrowser, type RunningBrowser } from '#packs/browser.ts';
import { openCacheFolder } from '#packs/cache-folder.ts';
import { clientAssets } from '#site/client/client-assets.ts';
import type { SearchAsset } from '#site/search/search-assets.ts';
import { contentSecurityPolicy } from '#site/serve/headers.ts';

/** A folder with the pages given, the client's scripts and an index. */
export interface SiteFolder {
  readonly root: string;
  /** Address of a page in it, opened from the disk. */
  readonly file: (path: string) => string;
  readonly remove: () => Promise<void>;
}

/** The policy of the pages, with what "Trusted Types ready" promises switched on. */
const policy = `${contentSecurityPolicy.replace("; frame-ancestors 'none'", '')}; require-trusted-types-for 'script'; trusted-types isms`;

/** A page with the hooks of `hooks.ts`; `depth` is how many folders it lies below the root. */
export const page = (
  title: string,
  main: string,
  options: { readonly depth?: number; readonly root?: string } = {},
): string => {
  const up = '../'.repeat(options.depth ?? 0);
  return `<!doctype html>
<html lang="en" ${options.root ?? ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<script src="${up}assets/client/theme.js"></script>
<script src="${up}assets/client/search.js" defer></script>
<script src="${up}assets/client/tables.js" defer></script>
</head>
<body data-record="R-012">
<header><div data-theme-control></div>
<div data-search data-glossary="glossary/index.html"></div></header>
<main><h1>${title}</h1>${main}</main>
</body>
</html>
`;
};

/** Writes a site into a new folder. */
export const writeSite = async (
  pages: Readonly<Record<string, string>>,
  index: readonly SearchAsset[] = [],
): Promise<SiteFolder> => {
  const root = await mkdtemp(join(tmpdir(), 'isms site ü#-'));
  const texts = Object.entries(pages).map(([path, bytes]) => ({ path, bytes }));
  for (const { path, bytes } of [...texts, ...index, ...(await clientAssets())]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  return {
    root,
    file: (path) => pathToFileURL(join(root, path)).href,
    remove: () => rm(root, { recursive: true, force: true }),
  };
};

/** A new page of the browser, and what went wrong on it: exceptions, and breaches of the policy. */
export interface Watched {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** Opens a page that keeps a list of its problems. */
export const open = async (running: RunningBrowser, url: string): Promise<Watched> => {
  const opened = await running.browser.newPage();
  opened.setDefaultTimeout(30_000);
  const problems: string[] = [];
  opened.on('pageerror', (error) => problems.push(String(error)));
  opened.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await opened.goto(url);
  return { page: opened, problems };
};

/** The browser that the packs are printed with. */
export const startTestBrowser = async (): Promise<RunningBrowser> =>
  startBrowser({ cache: await openCacheFolder(process.env), env: process.env });

/** The text of the first element that the selector names, with its blanks drawn together. */
export const textOf = (opened: Page, selector: string): Promise<string> =>
  opened.$eval(selector, (found) => found.textContent.replace(/\s+/g, ' ').trim());

/** The text of all elements that the selector names. */
export const textsOf = (opened: Page, selector: string): Promise<string[]> =>
  opened.$$eval(selector, (found) =>
    found.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  );
