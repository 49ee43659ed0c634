import type { BuildOptions } from './build.ts';
import type { Context } from './context.ts';
import {
  acksOption,
  audienceOption,
  browserOptions,
  examples,
  formatOption,
  readingCommand,
  subcommand,
  trustOption,
  wholeNumber,
} from './definition.ts';
import type { Definition } from './definition.ts';
import type { DevOptions } from './dev.ts';
import type { PackCommandOptions } from './pack.ts';
import type { VerifyCommandOptions } from './verify.ts';

/** `isms build`. */
export const buildDefinition: Definition = (program, start) => {
  readingCommand(program, 'build', 'check, then write the site')
    .addOption(audienceOption('staff'))
    .addOption(acksOption())
    .option('--all', 'build the sites of all audiences, each to <out>/<audience>/')
    .option('--out <dir>', 'folder of the site', '_site')
    .addHelpText(
      'after',
      examples(['isms build', 'isms build --all', 'isms build --at 2026-03-31']),
    )
    .action(
      start(async (context: Context, options: BuildOptions) =>
        (await import('./build.ts')).build(context, options),
      ),
    );
};

/** `isms dev`. */
export const devDefinition: Definition = (program, start) => {
  readingCommand(program, 'dev', 'build and serve, with live reload and findings in the page')
    .addOption(audienceOption('staff'))
    .option('--port <n>', 'port on loopback', wholeNumber)
    .action(
      start(async (context: Context, options: DevOptions) =>
        (await import('./dev.ts')).dev(context, options),
      ),
    );
};

/** `isms pack`. */
export const packDefinition: Definition = (program, start) => {
  const command = readingCommand(
    program,
    'pack',
    'print and sign the documents and registers of a commit',
  )
    .addOption(audienceOption('auditor'))
    .addOption(acksOption())
    .option('--profile <profile>', 'what the pack holds', 'policies')
    .option('--key <file>', 'private key (PEM) or key store (PKCS#12) that signs')
    .option('--cert <file>', 'certificate of the key (PEM), with its chain')
    .option('--key-passphrase-file <file>', 'file that holds the passphrase of the key')
    .option('--unsigned', 'sign nothing')
    .option('--include-drafts', 'print drafts too, marked on each page')
    .option('--out <dir>', 'folder of the packs', '_packs')
    .addHelpText(
      'after',
      examples(['isms pack --key seal.pem --cert seal-chain.pem', 'isms pack --unsigned']),
    );
  browserOptions(command).action(
    start(async (context: Context, options: PackCommandOptions) =>
      (await import('./pack.ts')).pack(context, options),
    ),
  );
};

/** `isms verify`. */
export const verifyDefinition: Definition = (program, start) => {
  const command = subcommand(program, 'verify', 'check a PDF, pack folder or zip, offline')
    .argument('<path>', 'PDF, folder or zip')
    .addOption(
      trustOption(
        'for the pack: file of certificates (PEM) its seal leads to; for approvals (--repo): commit id or file of keys; may be repeated',
      ),
    )
    .option('--repo <clone>', 'prove every approval again from this clone (`git clone --no-local`)')
    .option('--rebuild <clone>', 'print the pack again from this clone and compare the bytes')
    .addOption(formatOption(['text', 'json']))
    .addHelpText(
      'after',
      examples([
        'isms verify policies.zip --trust company-root.pem',
        'isms verify policies.zip --trust company-root.pem --repo isms --trust <first commit>',
      ]),
    );
  browserOptions(command).action(
    start(async (context: Context, path: string, options: VerifyCommandOptions) =>
      (await import('./verify.ts')).verifyPath(context, path, options),
    ),
  );
};
