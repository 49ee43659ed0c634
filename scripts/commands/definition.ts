import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { audiences } from '#audiences/view.ts';
import type { Context, ExitCode } from './context.ts';

/** Makes the action of a command out of a function that gives an exit code. */
export type Start = <Given extends readonly unknown[]>(
  command: (context: Context, ...given: Given) => Promise<ExitCode>,
) => (...given: Given) => Promise<void>;

/** Adds one command to the command line. */
export type Definition = (program: Command, start: Start) => void;

/** Examples for the end of a help text. */
export const examples = (lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;

/** Reads a whole number, or tells the user that it is none. */
export const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};

/** A command that inherits how the whole program ends and helps. */
export const subcommand = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .copyInheritedSettings(program)
    .option('--quiet', 'print no progress');

/** A command that reads an ISMS: where, which commit, for which day. */
export const readingCommand = (program: Command, name: string, description: string): Command =>
  subcommand(program, name, description)
    .option('--root <dir>', 'folder that holds isms.yml', '.')
    .option('--at <rev|date>', 'read a commit, or the newest one not after a day')
    .option('--today <date>', 'day for which the rules judge');

/** `--audience`, with its default. */
export const audienceOption = (audience: (typeof audiences)[number]): Option =>
  new Option('--audience <audience>', 'who reads it').choices([...audiences]).default(audience);

/** `--format` with the forms that a command can write, the first by default. */
export const formatOption = (formats: readonly string[]): Option =>
  new Option('--format <format>', 'form of the output').choices(formats).default(formats[0]);

const collect = (value: string, previous: readonly string[]): readonly string[] => [
  ...previous,
  value,
];

/** `--trust`, which may be repeated. */
export const trustOption = (description: string): Option =>
  new Option('--trust <what>', description).argParser(collect).default([], 'nobody');

/** `--acks`: what the acknowledgement service exported. */
export const acksOption = (): Option =>
  new Option('--acks <dir>', 'folder that `isms ack export` wrote: who confirmed what');

/** The options of commands that start a browser to print. */
export const browserOptions = (command: Command): Command =>
  command
    .option('--browser <path>', 'Chromium to print with')
    .option('--no-sandbox', 'switch the sandbox of the browser off');
