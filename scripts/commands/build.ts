import { join, resolve } from 'node:path';
import { viewFor } from '#audiences/view-for.ts';
import { audiences } from '#audiences/view.ts';
import type { Audience } from '#audiences/view.ts';
import { buildSite } from '#site/build-site.ts';
import type { Context, ExitCode } from './context.ts';
import { openAt } from './open.ts';
import type { Opened, OpenOptions } from './open.ts';
import { failed, tellFindings } from './tell-findings.ts';

/** Options of `isms build`. */
export interface BuildOptions extends OpenOptions {
  readonly audience: Audience;
  readonly all?: boolean;
  readonly out: string;
}

/** Writes the site of one audience to a folder, telling how far it is. */
export const buildFor = async (
  context: Context,
  { isms, tree }: Opened,
  audience: Audience,
  out: string,
): Promise<void> => {
  const { start, step, stop } = context.progress;
  await buildSite(viewFor(isms, audience), out, {
    readAttachment: tree.read,
    signal: context.signal,
    progress: {
      start: (_title, total) => {
        start(`${audience} site`, total);
      },
      step,
      stop,
    },
  });
};

/** Checks, then writes the site of one audience or of all; with findings too it writes what it can. */
export const build = async (context: Context, options: BuildOptions): Promise<ExitCode> => {
  const opened = await openAt(context, options, { publishes: true });
  try {
    const out = resolve(context.folder, options.out);
    const wanted = options.all ? audiences : [options.audience];
    for (const audience of wanted) {
      const folder = options.all ? join(out, audience) : out;
      await buildFor(context, opened, audience, folder);
      context.note(`${audience} site: ${join(folder, 'index.html')}`);
    }
    tellFindings(context, opened.isms);
    return failed(opened.isms) ? 1 : 0;
  } finally {
    await opened.close();
  }
};
