import type { ChangesOptions } from './changes.ts';
import type { Context } from './context.ts';
import { audienceOption, examples, formatOption, subcommand } from './definition.ts';
import type { Definition } from './definition.ts';

/** `isms changes`. */
export const changesDefinition: Definition = (program, start) => {
  subcommand(program, 'changes', 'what a merge changes, in plain words, for those who approve it')
    .argument(
      '<range>',
      '`BASE..HEAD` compares the two states; `BASE...HEAD` what HEAD brings since it left BASE',
    )
    .option('--root <dir>', 'folder that holds isms.yml', '.')
    .option('--today <date>', 'day for which both states are judged')
    .addOption(formatOption(['text', 'markdown', 'html', 'json']))
    .addOption(audienceOption('management'))
    .option('--out <file>', 'write a file instead of standard output')
    .option('--link <url>', 'address of the HTML page, for the Markdown comment')
    .addHelpText(
      'after',
      examples([
        'isms changes main...HEAD',
        'isms changes v1..v2 --format html --out changes.html',
        'isms changes origin/main...HEAD --format markdown --link https://ci.example/changes.html',
      ]),
    )
    .action(
      start(async (context: Context, range: string, options: ChangesOptions) =>
        (await import('./changes.ts')).changes(context, range, options),
      ),
    );
};
