import { resolve } from 'node:path';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience } from '#audiences/view.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { openCacheFolder } from '#packs/cache-folder.ts';
import { openPrinter } from '#packs/printer.ts';
import { readSigner } from '#packs/read-signer.ts';
import type { Signer } from '#packs/signer.ts';
import { writePack } from '#packs/write-pack.ts';
import type { PackResult } from '#packs/write-pack.ts';
import type { Context, ExitCode } from './context.ts';
import { engineVersion } from '#engine.ts';
import { holdingCollection } from './output-lock.ts';
import { openAt } from './open.ts';
import type { Opened, OpenOptions } from './open.ts';
import { failed, tellFindings } from './tell-findings.ts';

/** How the browser that prints is chosen and started. */
export interface BrowserChoice {
  readonly browser?: string;
  /** False where `--no-sandbox` was given. */
  readonly sandbox: boolean;
}

/** Options of `isms pack`. */
export interface PackCommandOptions extends OpenOptions, BrowserChoice {
  readonly audience: Audience;
  readonly profile: string;
  readonly key?: string;
  readonly cert?: string;
  readonly keyPassphraseFile?: string;
  readonly unsigned?: boolean;
  readonly includeDrafts?: boolean;
  readonly out: string;
}

const signerFor = async (
  context: Context,
  { key, cert, keyPassphraseFile, unsigned }: PackCommandOptions,
): Promise<Signer | undefined> => {
  if (unsigned && key !== undefined) {
    throw new UnreadableInput('Unexpected `--key` beside `--unsigned`', {
      hint: 'give one of the two',
    });
  }
  if (unsigned) return undefined;
  const path = key ?? context.environment['ISMS_KEY'];
  if (path === undefined) {
    throw new UnreadableInput('Cannot sign without a key', {
      hint: 'give `--key FILE` (and `--cert FILE`), or `--unsigned` for a pack that proves nothing',
    });
  }
  const certificate = cert ?? context.environment['ISMS_CERT'];
  return readSigner(
    {
      key: resolve(context.folder, path),
      ...(certificate === undefined ? {} : { certificate: resolve(context.folder, certificate) }),
      ...(keyPassphraseFile === undefined
        ? {}
        : { passphraseFile: resolve(context.folder, keyPassphraseFile) }),
    },
    context.environment,
  );
};

/** What a pack is made of, apart from the ISMS itself. */
export interface PackRequest extends BrowserChoice {
  readonly audience: Audience;
  readonly includeDrafts: boolean;
  readonly out: string;
  readonly signer: Signer | undefined;
  /** The time that the signatures claim. */
  readonly now: Date;
}

/** Prints, signs and writes the pack of an opened ISMS. */
export const packOpened = async (
  context: Context,
  { isms, tree }: Opened,
  request: PackRequest,
): Promise<PackResult> => {
  const { browser, sandbox, signer, now, audience, includeDrafts, out } = request;
  const printer = await openPrinter({
    cache: await openCacheFolder(context.environment),
    env: context.environment,
    noSandbox: !sandbox,
    ...(browser === undefined ? {} : { browser: resolve(context.folder, browser) }),
  });
  let started = false;
  try {
    return await writePack({
      view: viewFor(isms, audience),
      profile: 'policies',
      printer,
      engineVersion: engineVersion(),
      includeDrafts,
      out,
      read: tree.read,
      signal: context.signal,
      ...(signer === undefined ? {} : { signature: { signer, at: now } }),
      onProgress: (_done, total, name) => {
        if (!started) context.progress.start('printed', total);
        started = true;
        context.progress.step(name);
      },
    });
  } finally {
    context.progress.stop();
    await printer.close();
  }
};

/** A clone whose history cannot be read says why, before a browser is started. */
const requireHistory = ({ isms: { proof, findings } }: Opened): void => {
  const unknown = findings.find(({ rule }) => rule === 'approval/unknown');
  if (proof.commit !== undefined || unknown === undefined) return;
  throw new UnreadableInput(`Cannot pack, since nothing can be proved: ${unknown.message}`, {
    ...(unknown.hint === undefined ? {} : { hint: unknown.hint }),
  });
};

/** Prints and signs the documents and registers of a commit, never of uncommitted files. */
export const pack = async (context: Context, options: PackCommandOptions): Promise<ExitCode> => {
  if (options.profile !== 'policies') {
    throw new UnreadableInput(`Cannot find the profile \`${options.profile}\``, {
      hint: 'use `policies`: approved documents, Statement of Applicability and risk register',
    });
  }
  const signer = await signerFor(context, options);
  const opened = await openAt(context, options, { publishes: true, committed: true });
  try {
    requireHistory(opened);
    const out = resolve(context.folder, options.out);
    const request: PackRequest = {
      audience: options.audience,
      sandbox: options.sandbox,
      includeDrafts: options.includeDrafts ?? false,
      out,
      signer,
      now: context.now,
      ...(options.browser === undefined ? {} : { browser: options.browser }),
    };
    const result = await holdingCollection(context, out, () =>
      packOpened(context, opened, request),
    );
    for (const { id, reason } of result.leftOut) context.warn(`left out: ${id} (${reason})`);
    tellFindings(context, opened.isms);
    context.note(`pack: ${result.folder}`);
    context.print(`${result.archive}\n`);
    return failed(opened.isms) || result.findings.length > 0 ? 1 : 0;
  } finally {
    await opened.close();
  }
};
