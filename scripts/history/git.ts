import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { simpleGit } from 'simple-git';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** One git program at work: bytes in, bytes out, and how it ended. */
export interface GitProcess {
  readonly input: Writable;
  readonly output: Readable;
  /** Fulfilled with the last of what it wrote to stderr once it has ended, empty if it ended well. */
  readonly ended: Promise<string>;
  readonly stop: () => void;
}

/** Git as this tool starts it, in one folder: nothing inherited, nothing taken from the repository. */
export interface Git {
  /** Runs a command whose output is small, and gives that output. Throws `GitFailure`. */
  readonly text: (...command: readonly string[]) => Promise<string>;
  /** Starts a command whose output is read as a stream. */
  readonly start: (...command: readonly string[]) => GitProcess;
}

/** Git ended with an error; `message` is what it wrote to stderr. */
export class GitFailure extends Error {
  constructor(message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.name = 'GitFailure';
  }
}

// What .git/config could otherwise run or bend. A commit-graph file is a cache that may lie.
const settings = [
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.commitGraph=false',
  'core.pager=cat',
  'protocol.allow=never',
  'log.showSignature=false',
  'diff.external=',
];

const globalOptions = [
  '--no-pager',
  '--no-replace-objects',
  ...settings.flatMap((setting) => ['-c', setting]),
];

/** Flags for every `log`: local settings can colour, reorder, restrict, hide or re-encode even `%H`. */
export const logOptions: readonly string[] = [
  '--no-show-signature',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--ignore-submodules=none',
  '-O/dev/null',
  '--encoding=UTF-8',
];

const gitVariables: Readonly<Record<string, string>> = {
  GIT_NO_REPLACE_OBJECTS: '1',
  // A path that cannot exist: with /dev/null itself git prints a hint each time.
  GIT_GRAFT_FILE: '/dev/null/grafts',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // Else `log` writes each commit by itself into a pipe, which takes longer than finding it.
  GIT_FLUSH: '0',
};

/** The whole environment of a git program; of the caller's only what is needed to find and trust it. */
const environmentFrom = (caller: NodeJS.ProcessEnv): Record<string, string> => {
  const kept = ['PATH', 'HOME', 'SYSTEMROOT', 'USERPROFILE'].flatMap((name) => {
    const value = caller[name];
    return value == null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', ...gitVariables };
};

const notInstalled = (cause: unknown): UnreadableInput =>
  new UnreadableInput('Cannot start `git`', {
    hint: 'install git 2.31 or newer and make sure that it is on PATH',
    cause,
  });

const isMissingProgram = (error: unknown): boolean =>
  error instanceof Error &&
  ('code' in error ? error.code === 'ENOENT' : / ENOENT\b/.test(error.message));

const endOf = (child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<string> =>
  new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-10_000);
    });
    child.on('error', (error) => {
      reject(isMissingProgram(error) ? notInstalled(error) : error);
    });
    child.on('close', (code, signal) => {
      resolve(code === 0 ? '' : complaint.trim() || `git ended with ${code ?? signal}`);
    });
  });

const start = (folder: string, env: Record<string, string>, command: readonly string[]) => {
  const child = spawn('git', [...globalOptions, ...command], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // A program that died early makes writes fail; `ended` tells why it died.
  child.stdin.on('error', () => undefined);
  const ended = endOf(child);
  ended.catch(() => child.stdout.destroy());
  return { input: child.stdin, output: child.stdout, ended, stop: () => void child.kill() };
};

const runText = async (folder: string, env: Record<string, string>, command: readonly string[]) => {
  const git = simpleGit({
    baseDir: folder,
    allowEnvironment: Object.keys(gitVariables),
    // By itself simple-git takes an exit code for success where git wrote nothing to stderr.
    errors: (error, { exitCode, stdErr }) => {
      if (exitCode === 0) return error;
      const complaint = Buffer.concat(stdErr).toString('utf8').trim();
      return Buffer.from(complaint || `git ended with ${exitCode}`);
    },
    // Each of these is a setting that we switch off, and that simple-git refuses unless named.
    unsafe: {
      allowUnsafeDiffExternal: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafePager: true,
      allowUnsafeProtocolOverride: true,
    },
  }).env(env);
  try {
    return await git.raw([...globalOptions, ...command]);
  } catch (error) {
    if (isMissingProgram(error)) throw notInstalled(error);
    throw new GitFailure(error instanceof Error ? error.message.trim() : String(error), {
      cause: error,
    });
  }
};

/** Git for one folder. `environment` is the caller's; only PATH, HOME and the like are taken over. */
export const gitIn = (folder: string, environment: NodeJS.ProcessEnv): Git => {
  const env = environmentFrom(environment);
  return {
    text: (...command) => runText(folder, env, command),
    start: (...command) => start(folder, env, command),
  };
};
