import { createInterface } from 'node:readline/promises';
import { Option } from 'commander';
import { forgeNames } from '#forges/forge-change.ts';
import type { RecordOptions } from './approve/record.ts';
import type { Ask, SignOptions } from './approve/sign.ts';
import type { SyncOptions } from './approve/sync.ts';
import type { Context } from './context.ts';
import { examples, subcommand } from './definition.ts';
import type { Definition } from './definition.ts';

/** Asks on the terminal that the program runs in, if it runs in one. */
const terminalQuestion = (): Ask | undefined => {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  return async (question) => {
    const lines = createInterface({ input: stdin, output: stderr });
    try {
      return await lines.question(question);
    } finally {
      lines.close();
    }
  };
};

const rootOption = ['--root <dir>', 'folder that holds isms.yml', '.'] as const;
const remoteOption = [
  '--remote <name>',
  'remote that carries the approvals (default: origin)',
] as const;

/** `isms approve record`, `isms approve sign` and `isms approve sync`. */
export const approveDefinition: Definition = (program, start) => {
  const approve = program
    .command('approve')
    .description('give approvals, record those of the forge, and carry them')
    .copyInheritedSettings(program);
  subcommand(approve, 'record', "record the forge's reviews of what was merged, in its CI")
    .option(...rootOption)
    .option('--commit <rev>', 'merged commit; by default that of the CI run, else HEAD')
    .option('--since <rev>', 'record all that was merged after this commit')
    .addOption(new Option('--forge <forge>', 'forge to ask').choices([...forgeNames]))
    .option('--reviews <file>', 'reviews as JSON, instead of asking a forge')
    .option('--api <url>', "address of the forge's API")
    .option('--key <file>', "the recorder's SSH key (or its text in ISMS_RECORDER_KEY)")
    .option(...remoteOption)
    .option('--no-push', 'leave the notes in this clone')
    .option('--dry-run', 'print what would be signed, sign and write nothing')
    .addHelpText(
      'after',
      examples(['isms approve record --dry-run', 'isms approve record --since "$BEFORE"']),
    )
    .action(
      start(async (context: Context, options: RecordOptions) =>
        (await import('./approve/record.ts')).approveRecord(context, options),
      ),
    );
  subcommand(approve, 'sign', 'approve records with your own SSH key')
    .argument('<id...>', 'records, or isms.yml')
    .option(...rootOption)
    .option('--at <rev|date>', 'as they are in this commit (default: HEAD)')
    .requiredOption('--key <file>', 'your SSH key: private, or public with an agent')
    .option('--person <id>', 'who you are, where isms.yml does not know the key yet')
    .option('--yes', 'do not ask')
    .addHelpText('after', examples(['isms approve sign POL-001 --key ~/.ssh/id_ed25519']))
    .action(
      start(async (context: Context, ids: readonly string[], options: SignOptions) =>
        (await import('./approve/sign.ts')).approveSign(context, ids, options, terminalQuestion()),
      ),
    );
  subcommand(approve, 'sync', 'fetch the approvals of a remote and push those it lacks')
    .option(...rootOption)
    .option(...remoteOption)
    .option('--dry-run', 'only say what would be carried')
    .action(
      start(async (context: Context, options: SyncOptions) =>
        (await import('./approve/sync.ts')).approveSync(context, options),
      ),
    );
};
