import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience } from '#audiences/view.ts';
import type { Finding } from '#findings/finding.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { serveFolder } from '#site/serve/serve-folder.ts';
import { buildFor } from './build.ts';
import type { Context, ExitCode, Progress } from './context.ts';
import { openAt } from './open.ts';
import type { OpenOptions } from './open.ts';
import { tellFindings } from './tell-findings.ts';
import { untilAborted } from './until-aborted.ts';
import { watchContent } from './watch-content.ts';

/** Options of `isms dev`. */
export interface DevOptions extends OpenOptions {
  readonly audience: Audience;
  readonly port?: number;
}

const silent: Progress = {
  start: () => undefined,
  step: () => undefined,
  stop: () => undefined,
};

/** Runs a task once more for the calls that came while it ran, and never twice at once. */
const oneAtATime = (task: () => Promise<void>): (() => void) => {
  let last = Promise.resolve();
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    last = last.then(() => {
      waiting = false;
      return task();
    });
  };
};

/** Builds one audience's site into a temporary folder, serves it on loopback and keeps it fresh. */
export const dev = async (context: Context, options: DevOptions): Promise<ExitCode> => {
  const scratch = await mkdtemp(join(tmpdir(), 'isms-dev-'));
  const out = join(scratch, 'site');
  let findings: readonly Finding[] = [];
  const rebuild = async (): Promise<void> => {
    const opened = await openAt(context, options, { publishes: false });
    try {
      findings = viewFor(opened.isms, options.audience).findings;
      await buildFor({ ...context, progress: silent }, opened, options.audience, out);
      tellFindings(context, opened.isms);
    } finally {
      await opened.close();
    }
  };
  try {
    await rebuild();
    const server = await serveFolder({
      root: out,
      live: { findings: () => findings },
      ...(options.port === undefined ? {} : { port: options.port }),
    });
    const refresh = oneAtATime(async () => {
      try {
        await rebuild();
        server.tell('reload');
      } catch (error) {
        if (!(error instanceof UnreadableInput)) throw error;
        context.note(error.message);
      }
    });
    const stop = watchContent(resolve(context.folder, options.root ?? '.'), refresh);
    context.print(`${server.url}\n`);
    context.note('serving until you press Ctrl-C');
    await untilAborted(context.signal);
    stop();
    await server.close();
    return 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
