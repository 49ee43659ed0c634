import { Option } from 'commander';
import type { CheckOptions } from './check.ts';
import type { Context } from './context.ts';
import { examples, formatOption, readingCommand, subcommand, wholeNumber } from './definition.ts';
import type { Definition } from './definition.ts';
import type { HistoryOptions } from './history.ts';

/** `isms check`. */
export const checkDefinition: Definition = (program, start) => {
  readingCommand(program, 'check', 'validate, link, prove and assess; print the findings')
    .argument('[path...]', 'show findings of these files and folders only')
    .addOption(formatOption(['text', 'json', 'sarif', 'github', 'gitlab', 'markdown']))
    .addOption(
      new Option('--severity <severity>', 'least severity shown')
        .choices(['error', 'warning', 'information'])
        .default('information'),
    )
    .option('--max-warnings <n>', 'fail with more warnings than this', wholeNumber)
    .addHelpText('after', examples(['isms check', 'isms check risks/ --format json']))
    .action(
      start(async (context: Context, paths: readonly string[], options: CheckOptions) =>
        (await import('./check.ts')).check(context, paths, options),
      ),
    );
};

/** `isms history`. */
export const historyDefinition: Definition = (program, start) => {
  readingCommand(program, 'history', 'versions of a record and what the history proves of them')
    .argument('[id]', 'a record; all of them without it')
    .addOption(formatOption(['text', 'json']))
    .action(
      start(async (context: Context, id: string | undefined, options: HistoryOptions) =>
        (await import('./history.ts')).history(context, id, options),
      ),
    );
};

/** `isms explain`. */
export const explainDefinition: Definition = (program, start) => {
  subcommand(program, 'explain', 'what a rule checks, why, and how to mend it')
    .argument('<rule>', 'such as `risk/order`')
    .action(
      start(async (context: Context, rule: string) =>
        (await import('./explain.ts')).explain(context, rule),
      ),
    );
};
