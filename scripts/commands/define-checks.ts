import { Option } from 'commander';
import type { CheckOptions } from './check.ts';
import type { Context } from './context.ts';
import {
  acksOption,
  examples,
  formatOption,
  readingCommand,
  subcommand,
  trustOption,
  wholeNumber,
} from './definition.ts';
import type { Definition } from './definition.ts';
import type { ExplainOptions } from './explain.ts';
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
    .option('--since <rev>', 'only what the change since then brings: for pull requests')
    .option(
      '--previous <manifest>',
      'manifest of the last pack: its commit must still be in the history',
    )
    .addOption(acksOption())
    .option('--max-warnings <n>', 'fail with more warnings than this', wholeNumber)
    .addOption(trustOption('root of approval: commit id, or file of keys; may be repeated'))
    .addHelpText(
      'after',
      examples(['isms check', 'isms check risks/ --format json', 'isms check --since origin/main']),
    )
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
    .addOption(trustOption('root of approval: commit id, or file of keys; may be repeated'))
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', examples(['isms history POL-001', 'isms history --trust keys.txt']))
    .action(
      start(async (context: Context, id: string | undefined, options: HistoryOptions) =>
        (await import('./history.ts')).history(context, id, options),
      ),
    );
};

/** `isms explain`. */
export const explainDefinition: Definition = (program, start) => {
  subcommand(program, 'explain', 'what a rule checks, why, and how to mend it')
    .argument('[rule]', 'such as `risk/order`; without it, all rules are listed')
    .option('--root <dir>', 'folder that holds isms.yml, which may change severities')
    .addOption(formatOption(['text', 'json', 'markdown']))
    .addHelpText('after', examples(['isms explain', 'isms explain risk/order']))
    .action(
      start(async (context: Context, rule: string | undefined, options: ExplainOptions) =>
        (await import('./explain.ts')).explain(context, rule, options),
      ),
    );
};
