import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { exitCodeOf, verify } from '#verify/verify.ts';
import { reportText } from '#verify/words.ts';
import type { Context, ExitCode } from './context.ts';

/** Options of `isms verify`. */
export interface VerifyCommandOptions {
  /** Files of certificates (PEM) that may sign. */
  readonly trust: readonly string[];
  readonly format: 'text' | 'json';
}

const readTrustFile = async (path: string): Promise<Buffer> => {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new UnreadableInput(`Cannot read the trust file \`${path}\``, {
      hint: 'give a file of certificates (PEM) that you can read',
      cause,
    });
  }
};

/** Verifies a PDF, folder or zip offline and prints what holds and what does not. */
export const verifyPath = async (
  context: Context,
  path: string,
  { trust, format }: VerifyCommandOptions,
): Promise<ExitCode> => {
  const anchors = await Promise.all(
    trust.map((file) => readTrustFile(resolve(context.folder, file))),
  );
  const report = await verify(resolve(context.folder, path), {
    trust: anchors,
    today: context.day,
  });
  context.print(
    format === 'json' ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(path, report),
  );
  return exitCodeOf(report);
};
