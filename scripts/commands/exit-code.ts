import { CommanderError } from 'commander';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { terminalText } from '#findings/terminal-text.ts';

/** What becomes of an error: the lines for standard error, and the exit code. */
export interface Ending {
  readonly lines: readonly string[];
  readonly code: number;
}

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

const systemFacts: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'access is denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EADDRINUSE: 'the port is in use',
};

/** Eleventy wraps in its own errors what a page throws. */
const wrapped = (error: Error): unknown =>
  'originalError' in error ? error.originalError : error.cause;

/** The outermost error of a chain that a person can be told about. */
const understood = (error: unknown): Error | undefined => {
  if (!(error instanceof Error)) return undefined;
  const known =
    error instanceof CommanderError ||
    error instanceof UnreadableInput ||
    error.name === 'AbortError' ||
    isSystemError(error);
  return known ? error : understood(wrapped(error));
};

const withHint = (message: string, hint?: string): readonly string[] => [
  `isms: ${terminalText(message)}`,
  ...(hint === undefined ? [] : [`  hint: ${terminalText(hint)}`]),
];

/** The ending of a command that threw: a sentence for a person, a stack only for our own bugs. */
export const endingOf = (thrown: unknown): Ending => {
  const error = understood(thrown);
  if (error instanceof CommanderError) {
    return { lines: [], code: error.exitCode === 0 ? 0 : 2 };
  }
  if (error instanceof UnreadableInput) {
    return { lines: withHint(error.message, error.hint), code: 2 };
  }
  if (isSystemError(error)) {
    const fact = systemFacts[error.code] ?? error.message;
    const what = error.path === undefined ? '' : ` \`${error.path}\``;
    return { lines: withHint(`Cannot use${what}: ${fact}`), code: 2 };
  }
  if (error?.name === 'AbortError') {
    return { lines: ['isms: interrupted, outputs are as they were'], code: 130 };
  }
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return {
    lines: [
      ...withHint(
        'this is a bug of isms-as-code, not of your content',
        'please report it with the lines below',
      ),
      terminalText(detail.split('\n').slice(0, 12).join(' | ')),
    ],
    code: 70,
  };
};
