import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { audiences } from '#audiences/view.ts';
import { forges } from '#reference/forge-files.ts';
import type { Context, ExitCode } from './context.ts';
import { engineVersion } from './engine-version.ts';

/** The command tree, and the exit code of the command that ran. */
export interface Program {
  readonly program: Command;
  readonly result: () => ExitCode;
}

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};

const collect = (value: string, previous: readonly string[]): readonly string[] => [
  ...previous,
  value,
];

const examples = (lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;

const audience = (): Option =>
  new Option('--audience <audience>', 'who reads it').choices([...audiences]);

const sharedOptions = (command: Command): Command =>
  command
    .option('--root <dir>', 'folder that holds isms.yml', '.')
    .option('--at <rev|date>', 'read a commit, or the newest one not after a day')
    .option('--today <date>', 'day for which the rules judge')
    .option('--quiet', 'print no progress');

/** Builds the command tree. Commands load their code when they run, so that starting is quick. */
export const createProgram = (context: Context): Program => {
  let exitCode: ExitCode = 0;
  const run =
    <Arguments extends readonly unknown[]>(
      start: (...given: Arguments) => Promise<ExitCode>,
    ): ((...given: Arguments) => Promise<void>) =>
    async (...given) => {
      exitCode = await start(...given);
    };

  const program = new Command('isms')
    .description('An information security management system that lives in git.')
    .version(engineVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      'after',
      examples([
        'isms demo                 see a whole ISMS, its site and its signed pack',
        'isms init my-isms         start your own from the reference set',
        'isms check                find what an auditor would find',
      ]),
    );
  const command = (name: string, description: string): Command =>
    sharedOptions(program.command(name).description(description).copyInheritedSettings(program));

  command('check', 'validate, link, prove and assess; print the findings')
    .argument('[path...]', 'show findings of these files and folders only')
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(['text', 'json', 'sarif', 'github', 'gitlab', 'markdown'])
        .default('text'),
    )
    .addOption(
      new Option('--severity <severity>', 'least severity shown')
        .choices(['error', 'warning', 'information'])
        .default('information'),
    )
    .option('--max-warnings <n>', 'fail with more warnings than this', wholeNumber)
    .addHelpText('after', examples(['isms check', 'isms check risks/ --format json']))
    .action(
      run(async (paths: string[], options) =>
        (await import('./check.ts')).check(context, paths, options),
      ),
    );

  command('build', 'check, then write the site')
    .addOption(audience().default('staff'))
    .option('--all', 'build the sites of all audiences, each to <out>/<audience>/')
    .option('--out <dir>', 'folder of the site', '_site')
    .addHelpText(
      'after',
      examples(['isms build', 'isms build --all', 'isms build --at 2026-03-31']),
    )
    .action(run(async (options) => (await import('./build.ts')).build(context, options)));

  command('dev', 'build and serve, with live reload and findings in the page')
    .addOption(audience().default('staff'))
    .option('--port <n>', 'port on loopback', wholeNumber)
    .action(run(async (options) => (await import('./dev.ts')).dev(context, options)));

  command('pack', 'print and sign the documents and registers of a commit')
    .addOption(audience().default('auditor'))
    .addOption(new Option('--profile <profile>', 'what the pack holds').default('policies'))
    .option('--key <file>', 'private key (PEM) or key store (PKCS#12) that signs')
    .option('--cert <file>', 'certificate of the key (PEM), with its chain')
    .option('--key-passphrase-file <file>', 'file that holds the passphrase of the key')
    .option('--unsigned', 'sign nothing')
    .option('--include-drafts', 'print drafts too, marked on each page')
    .option('--browser <path>', 'Chromium to print with')
    .option('--no-sandbox', 'switch the sandbox of the browser off')
    .option('--out <dir>', 'folder of the packs', '_packs')
    .addHelpText(
      'after',
      examples(['isms pack --key seal.pem --cert seal-chain.pem', 'isms pack --unsigned']),
    )
    .action(run(async (options) => (await import('./pack.ts')).pack(context, options)));

  program
    .command('verify')
    .description('check a PDF, pack folder or zip, offline')
    .copyInheritedSettings(program)
    .addArgument(new Argument('<path>', 'PDF, folder or zip'))
    .option('--trust <file>', 'certificate (PEM) that may sign; may be repeated', collect, [])
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--quiet', 'print no progress')
    .addHelpText('after', examples(['isms verify policies.zip --trust company-root.pem']))
    .action(
      run(async (path: string, options) =>
        (await import('./verify.ts')).verifyPath(context, path, options),
      ),
    );

  command('history', 'versions of a record and what the history proves of them')
    .argument('[id]', 'a record; all of them without it')
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(['text', 'json'])
        .default('text'),
    )
    .action(
      run(async (id: string | undefined, options) =>
        (await import('./history.ts')).history(context, id, options),
      ),
    );

  program
    .command('explain')
    .description('what a rule checks, why, and how to mend it')
    .copyInheritedSettings(program)
    .argument('<rule>', 'such as `risk/order`')
    .action(run(async (rule: string) => (await import('./explain.ts')).explain(context, rule)));

  program
    .command('init')
    .description('start an ISMS from the reference set, all drafts')
    .copyInheritedSettings(program)
    .argument('<dir>', 'new or empty folder')
    .option('--organisation <name>', 'name of the organisation')
    .option('--name <name>', 'your name, as in your commits')
    .option('--email <address>', 'your address, as in your commits')
    .option('--uri <address>', 'address of the repository on its forge')
    .addOption(
      new Option('--forge <forge>', 'forge to write CI for').choices([...forges]).default('github'),
    )
    .option('--quiet', 'print no progress')
    .addHelpText('after', examples(['isms init my-isms --organisation "Example Ltd"']))
    .action(
      run(async (folder: string, options) =>
        (await import('./init.ts')).init(context, folder, options),
      ),
    );

  program
    .command('demo')
    .description(
      'make the reference ISMS with its history, check, build, pack, verify and serve it',
    )
    .copyInheritedSettings(program)
    .argument('[dir]', 'new or empty folder; a temporary one without it')
    .option('--no-serve', 'end after everything is made')
    .option('--port <n>', 'port on loopback', wholeNumber)
    .option('--browser <path>', 'Chromium to print with')
    .option('--no-sandbox', 'switch the sandbox of the browser off')
    .option('--quiet', 'print no progress')
    .action(
      run(async (folder: string | undefined, options) =>
        (await import('./demo.ts')).demo(context, folder, options),
      ),
    );

  return { program, result: () => exitCode };
};
