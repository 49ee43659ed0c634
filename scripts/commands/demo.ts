import { mkdtemp, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { audiences } from '#audiences/view.ts';
import { claimFolder, makeDemoRepository } from '#demo/make-repository.ts';
import { demoDay } from '#demo/pull-requests.ts';
import { startPage } from '#demo/start-page.ts';
import { demoSigner } from '#packs/demo-signer.ts';
import { readSigner } from '#packs/read-signer.ts';
import type { PackResult } from '#packs/write-pack.ts';
import { reportOf, summarise } from '#reports/report.ts';
import { counted } from '#findings/counted.ts';
import { serveFolder } from '#site/serve/serve-folder.ts';
import { exitCodeOf, verify } from '#verify/verify.ts';
import { buildForAll } from './build.ts';
import type { Context, ExitCode } from './context.ts';
import { openAt } from './open.ts';
import type { Opened } from './open.ts';
import { packOpened } from './pack.ts';
import type { BrowserChoice } from './pack.ts';
import { untilAborted } from './until-aborted.ts';

/** Options of `isms demo`. */
export interface DemoOptions extends BrowserChoice {
  /** False where `--no-serve` was given. */
  readonly serve: boolean;
  readonly port?: number;
}

const days = 86_400_000;

/** A key that the demo makes for itself; what it signs shows that the pack is whole, not by whom. */
const writeDemoKey = async (folder: string, now: Date): Promise<{ key: string; root: string }> => {
  const signer = demoSigner('Exemplar Cloud Ltd demonstration seal', {
    from: new Date(now.getTime() - days),
    to: new Date(now.getTime() + 365 * days),
  });
  const key = join(folder, 'demo-seal.pem');
  const root = join(folder, 'demo-root.pem');
  await writeFile(key, signer.key + signer.certificate, { mode: 0o600 });
  await writeFile(root, signer.root);
  return { key, root };
};

const buildSites = async (context: Context, opened: Opened, out: string): Promise<void> => {
  await buildForAll(context, opened, out);
  await writeFile(join(out, 'index.html'), startPage(opened.isms));
};

const signPack = async (
  context: Context,
  opened: Opened,
  key: string,
  out: string,
  choice: BrowserChoice,
): Promise<PackResult> => {
  const signer = await readSigner({ key }, context.environment);
  const request = { audience: 'auditor', includeDrafts: false } as const;
  return packOpened(context, opened, { ...choice, ...request, out, signer, now: context.now });
};

const serveUntilStopped = async (
  context: Context,
  root: string,
  port: number | undefined,
): Promise<void> => {
  const server = await serveFolder({ root, ...(port === undefined ? {} : { port }) });
  context.print(`open    ${server.url} (Ctrl-C stops)\n`);
  await untilAborted(context.signal);
  await server.close();
};

/** Half a demo would stand in the way of the next one; the folder was empty when it was claimed. */
const clear = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  // It may be the user's working folder or a mount, which stays.
  await rmdir(folder).catch(() => undefined);
};

/**
 * Makes the reference ISMS with its history in a new folder, checks it, builds all sites, prints,
 * signs and verifies the pack, tells what it made, and serves the sites until stopped.
 */
export const demo = async (
  context: Context,
  target: string | undefined,
  options: DemoOptions,
): Promise<ExitCode> => {
  const folder =
    target === undefined
      ? await mkdtemp(join(tmpdir(), 'isms-demo-'))
      : resolve(context.folder, target);
  await claimFolder(folder);
  const isms = join(folder, 'isms');
  let complete = false;
  try {
    await claimFolder(isms);
    const made = await makeDemoRepository(isms, context.environment);
    const opened = await openAt(
      context,
      { root: isms, today: demoDay },
      { publishes: true, committed: true },
    );
    try {
      const sites = join(folder, 'sites');
      await buildSites(context, opened, sites);
      const { key, root } = await writeDemoKey(folder, context.now);
      const pack = await signPack(context, opened, key, join(folder, 'packs'), options);
      const report = await verify(pack.archive, {
        trust: [await readFile(root)],
        today: context.day,
      });
      const { error, warning } = summarise(reportOf(opened.isms, () => true));
      const approved = [...opened.isms.proof.approvals.values()].filter(
        ({ verdict }) => verdict === 'approved',
      ).length;
      context.print(
        [
          `isms    ${isms} (${opened.isms.register.records.size} records, ${made.commits} commits, ${made.pullRequests} merges, ${made.people} people)`,
          `check   ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${approved} versions proved approved (\`isms check --root ${isms} --today ${demoDay}\`)`,
          `sites   ${join(sites, 'index.html')} (${audiences.join(', ')})`,
          `pack    ${pack.archive} (${pack.files.length} files)`,
          `verify  ${report.verdict} (\`isms verify ${pack.archive} --trust ${root}\`)`,
          `proof   \`isms history --root ${isms}\`: reviews recorded by the forge, tags signed by one person; anybody can make the demo's keys again, so they show how, not who`,
          `key     ${key}: made by this demo for itself; it shows that the pack is whole, not who made it`,
          '',
        ].join('\n'),
      );
      complete = true;
      if (options.serve) await serveUntilStopped(context, sites, options.port);
      return exitCodeOf(report);
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!complete) await clear(folder);
    throw error;
  }
};
