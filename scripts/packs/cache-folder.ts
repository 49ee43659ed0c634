import { lstat, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** The variables of a process, as they are passed in from the edge. */
export type Environment = Readonly<Record<string, string | undefined>>;

const locate = (env: Environment): string => {
  const own = env['ISMS_CACHE'];
  if (own !== undefined && own !== '') return resolve(own);
  const shared = env['XDG_CACHE_HOME'];
  // The XDG base directory specification says to ignore relative paths here.
  if (shared !== undefined && isAbsolute(shared)) return join(shared, 'isms-as-code');
  return join(env['HOME'] ?? homedir(), '.cache', 'isms-as-code');
};

const foreign = (uid: number): boolean => process.getuid !== undefined && uid !== process.getuid();

/**
 * The folder that outlives a run: `ISMS_CACHE`, else `$XDG_CACHE_HOME/isms-as-code`, else
 * `~/.cache/isms-as-code`. Made with mode 0700 where it is missing.
 * Throws `UnreadableInput` where it is a link, or belongs to somebody else, or others may write to
 * it: what we unpack there is run.
 */
export const openCacheFolder = async (env: Environment): Promise<string> => {
  const folder = locate(env);
  const hint = 'set `ISMS_CACHE` to a folder of your own that nobody else can write to';
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await lstat(folder);
    const unsafe = process.platform !== 'win32' && (found.mode & 0o022) !== 0;
    if (!found.isDirectory() || foreign(found.uid) || unsafe) {
      throw new UnreadableInput(`Others can write to the cache folder \`${folder}\``, { hint });
    }
  } catch (cause) {
    if (cause instanceof UnreadableInput) throw cause;
    throw new UnreadableInput(`Cannot make the cache folder \`${folder}\``, { hint, cause });
  }
  return folder;
};
