import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';

const hints = new Map([
  ['EISDIR', 'a folder is there: name a file'],
  ['ENOTDIR', 'a file stands where a folder is needed: name another place'],
  ['EEXIST', 'a file stands where a folder is needed: name another place'],
  ['ENOSPC', 'make room on the disk, or name another place'],
]);

const refused = (shown: string, cause: unknown): UnreadableInput => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new UnreadableInput(`Cannot write \`${shown}\`${code === '' ? '' : ` (${code})`}`, {
    hint: hints.get(code) ?? 'check that you may write there, or name another place',
    cause,
  });
};

/** In a folder beside it of an unguessable name, so that nobody else can lay a link there first. */
const swapIn = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(join(dirname(file), '.isms-'));
  const part = join(folder, basename(file));
  try {
    await writeFile(part, text);
    await rename(part, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Writes a file whole or not at all (readers see the old text or the new one), and the folders
 * that it needs. `file` is absolute, `shown` as the user knows it. Throws `UnreadableInput` where
 * it cannot be written.
 */
export const writeWhole = async (file: string, text: string, shown: string): Promise<void> => {
  try {
    await swapIn(file, text);
  } catch (error) {
    throw refused(shown, error);
  }
};
