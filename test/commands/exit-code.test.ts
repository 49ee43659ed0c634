import { describe, expect, it } from 'vitest';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { endingOf } from '#commands/exit-code.ts';

const abort = (): unknown => {
  try {
    AbortSignal.abort().throwIfAborted();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('how a command ends', () => {
  it.each([
    ['as it is', abort()],
    ['as a cause', new Error('a page failed', { cause: abort() })],
    [
      'as Eleventy wraps it',
      Object.assign(new Error('Having trouble rendering'), {
        originalError: Object.assign(new Error('in a template'), { originalError: abort() }),
      }),
    ],
  ])('says that it was interrupted, %s', (_name, error) => {
    expect(endingOf(error)).toEqual({
      lines: ['isms: interrupted, outputs are as they were'],
      code: 130,
    });
  });

  it('says that the disk is full, however deep that lies', () => {
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
    const error = Object.assign(new Error('Having trouble writing'), { originalError: full });
    expect(endingOf(error)).toEqual({ lines: ['isms: Cannot use: the disk is full'], code: 2 });
  });

  it('tells the outermost sentence that was made for a person', () => {
    const cause = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' });
    const error = new UnreadableInput('Cannot read the key', { hint: 'ask for it', cause });
    expect(endingOf(error)).toEqual({
      lines: ['isms: Cannot read the key', '  hint: ask for it'],
      code: 2,
    });
  });

  it('calls a bug what nobody foresaw, on a few lines', () => {
    const { lines, code } = endingOf(new TypeError('x is not a function'));
    expect(code).toBe(70);
    expect(lines[0]).toContain('bug of isms-as-code');
  });
});
