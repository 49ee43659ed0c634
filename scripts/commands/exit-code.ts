import { CommanderError } from 'commander';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { terminalText } from '#reports/terminal-text.ts';

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

const withHint = (message: string, hint?: string): readonly string[] => [
  `isms: ${terminalText(message)}`,
  ...(hint === undefined ? [] : [`  hint: ${terminalText(hint)}`]),
];

/** The ending of a command that threw: a sentence for a person, a stack only for our own bugs. */
export const endingOf = (error: unknown): Ending => {
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
  if (error instanceof Error && error.name === 'AbortError') {
    return { lines: ['isms: interrupted, outputs are as they were'], code: 130 };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
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
