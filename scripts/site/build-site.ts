import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { View } from '#audiences/view.ts';
import { ismsSite } from './eleventy/isms-site.ts';
import type { IsmsSiteOptions } from './eleventy/isms-site.ts';
import { markSite, swapFolder } from './swap-folder.ts';

/** How a site is built; an aborted build leaves the folder as it was. */
export type BuildSiteOptions = Omit<IsmsSiteOptions, 'view'>;

const runEleventy = async (
  view: View,
  output: string,
  options: BuildSiteOptions,
): Promise<void> => {
  // Eleventy demands an input folder; an empty one has nothing in it that could be a template.
  const input = await mkdtemp(join(tmpdir(), 'isms-input-'));
  try {
    const eleventy = new Eleventy(input, output, {
      // No configuration file: one in the working folder would be content that runs.
      configPath: '',
      quietMode: true,
      config: (config) => {
        config.addPlugin(ismsSite, { ...options, view });
      },
    });
    eleventy.disableLogger();
    await eleventy.init();
    await eleventy.write();
    options.signal?.throwIfAborted();
  } catch (cause) {
    // Eleventy wraps what a page throws in a message of its own.
    options.signal?.throwIfAborted();
    throw cause;
  } finally {
    await rm(input, { recursive: true, force: true });
  }
};

/**
 * Builds the site of one audience into a folder. The folder is replaced as a whole when the site is
 * complete, so that it never holds half a site or anything of an earlier one. The same view gives
 * the same bytes. Throws `UnreadableInput` for a folder that no build made.
 */
export const buildSite = async (
  view: View,
  out: string,
  options: BuildSiteOptions = {},
): Promise<void> => {
  await swapFolder(out, view.audience, (folder) => runEleventy(view, folder, options));
};

/**
 * Builds the sites of several audiences, each into a folder of its name below `out`, which is
 * replaced as a whole like that of a single site.
 */
export const buildSites = async (
  views: readonly View[],
  out: string,
  options: BuildSiteOptions = {},
): Promise<void> => {
  await swapFolder(out, 'all', async (folder) => {
    for (const view of views) {
      const site = join(folder, view.audience);
      await mkdir(site);
      await runEleventy(view, site, options);
      await markSite(site, view.audience);
    }
  });
};
