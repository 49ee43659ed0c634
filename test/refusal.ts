import { UnreadableInput } from '#findings/unreadable-input.ts';

/** What is to be refused: a promise, or a function that throws or gives a promise. */
export type Refused = Promise<unknown> | (() => unknown);

const thrownBy = async (work: Refused): Promise<unknown> => {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    return error;
  }
  throw new Error('Expected a refusal, but nothing was refused');
};

/**
 * The refusal of an input that cannot be used, as `message -- hint`, or the message alone where it
 * has no hint. Throws when nothing was refused, and passes every other error on.
 */
export const refusalOf = async (work: Refused): Promise<string> => {
  const error = await thrownBy(work);
  if (!(error instanceof UnreadableInput)) throw error;
  return error.hint == null ? error.message : `${error.message} -- ${error.hint}`;
};
