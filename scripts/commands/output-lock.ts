import { lstat, mkdir, readFile, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { Context } from './context.ts';

/** Who writes to an output: what a lock file holds. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** RFC 3339. */
  readonly since: string;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const largest = 1024;

const parse = (text: string): Holder | undefined => {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return undefined;
    const { pid, host, since } = data as Partial<Record<keyof Holder, unknown>>;
    return Number.isInteger(pid) && typeof host === 'string' && typeof since === 'string'
      ? { pid: Number(pid), host, since }
      : undefined;
  } catch {
    return undefined;
  }
};

/** The text of a lock; `undefined` where there is none, empty where it is nothing that we wrote. */
const textOf = async (lock: string): Promise<string | undefined> => {
  try {
    const found = await lstat(lock);
    return found.isFile() && found.size <= largest ? await readFile(lock, 'utf8') : '';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Without the right to signal it, it is somebody else's and lives.
    return codeOf(error) !== 'ESRCH';
  }
};

const isStale = (holder: Holder | undefined): holder is Holder =>
  holder?.host === hostname() && !alive(holder.pid);

const held = (output: string, lock: string, holder: Holder | undefined): UnreadableInput =>
  new UnreadableInput(
    holder === undefined
      ? `Another run writes to \`${output}\`, as \`${lock}\` says`
      : `Another run writes to \`${output}\`: process ${holder.pid} on \`${holder.host}\`, since ${holder.since}`,
    { hint: `wait until it has ended; if it runs no more, remove \`${lock}\`` },
  );

const create = async (lock: string, text: string): Promise<boolean> => {
  try {
    // Fails where anything is there, a link as well.
    await writeFile(lock, text, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

/**
 * Removes a lock that is still what was read, and tells whether it was. Only one run at a time may
 * look and remove, or it could remove what another has just taken over.
 */
const takeAway = async (lock: string, stale: string): Promise<boolean> => {
  const turn = `${lock}.takeover`;
  if (!(await create(turn, ''))) return false;
  try {
    const same = (await textOf(lock)) === stale;
    if (same) await unlink(lock);
    return same;
  } finally {
    await unlink(turn);
  }
};

const acquire = async (context: Context, output: string, lock: string): Promise<string> => {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    since: context.now.toISOString(),
  };
  const own = `${JSON.stringify(holder)}\n`;
  // Each round somebody got ahead; with so many at once this one gives up.
  for (let round = 0; round < 5; round += 1) {
    if (await create(lock, own)) return own;
    const text = await textOf(lock);
    if (text === undefined) continue;
    const other = parse(text);
    if (!isStale(other)) throw held(output, lock, other);
    if (await takeAway(lock, text)) {
      context.warn(
        `took over \`${output}\` from process ${other.pid}, which ended before it was done (since ${other.since})`,
      );
    }
  }
  throw held(output, lock, undefined);
};

/** Removes the folders that were made for nothing: those from `made` down to `folder`, if empty. */
const removeEmpty = async (folder: string, made: string | undefined): Promise<void> => {
  if (made === undefined) return;
  for (let at = folder; at.length >= made.length; at = dirname(at)) {
    const gone = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!gone) return;
  }
};

const holding = async <T>(
  context: Context,
  output: string,
  lock: string,
  work: () => Promise<T>,
): Promise<T> => {
  const folder = dirname(lock);
  const made = await mkdir(folder, { recursive: true });
  try {
    const own = await acquire(context, output, lock);
    try {
      return await work();
    } finally {
      if ((await textOf(lock)) === own) await rm(lock, { force: true });
    }
  } finally {
    await removeEmpty(folder, made);
  }
};

/**
 * Runs `work` while no other run writes to the folder `output`, whose lock lies beside it, so that
 * the folder holds nothing but what was made. Throws `UnreadableInput` with the holder's process,
 * host and time where there is one; what a run left that ended without cleaning up is taken over.
 */
export const holdingFolder = <T>(
  context: Context,
  output: string,
  work: () => Promise<T>,
): Promise<T> => holding(context, output, join(dirname(output), `.${basename(output)}.lock`), work);

/**
 * The same for a folder that collects outputs of several runs and may be the only place that can be
 * written, such as a mount: its lock lies in it. A folder that stays empty is not left behind.
 */
export const holdingCollection = <T>(
  context: Context,
  output: string,
  work: () => Promise<T>,
): Promise<T> => holding(context, output, join(output, '.lock'), work);
