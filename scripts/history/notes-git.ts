import { spawn } from 'node:child_process';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { GitFailure } from './git.ts';

/**
 * Git as the user starts it, in a repository of his own: with his configuration, credentials and
 * network. Only for giving and carrying approvals; whatever is read to be judged goes through the
 * hardened `git.ts`.
 */
export interface UserGit {
  /** Runs a command and gives what it wrote. Throws `GitFailure` with what git complained of. */
  readonly run: (command: readonly string[], input?: string | Uint8Array) => Promise<string>;
  /** The same git, allowed this one way to a remote: `https`, `ssh`, `file`. */
  readonly over: (protocol: string) => UserGit;
}

/** Variables that would lead git to another repository than the one meant, as hooks set them. */
const elsewhere = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_NOTES_REF',
  'GIT_NOTES_DISPLAY_REF',
];

/** Not for the eyes of hooks and credential helpers. */
const secrets = ['ISMS_RECORDER_KEY'];

const environmentFrom = (caller: NodeJS.ProcessEnv, protocol: string): NodeJS.ProcessEnv => {
  const left = new Set([...elsewhere, ...secrets]);
  const kept = Object.entries(caller).filter(([name]) => !left.has(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_ALLOW_PROTOCOL: protocol };
};

const notInstalled = (cause: unknown): UnreadableInput =>
  new UnreadableInput('Cannot start `git`', {
    hint: 'install git 2.31 or newer and make sure that it is on PATH',
    cause,
  });

/** What git wrote, without the passwords that an address may hold. */
export const withoutCredentials = (text: string): string => text.replaceAll(/\/\/[^/@\s]+@/g, '//');

// A remote that talks without end must not fill the memory.
const longestComplaint = 100_000;

const run = (
  folder: string,
  env: NodeJS.ProcessEnv,
  command: readonly string[],
  input: string | Uint8Array = '',
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', ['--no-pager', ...command], {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const output: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-longestComplaint);
    });
    // A program that died early makes writes fail; its end tells why.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      reject('code' in error && error.code === 'ENOENT' ? notInstalled(error) : error);
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else {
        const told = withoutCredentials(complaint.trim());
        reject(new GitFailure(told || `git ended with ${code ?? signal}`));
      }
    });
    child.stdin.end(input);
  });

/** Git for the user's own repository; without `over` it reaches no remote. */
export const userGitIn = (
  folder: string,
  environment: NodeJS.ProcessEnv,
  protocol = 'none',
): UserGit => {
  const env = environmentFrom(environment, protocol);
  return {
    run: (command, input) => run(folder, env, command, input),
    over: (other) => userGitIn(folder, environment, other),
  };
};
