import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { startBrowser, type BrowserOptions } from './browser.ts';

/** A file that a printed page may ask for, such as a font. */
export interface PrintFile {
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A printed page: the PDF as the browser wrote it, and the addresses that it was refused. */
export interface Printed {
  readonly pdf: Uint8Array;
  readonly blocked: readonly string[];
}

/** Turns finished HTML into PDF; `close` must be called in the end. */
export interface Printer {
  /** Name and version of the browser: the same bytes come from the same build only. */
  readonly browserVersion: string;
  /**
   * Prints one page. `files` holds all that it can reach, by path below the page; `name` is what an
   * error calls it. Throws `UnreadableInput` after 60 s, and where no text was printed.
   */
  readonly print: (
    html: string,
    files: ReadonlyMap<string, PrintFile>,
    name?: string,
  ) => Promise<Printed>;
  readonly close: () => Promise<void>;
}

const origin = 'https://pack.invalid/';
const pageName = 'document.html';
const limit = 60_000;

/** One page of the browser, and what the document that it prints now may see. */
interface Sheet {
  readonly page: Page;
  files: ReadonlyMap<string, PrintFile>;
  blocked: string[];
}

const answer = async (sheet: Sheet, request: HTTPRequest): Promise<void> => {
  const url = request.url();
  const file = url.startsWith(origin) ? sheet.files.get(url.slice(origin.length)) : undefined;
  if (file === undefined) {
    // Full Chromium asks for the icon by itself; the page did not.
    if (url !== `${origin}favicon.ico`) sheet.blocked.push(url);
    await request.abort('blockedbyclient');
    return;
  }
  await request.respond({
    status: 200,
    contentType: file.type,
    body: Buffer.from(file.bytes),
    headers: { 'access-control-allow-origin': '*' },
  });
};

const openSheet = async (browser: Browser): Promise<Sheet> => {
  const page = await browser.newPage();
  const sheet: Sheet = { page, files: new Map(), blocked: [] };
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A page that closes while it is answered has timed out already, which is reported there.
    answer(sheet, request).catch(() => undefined);
  });
  return sheet;
};

const printOn = async (
  sheet: Sheet,
  html: string,
  files: ReadonlyMap<string, PrintFile>,
): Promise<Printed> => {
  const bytes = Buffer.from(html, 'utf8');
  sheet.files = new Map(files).set(pageName, { type: 'text/html; charset=utf-8', bytes });
  sheet.blocked = [];
  await sheet.page.goto(origin + pageName, { waitUntil: 'load', timeout: limit });
  const pdf = await sheet.page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: limit,
  });
  return { pdf, blocked: [...new Set(sheet.blocked)].sort() };
};

const withinLimit = async <T>(work: Promise<T>, name: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new UnreadableInput(`Printing \`${name}\` took longer than ${limit / 1000} s`, {
          hint: 'split the document, or make its tables smaller',
        }),
      );
    }, limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const assertText = (pdf: Uint8Array, name: string): void => {
  if (Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/FontFile')) return;
  throw new UnreadableInput(`The browser printed \`${name}\` without any text`, {
    hint: 'install a font (Debian: `apt install fonts-open-sans`), or the package `@sparticuz/chromium`, which brings one',
  });
};

/** Lets `count` tasks run at a time; the others wait in the order in which they came. */
const queueOf = <T>(
  items: readonly T[],
): { readonly take: () => Promise<T>; readonly give: (item: T) => void } => {
  const free = [...items];
  const waiting: ((item: T) => void)[] = [];
  return {
    take: () => {
      const item = free.shift();
      return item === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(item);
    },
    give: (item) => {
      const next = waiting.shift();
      if (next === undefined) free.push(item);
      else next(item);
    },
  };
};

/**
 * Starts a browser and opens two pages to print on. The pages run no script and reach nothing but
 * what is handed over: they live on an origin that is answered from memory.
 * Throws `UnreadableInput` where no browser can be found or started.
 */
export const openPrinter = async (options: BrowserOptions): Promise<Printer> => {
  const { browser, close } = await startBrowser(options);
  try {
    const sheets = queueOf(await Promise.all([openSheet(browser), openSheet(browser)]));
    const print: Printer['print'] = async (html, files, name = pageName) => {
      const sheet = await sheets.take();
      let next = sheet;
      try {
        const printed = await withinLimit(printOn(sheet, html, files), name);
        assertText(printed.pdf, name);
        return printed;
      } catch (cause) {
        if (!browser.connected) {
          throw new UnreadableInput(`The browser ended while it printed \`${name}\``, {
            hint: 'see whether the machine ran out of memory, then try again',
            cause,
          });
        }
        // A page that hangs must not spoil the document after it.
        sheet.page.close().catch(() => undefined);
        next = await openSheet(browser);
        throw cause;
      } finally {
        sheets.give(next);
      }
    };
    return { browserVersion: await browser.version(), print, close };
  } catch (error) {
    await close();
    throw error;
  }
};
