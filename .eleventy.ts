import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EleventyConfig } from '@11ty/eleventy';
import { viewFor } from '#audiences/view-for.ts';
import type { View } from '#audiences/view.ts';
import { openAt } from '#commands/open.ts';
import { createContext } from '#commands/terminal-context.ts';
import { ismsSite } from '#site/eleventy/isms-site.ts';

/** The working folder as staff may see it, as of its commit. */
const staffView = async (): Promise<View> => {
  const context = createContext(process, new Date(), new AbortController().signal, true);
  const opened = await openAt(context, {}, { publishes: true });
  await opened.close();
  return viewFor(opened.isms, 'staff');
};

/**
 * Makes `npx eleventy --config=.eleventy.ts` build the staff site of the working folder.
 * `isms build` uses the same plugin, for any audience.
 */
export default (config: EleventyConfig): void => {
  // Records are data, never templates: Eleventy gets an empty folder to look for some.
  const input = mkdtempSync(join(tmpdir(), 'isms-input-'));
  config.setInputDirectory(input);
  // Also where a build fails; Eleventy may watch it until then.
  process.once('exit', () => {
    rmSync(input, { recursive: true, force: true });
  });
  config.addPlugin(ismsSite, { view: staffView });
};
