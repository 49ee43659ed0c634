import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { escapeHtml } from '#markdown/html.ts';
import type { Environment } from './cache-folder.ts';
import { embeddedBrowser, embeddedFonts } from './embedded-browser.ts';

/** Which browser prints, and how. */
export interface BrowserOptions {
  /** `--browser`: path of a Chrome or Chromium; wins over all others. */
  readonly browser?: string;
  /** Our cache folder. */
  readonly cache: string;
  /** Starts the browser without its sandbox; root has no other way. */
  readonly noSandbox?: boolean;
  readonly env: Environment;
}

/** A running browser that `close` ends, with its profile removed. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

interface Found {
  readonly executable: string;
  readonly embedded: boolean;
  /** Shared libraries to be found beside it. */
  readonly libraries?: string;
  /** The one folder of fonts that it may know. */
  readonly fonts?: string | undefined;
}

const systemNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (env: Environment): string | undefined =>
  systemNames
    .flatMap((name) => (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find(executable);

const downloaded = async (): Promise<string | undefined> => {
  try {
    const { default: puppeteer } = await import('puppeteer');
    const path = puppeteer.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
};

const installed = async (): Promise<string | undefined> => {
  try {
    const { Browser, ChromeReleaseChannel, computeSystemExecutablePath } =
      await import('@puppeteer/browsers');
    return computeSystemExecutablePath({
      browser: Browser.CHROME,
      channel: ChromeReleaseChannel.STABLE,
    });
  } catch {
    return undefined;
  }
};

const asked = (options: BrowserOptions): string | undefined => {
  const path = options.browser ?? options.env['ISMS_BROWSER'];
  if (path === undefined || path === '') return undefined;
  if (executable(path)) return path;
  throw new UnreadableInput(`Cannot run the browser \`${path}\``, {
    hint: 'give `--browser` (or `ISMS_BROWSER`) the path of a Chrome or Chromium that you can start',
  });
};

const find = async (options: BrowserOptions): Promise<Found> => {
  const path = asked(options);
  const embedded = path === undefined ? await embeddedBrowser(options.cache) : undefined;
  if (embedded !== undefined) return { ...embedded, embedded: true };
  const other = path ?? (await downloaded()) ?? onPath(options.env) ?? (await installed());
  if (other !== undefined) {
    return { executable: other, embedded: false, fonts: await embeddedFonts(options.cache) };
  }
  throw new UnreadableInput('Cannot find a browser to print with', {
    hint: 'run `npm install puppeteer` or `npm install @sparticuz/chromium` (Linux on x64), install Chrome, or give its path with `--browser`',
  });
};

/** A fontconfig file that keeps the fonts of the machine, or their absence, out of the result. */
const fontsConf = (fonts: string, cache: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeHtml(fonts)}</dir>
  <cachedir>${escapeHtml(cache)}</cachedir>
</fontconfig>
`;

const environment = async (
  env: Environment,
  home: string,
  { libraries, fonts }: Found,
): Promise<Record<string, string>> => {
  const own: Record<string, string> = {
    PATH: env['PATH'] ?? '',
    HOME: home,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
  };
  if (libraries !== undefined) own['LD_LIBRARY_PATH'] = libraries;
  if (fonts === undefined) return own;
  const file = join(home, 'fonts.conf');
  await writeFile(file, fontsConf(fonts, join(home, 'fonts-cache')));
  return { ...own, FONTCONFIG_FILE: file };
};

const args = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

const root = (): boolean => process.getuid?.() === 0;

/**
 * Whether the system can run the program at all. Puppeteer leaves that to an event that nobody
 * hears, which would end our process with a stack.
 */
const probe = async (path: string): Promise<void> => {
  // Some builds for Windows open a window for `--version`.
  if (process.platform === 'win32') return;
  try {
    const child = spawn(path, ['--version'], { stdio: 'ignore', env: {} });
    await once(child, 'spawn');
    child.kill('SIGKILL');
  } catch (cause) {
    throw new UnreadableInput(`Cannot start the browser \`${path}\``, {
      hint: 'its folder may be mounted `noexec` (set `ISMS_CACHE` to another), or it is built for another C library, as on Alpine; else give another browser with `--browser`',
      cause,
    });
  }
};

const start = async (options: BrowserOptions, home: string): Promise<Browser> => {
  const found = await find(options);
  await probe(found.executable);
  const sandbox = !(options.noSandbox === true || root());
  const { launch } = await import('puppeteer-core');
  try {
    return await launch({
      executablePath: found.executable,
      headless: found.embedded ? 'shell' : true,
      pipe: true,
      userDataDir: join(home, 'profile'),
      env: await environment(options.env, home, found),
      args: sandbox ? args : [...args, '--no-sandbox'],
      // The caller ends us by its signal and `close`; puppeteer's own handlers would exit at once.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (cause) {
    throw new UnreadableInput(`Cannot start the browser \`${found.executable}\``, {
      hint: sandbox
        ? 'where the system forbids user namespaces its sandbox cannot start: allow them, or add `--no-sandbox`; else give another browser with `--browser`'
        : 'give another Chrome or Chromium with `--browser`; in a container, mount `/proc` and `/dev`',
      cause,
    });
  }
};

/**
 * Finds and starts the browser that prints: the one asked for, else the embedded one, else the one
 * that Puppeteer downloaded, else the system's. The embedded one comes first because the same bytes
 * come from the same build only.
 * Throws `UnreadableInput` where there is none, or it does not start.
 */
export const startBrowser = async (options: BrowserOptions): Promise<RunningBrowser> => {
  const home = await mkdtemp(join(options.cache, '.browser-'));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true, maxRetries: 3 });
  try {
    const browser = await start(options, home);
    const close = async (): Promise<void> => {
      try {
        await browser.close();
      } finally {
        await remove();
      }
    };
    return { browser, close };
  } catch (error) {
    await remove();
    throw error;
  }
};
