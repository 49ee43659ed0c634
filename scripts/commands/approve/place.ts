import { resolve } from 'node:path';
import { trustStateOf, type TrustState } from '#approvals/trust-state.ts';
import { settingsPath } from '#content/record-place.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { History } from '#history/history.ts';
import { userGitIn, type UserGit } from '#history/notes-git.ts';
import { openRemote, type NotesRemote } from '#history/notes-remote.ts';
import { readHistory } from '#history/read-history.ts';
import { isRecord, yamlData } from '#history/record-facts.ts';
import { openRepository, type Repository } from '#history/repository.ts';
import type { Context } from '../context.ts';

/** The repository around an ISMS, to read it and to write notes into it. */
export interface ApprovePlace {
  readonly repository: Repository;
  readonly git: UserGit;
}

/** Opens the repository around `root`. Throws `UnreadableInput` where there is none. */
export const openPlace = async (context: Context, root: string): Promise<ApprovePlace> => {
  const folder = resolve(context.folder, root);
  const repository = await openRepository(folder, context.environment);
  if (repository.type === 'no-repository') {
    throw new UnreadableInput(
      'Cannot find a git repository, expected one to write approvals into',
      {
        hint: 'run it in a clone of the repository that holds the ISMS',
      },
    );
  }
  return { repository, git: userGitIn(folder, context.environment) };
};

/** The remote that is named, else `origin`; nothing where none is needed and none is there. */
export const remoteFor = async (
  git: UserGit,
  name: string | undefined,
  needed: boolean,
): Promise<NotesRemote | undefined> => {
  try {
    return await openRemote(git, name ?? 'origin');
  } catch (error) {
    if (!needed && name == null && error instanceof UnreadableInput) return undefined;
    throw error;
  }
};

/** Calls `use` with the history of a commit, and closes it. */
export const withHistory = async <T>(
  repository: Repository,
  commit: string,
  since: string | undefined,
  use: (history: History) => Promise<T>,
): Promise<T> => {
  const history = await readHistory(repository, commit, since);
  try {
    return await use(history);
  } finally {
    await history.close();
  }
};

/** What `isms.yml` says that recording and signing ask for. */
export interface ApproveSettings {
  readonly trust: TrustState;
  /** Addresses under `forges`, in the order of the file, without slashes at the end. */
  readonly forges: readonly string[];
}

const forgesIn = (data: unknown): readonly string[] => {
  const forges: unknown = isRecord(data) ? data['forges'] : undefined;
  return (Array.isArray(forges) ? forges : []).flatMap((forge: unknown) => {
    const uri = isRecord(forge) ? forge['uri'] : undefined;
    return typeof uri === 'string' ? [uri.replace(/\/+$/, '')] : [];
  });
};

/**
 * The settings at the newest step, whoever approved them. Throws `UnreadableInput` where there are
 * none.
 */
export const settingsAt = async (history: History): Promise<ApproveSettings> => {
  const blob = await history.contentAt(history.line.length - 1, settingsPath);
  if (blob == null) {
    throw new UnreadableInput(`Cannot find \`${settingsPath}\` in the commit ${history.head}`, {
      hint: 'give the folder that holds it with `--root`',
    });
  }
  const data = yamlData((await history.blob(blob)).toString('utf8'));
  return { trust: trustStateOf(data), forges: forgesIn(data) };
};

/** A time as statements hold it: RFC 3339, UTC, whole seconds. */
export const instantOf = (now: Date): string => now.toISOString().replace(/\.\d+Z$/, 'Z');
