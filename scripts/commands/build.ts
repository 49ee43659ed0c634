import { join, resolve } from 'node:path';
import { viewFor } from '#audiences/view-for.ts';
import { audiences } from '#audiences/view.ts';
import type { Audience } from '#audiences/view.ts';
import { buildSite, buildSites } from '#site/build-site.ts';
import type { BuildSiteOptions } from '#site/build-site.ts';
import type { Context, ExitCode } from './context.ts';
import { holdingFolder } from './output-lock.ts';
import { openAt } from './open.ts';
import type { Opened, OpenOptions } from './open.ts';
import { failed, tellFindings } from './tell-findings.ts';

/** Options of `isms build`. */
export interface BuildOptions extends OpenOptions {
  readonly audience: Audience;
  readonly all?: boolean;
  readonly out: string;
}

/** How a command builds sites: with the files of its tree, telling how far it is. */
const optionsFor = (context: Context, { tree }: Opened): BuildSiteOptions => ({
  readAttachment: tree.read,
  signal: context.signal,
  progress: context.progress,
});

/** Writes the site of one audience to a folder. */
export const buildFor = (
  context: Context,
  opened: Opened,
  audience: Audience,
  out: string,
): Promise<void> => buildSite(viewFor(opened.isms, audience), out, optionsFor(context, opened));

/** Writes the sites of all audiences, each to a folder of its name below `out`. */
export const buildForAll = (context: Context, opened: Opened, out: string): Promise<void> => {
  const views = audiences.map((audience) => viewFor(opened.isms, audience));
  return buildSites(views, out, optionsFor(context, opened));
};

/** Checks, then writes the site of one audience or of all; with findings too it writes what it can. */
export const build = async (context: Context, options: BuildOptions): Promise<ExitCode> => {
  const opened = await openAt(context, options, { publishes: true });
  try {
    const out = resolve(context.folder, options.out);
    await holdingFolder(context, out, () =>
      options.all
        ? buildForAll(context, opened, out)
        : buildFor(context, opened, options.audience, out),
    );
    const sites = options.all ? audiences.map((audience) => join(out, audience)) : [out];
    for (const site of sites) context.print(`${join(site, 'index.html')}\n`);
    tellFindings(context, opened.isms);
    return failed(opened.isms) ? 1 : 0;
  } finally {
    await opened.close();
  }
};
