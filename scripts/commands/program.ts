import { Command } from 'commander';
import type { Context, ExitCode } from './context.ts';
import { examples } from './definition.ts';
import type { Definition, Start } from './definition.ts';
import { changesDefinition } from './define-changes.ts';
import { coverageDefinition } from './define-coverage.ts';
import { dueDefinition } from './define-due.ts';
import { approveDefinition } from './define-approve.ts';
import { checkDefinition, explainDefinition, historyDefinition } from './define-checks.ts';
import {
  buildDefinition,
  devDefinition,
  packDefinition,
  verifyDefinition,
} from './define-outputs.ts';
import { codeownersDefinition, doctorDefinition } from './define-forge.ts';
import { trustDefinition } from './define-trust.ts';
import { newDefinition } from './define-new.ts';
import { demoDefinition, initDefinition } from './define-starts.ts';
import { engineVersion } from '#engine.ts';

/** The command tree, and the exit code of the command that ran. */
export interface Program {
  readonly program: Command;
  readonly result: () => ExitCode;
}

/** The commands in the order of the help. */
const definitions: readonly Definition[] = [
  checkDefinition,
  changesDefinition,
  dueDefinition,
  coverageDefinition,
  buildDefinition,
  devDefinition,
  packDefinition,
  verifyDefinition,
  historyDefinition,
  trustDefinition,
  approveDefinition,
  codeownersDefinition,
  doctorDefinition,
  explainDefinition,
  initDefinition,
  newDefinition,
  demoDefinition,
];

/** Builds the command tree. Commands load their code when they run, so that starting is quick. */
export const createProgram = (context: Context): Program => {
  let exitCode: ExitCode = 0;
  const start: Start =
    (command) =>
    async (...given) => {
      exitCode = await command(context, ...given);
    };
  const program = new Command('isms')
    .description('An information security management system that lives in git.')
    .version(engineVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      'after',
      examples([
        'isms demo                 see a whole ISMS, its site and its signed pack',
        'isms init my-isms         start your own from the reference set',
        'isms check                find what an auditor would find',
      ]),
    );
  for (const define of definitions) define(program, start);
  return { program, result: () => exitCode };
};
