import type { Context } from './context.ts';
import type { CoverageOptions } from './coverage.ts';
import { examples, formatOption, readingCommand } from './definition.ts';
import type { Definition } from './definition.ts';

/** `isms coverage`. */
export const coverageDefinition: Definition = (program, start) => {
  readingCommand(program, 'coverage', 'which control, clause or criterion is covered by what')
    .option('--framework <id>', '`iso27001`, `annex-a`, `soc2`, or one of your own')
    .addOption(formatOption(['text', 'json', 'markdown']))
    .addHelpText('after', examples(['isms coverage', 'isms coverage --framework soc2']))
    .action(
      start(async (context: Context, options: CoverageOptions) =>
        (await import('./coverage.ts')).coverage(context, options),
      ),
    );
};
