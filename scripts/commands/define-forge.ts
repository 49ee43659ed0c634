import { Option } from 'commander';
import { forgeNames } from '#forges/forge-change.ts';
import type { CodeOwnersCommandOptions } from './codeowners.ts';
import type { Context } from './context.ts';
import { examples, formatOption, subcommand } from './definition.ts';
import type { Definition } from './definition.ts';
import type { DoctorOptions } from './doctor.ts';

const forgeOption = (): Option =>
  new Option('--forge <forge>', 'the forge; guessed from isms.yml and remotes without it').choices([
    ...forgeNames,
  ]);

/** `isms codeowners`. */
export const codeownersDefinition: Definition = (program, start) => {
  subcommand(program, 'codeowners', 'write who is asked to review, from roles and approvers')
    .option('--root <dir>', 'folder that holds isms.yml', '.')
    .addOption(forgeOption())
    .option('--today <date>', 'day for which roles are held')
    .option('--check', 'only tell whether the file is as it should be')
    .option('--stdout', 'print the file instead of writing it')
    .addHelpText('after', examples(['isms codeowners', 'isms codeowners --forge gitlab --check']))
    .action(
      start(async (context: Context, options: CodeOwnersCommandOptions) =>
        (await import('./codeowners.ts')).codeowners(context, options),
      ),
    );
};

/** `isms doctor`. */
export const doctorDefinition: Definition = (program, start) => {
  subcommand(program, 'doctor', 'what support asks for, and the forge settings git cannot prove')
    .option('--root <dir>', 'folder that holds isms.yml', '.')
    .addOption(forgeOption())
    .option('--today <date>', 'day for which roles and keys are held')
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', examples(['isms doctor', 'isms doctor --format json']))
    .action(
      start(async (context: Context, options: DoctorOptions) =>
        (await import('./doctor.ts')).doctor(context, options),
      ),
    );
};
