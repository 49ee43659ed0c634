import { afterAll, beforeAll } from 'vitest';
import { openCacheFolder } from '#packs/cache-folder.ts';
import { openPrinter, type Printer } from '#packs/printer.ts';

/** Opens one printer for all tests of a file and closes it after them. */
export const usePrinter = (): (() => Printer) => {
  let printer: Printer | undefined;
  beforeAll(async () => {
    printer = await openPrinter({ cache: await openCacheFolder(process.env), env: process.env });
  });
  afterAll(async () => {
    await printer?.close();
  });
  return () => {
    if (printer === undefined) throw new Error('The printer is not open yet');
    return printer;
  };
};
