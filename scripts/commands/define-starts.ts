import { Option } from 'commander';
import { forges } from '#reference/forge-files.ts';
import type { Context } from './context.ts';
import { browserOptions, examples, subcommand, wholeNumber } from './definition.ts';
import type { Definition } from './definition.ts';
import type { DemoOptions } from './demo.ts';
import type { InitOptions } from './init.ts';

/** `isms init`. */
export const initDefinition: Definition = (program, start) => {
  subcommand(program, 'init', 'start an ISMS from the reference set, all drafts')
    .argument('<dir>', 'new or empty folder')
    .option('--organisation <name>', 'name of the organisation')
    .option('--name <name>', 'your name, as in your commits')
    .option('--email <address>', 'your address, as in your commits')
    .option('--login <account>', 'your account on the forge, to be asked for reviews')
    .option('--uri <address>', 'address of the repository on its forge')
    .option('--key <file>', 'your public SSH key (.pub), if you sign what you approve')
    .option('--recorder <file>', "public SSH key (.pub) of the forge's recorder")
    .addOption(
      new Option('--forge <forge>', 'forge to write CI for').choices([...forges]).default('github'),
    )
    .addHelpText(
      'after',
      examples([
        'isms init my-isms --organisation "Example Ltd"',
        'isms init my-isms --recorder recorder.pub',
      ]),
    )
    .action(
      start(async (context: Context, folder: string, options: InitOptions) =>
        (await import('./init.ts')).init(context, folder, options),
      ),
    );
};

/** `isms demo`. */
export const demoDefinition: Definition = (program, start) => {
  const command = subcommand(
    program,
    'demo',
    'make the reference ISMS with its history, check, build, pack, verify and serve it',
  )
    .argument('[dir]', 'new or empty folder; a temporary one without it')
    .option('--no-serve', 'end after everything is made')
    .option('--port <n>', 'port on loopback', wholeNumber);
  browserOptions(command).action(
    start(async (context: Context, folder: string | undefined, options: DemoOptions) =>
      (await import('./demo.ts')).demo(context, folder, options),
    ),
  );
};
