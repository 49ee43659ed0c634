import { stripVTControlCharacters } from 'node:util';
import cliProgress from 'cli-progress';
import picocolors from 'picocolors';
import type { Context, Progress } from './context.ts';

/** The part of `process` that a command line needs. */
export type Terminal = Pick<NodeJS.Process, 'cwd' | 'env' | 'stdout' | 'stderr'>;

const wantsColour = (environment: NodeJS.ProcessEnv, stream: NodeJS.WriteStream): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY && TERM !== 'dumb';
};

const bar = (stream: NodeJS.WriteStream): Progress => {
  const progress = new cliProgress.SingleBar(
    { stream, format: '{title} [{bar}] {value}/{total} {name}', clearOnComplete: true },
    cliProgress.Presets.legacy,
  );
  return {
    start: (title, total) => {
      progress.start(total, 0, { title, name: '' });
    },
    step: (name) => {
      progress.increment({ name: stripVTControlCharacters(name).slice(0, 40) });
    },
    stop: () => {
      progress.stop();
    },
  };
};

/** Four lines at most for one task, so that a log stays readable. */
const plainLines = (note: (text: string) => void): Progress => {
  let done = 0;
  let total = 0;
  let title = '';
  return {
    start: (newTitle, newTotal) => {
      [done, total, title] = [0, newTotal, newTitle];
    },
    step: () => {
      done += 1;
      if (done === total || done % Math.ceil(total / 4) === 0) {
        note(`${title} ${done}/${total}`);
      }
    },
    stop: () => undefined,
  };
};

/** The world of a command line: its streams, environment, clock and interruption. */
export const createContext = (
  terminal: Terminal,
  now: Date,
  signal: AbortSignal,
  quiet: boolean,
): Context => {
  const { cwd, env, stdout, stderr } = terminal;
  const warn = (text: string): void => {
    stderr.write(`${text}\n`);
  };
  const note = quiet ? (): void => undefined : warn;
  const silent = (): void => undefined;
  return {
    folder: cwd(),
    environment: env,
    day: now.toISOString().slice(0, 10),
    now,
    print: (text) => {
      stdout.write(text);
    },
    note,
    warn,
    colours: picocolors.createColors(wantsColour(env, stdout)),
    progress: quiet
      ? { start: silent, step: silent, stop: silent }
      : stderr.isTTY
        ? bar(stderr)
        : plainLines(note),
    signal,
  };
};
