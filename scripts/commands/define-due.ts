import type { Context } from './context.ts';
import { examples, formatOption, readingCommand } from './definition.ts';
import type { Definition } from './definition.ts';
import type { DueOptions } from './due.ts';

/** `isms due`. */
export const dueDefinition: Definition = (program, start) => {
  readingCommand(program, 'due', 'what is late and what falls due, by whom and when')
    .option('--within <duration>', 'how far ahead; what is late is always shown', 'P30D')
    .option('--owner <role>', 'only what this role has to do')
    .addOption(formatOption(['text', 'json', 'ics', 'markdown']))
    .addHelpText(
      'after',
      examples([
        'isms due',
        'isms due --within P3M --owner ciso',
        'isms due --within P1Y --format ics > isms.ics',
      ]),
    )
    .action(
      start(async (context: Context, options: DueOptions) =>
        (await import('./due.ts')).due(context, options),
      ),
    );
};
