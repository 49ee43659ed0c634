import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { Context } from './context.ts';

/** Far above any key, list of reviews or manifest. */
const longest = 64 * 1024 * 1024;

/**
 * The bytes of a file that the user named on the command line. Throws `UnreadableInput` where it
 * is larger than 64 MiB or no regular file, since a device or a pipe might keep the command waiting
 * for ever; and the error of the file system where it cannot be read.
 */
export const readGivenFile = async (context: Context, path: string): Promise<Buffer> => {
  const place = resolve(context.folder, path);
  const stats = await stat(place);
  if (!stats.isFile()) throw new UnreadableInput(`\`${path}\` is no regular file`);
  if (stats.size > longest) throw new UnreadableInput(`\`${path}\` is larger than 64 MiB`);
  return readFile(place);
};
