import type { Context } from './context.ts';
import { examples, subcommand } from './definition.ts';
import type { Definition } from './definition.ts';
import type { ReviewOptions } from './new-management-review.ts';
import type { NewOptions } from './new.ts';

/** `isms new`, with a command for each kind that it can start. */
export const newDefinition: Definition = (program, start) => {
  const kinds = program
    .command('new')
    .description('start a record with the next free id, as a draft')
    .copyInheritedSettings(program);
  subcommand(kinds, 'management-review', 'minutes with the facts that open each section')
    .option('--root <dir>', 'folder that holds isms.yml', '.')
    .option('--held <date>', 'day on which it is held (default: today)')
    .option('--period <from..to>', 'days that it looks at (default: since the last one)')
    .option('--today <date>', 'day as of which facts are computed')
    .addHelpText(
      'after',
      examples([
        'isms new management-review',
        'isms new management-review --held 2026-03-20 --period 2025-10-01..2026-02-28',
      ]),
    )
    .action(
      start(async (context: Context, options: NewOptions & ReviewOptions) => {
        const [{ newRecord }, { managementReviewMaker }] = await Promise.all([
          import('./new.ts'),
          import('./new-management-review.ts'),
        ]);
        return newRecord(context, managementReviewMaker, options);
      }),
    );
};
