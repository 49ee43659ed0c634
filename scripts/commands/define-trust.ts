import type { Context } from './context.ts';
import { examples, formatOption, readingCommand, trustOption } from './definition.ts';
import type { Definition } from './definition.ts';
import type { OpenOptions } from './open.ts';
import type { TrustShowOptions } from './trust.ts';

const rootOfApproval = 'root of approval: commit id, or file of keys; may be repeated';

/** `isms trust show` and `isms trust init`. */
export const trustDefinition: Definition = (program, start) => {
  const trust = program
    .command('trust')
    .description('where trust in approvals starts, for whoever verifies')
    .copyInheritedSettings(program);
  readingCommand(trust, 'show', 'the trust root, who may approve there, and how to confirm it')
    .addOption(trustOption(rootOfApproval))
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', examples(['isms trust show', 'isms trust show --format json']))
    .action(
      start(async (context: Context, options: TrustShowOptions) =>
        (await import('./trust.ts')).trustShow(context, options),
      ),
    );
  readingCommand(trust, 'init', 'write a file of keys of your own, to be confirmed and trusted')
    .argument('[file]', 'file that is not there yet (default: trusted-keys)')
    .addOption(trustOption(rootOfApproval))
    .addHelpText('after', examples(['isms trust init', 'isms trust init ../example-keys']))
    .action(
      start(async (context: Context, file: string | undefined, options: OpenOptions) =>
        (await import('./trust.ts')).trustInit(context, file, options),
      ),
    );
};
