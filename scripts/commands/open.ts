import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { folderTree } from '#content/folder-tree.ts';
import type { Tree } from '#content/tree.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { commitTree } from '#history/commit-tree.ts';
import { HistoryProblem, noCommit, noRepository } from '#history/history-problem.ts';
import type { History } from '#history/history.ts';
import { readHistory } from '#history/read-history.ts';
import { openRepository } from '#history/repository.ts';
import type { NoRepository, Repository } from '#history/repository.ts';
import { resolveRevision } from '#history/revision.ts';
import { workingFiles } from '#history/working-files.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { openIsms } from '#open-isms.ts';
import { readAcknowledgements } from './read-acknowledgements.ts';
import { readCodeOwnersFiles } from './code-owners-files.ts';
import type { Context } from './context.ts';
import { readPreviousPack } from './previous-pack.ts';
import { readTrustOption, rootOfApproval, withoutCertificates } from './trust-option.ts';

/** What to read: the options that every command shares. */
export interface OpenOptions {
  readonly root?: string;
  /** A revision or an ISO day; without it the working folder. */
  readonly at?: string;
  /** A revision whose history counts as old: what was set after it may still wait for approval. */
  readonly since?: string;
  /** ISO day for which the rules judge. */
  readonly today?: string;
  /** What the verifier trusts as root of approval: commit ids, files of keys. */
  readonly trust?: readonly string[];
  /** File with the manifest of an earlier pack, whose commit must still be part of the history. */
  readonly previous?: string;
  /** Folder that `isms ack export` wrote. */
  readonly acks?: string;
}

/** How the caller uses what it opens. */
export interface Use {
  /** Publishing takes the day of the commit, so that the same commit gives the same bytes. */
  readonly publishes: boolean;
  /** Never uncommitted files: `HEAD` where no `at` is given. */
  readonly committed?: boolean;
}

/** An ISMS with the tree it was read from, for files that are published as they are. */
export interface Opened {
  readonly isms: AssessedIsms;
  readonly tree: Tree;
  readonly close: () => Promise<void>;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** An ISO day of the calendar; throws `UnreadableInput` for anything else. */
export const requireDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  if (isDay(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return day;
  throw new UnreadableInput(`Unexpected day \`${day}\`, expected one such as \`2026-03-31\``);
};

const commitDay = (history: History | HistoryProblem): string | undefined =>
  history instanceof HistoryProblem ? undefined : history.line.at(history.line.length - 1).day;

/** DESIGN §6: `--today` wins; else the day that the commit or the call gives, never a later one. */
const dayFor = (
  context: Context,
  { at, today }: OpenOptions,
  use: Use,
  history: History | HistoryProblem,
): string => {
  if (today !== undefined) return requireDay(today);
  const ofCommit = at !== undefined || use.publishes ? commitDay(history) : undefined;
  const given = at !== undefined && isDay(at) ? at : ofCommit;
  return given !== undefined && given < context.day ? given : context.day;
};

const commitFor = async (
  repository: Repository | NoRepository,
  { at }: OpenOptions,
  use: Use,
): Promise<string | undefined> => {
  if (at === undefined && !use.committed) return undefined;
  if (repository.type === 'no-repository') {
    throw new UnreadableInput('Cannot find a git repository, expected one to read a commit from', {
      hint: 'run `git init`, commit the ISMS, and try again',
    });
  }
  if (at !== undefined) return resolveRevision(repository, at);
  if (repository.head !== undefined) return repository.head;
  throw new UnreadableInput('Cannot find a commit, this repository has none yet', {
    hint: 'commit the ISMS first',
  });
};

const historyOf = async (
  repository: Repository | NoRepository,
  commit: string | undefined,
  since: string | undefined,
): Promise<History | HistoryProblem> => {
  if (repository.type === 'no-repository') return noRepository();
  const head = commit ?? repository.head;
  if (head === undefined) return noCommit();
  try {
    return await readHistory(repository, head, since);
  } catch (error) {
    if (error instanceof HistoryProblem) return error;
    throw error;
  }
};

const oldCommit = async (
  repository: Repository | NoRepository,
  { since }: OpenOptions,
): Promise<string | undefined> =>
  since === undefined || repository.type === 'no-repository'
    ? undefined
    : resolveRevision(repository, since);

const requireFolder = async (root: string): Promise<void> => {
  const found = await stat(root).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new UnreadableInput(
    found ? `\`${root}\` is not a folder` : `Cannot find the folder \`${root}\``,
    { hint: 'give the folder that holds `isms.yml` with `--root`' },
  );
};

/**
 * Opens the ISMS that the options name, from the working folder or from a commit, and assesses it.
 * Throws `UnreadableInput` where there is none. `close` ends the git programs behind the tree.
 */
export const openAt = async (context: Context, options: OpenOptions, use: Use): Promise<Opened> => {
  const root = resolve(context.folder, options.root ?? '.');
  if (options.today !== undefined) requireDay(options.today);
  const trust = withoutCertificates(context, await readTrustOption(context, options.trust));
  await requireFolder(root);
  const repository = await openRepository(root, context.environment);
  const commit = await commitFor(repository, options, use);
  const since = await oldCommit(repository, options);
  const fromCommit = commit !== undefined && repository.type === 'repository';
  const committed = fromCommit ? commitTree(repository, commit) : undefined;
  const tree = committed ?? folderTree(root);
  const history = await historyOf(repository, commit, since);
  const close = async (): Promise<void> => {
    await committed?.close();
  };
  try {
    const previous = await readPreviousPack(context, options.previous);
    const isms = await openIsms({
      tree,
      history,
      today: dayFor(context, options, use, history),
      codeOwners: await readCodeOwnersFiles(root, repository, commit),
      ...(previous === undefined ? {} : { previous }),
      ...(await readAcknowledgements(context, options.acks)),
      ...(await rootOfApproval(context, trust, repository, history)),
      ...(fromCommit || repository.type === 'no-repository'
        ? {}
        : { workingFiles: await workingFiles(tree, repository.format) }),
    });
    return { isms, tree, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    if (!(history instanceof HistoryProblem)) await history.close();
  }
};
