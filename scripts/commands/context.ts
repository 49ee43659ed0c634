import type { Colours } from '#reports/text-report.ts';

/** Shows how far a long task is: a bar on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly start: (title: string, total: number) => void;
  readonly step: (name: string) => void;
  readonly stop: () => void;
}

/**
 * The world as a command sees it, passed in by the command line. Data for the user or a program
 * goes to `print`, everything else to `note`.
 */
export interface Context {
  /** Absolute path of the folder that relative paths are meant from. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** ISO day of the call. */
  readonly day: string;
  /** Time of the call: what a signature claims. */
  readonly now: Date;
  readonly print: (text: string) => void;
  readonly note: (text: string) => void;
  /** Like `note`, also with `--quiet`: why a command ends as it does, and what it left out. */
  readonly warn: (text: string) => void;
  readonly colours: Colours;
  readonly progress: Progress;
  /** Aborted when the user interrupts: a command then leaves outputs as they were. */
  readonly signal: AbortSignal;
}

/** 0 clean, 1 findings of severity error or verification failed, 2 wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;
