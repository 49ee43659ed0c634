import { resolve } from 'node:path';
import type { Tree } from '#content/tree.ts';
import { commitTree } from '#history/commit-tree.ts';
import type { History } from '#history/history.ts';
import { HistoryProblem } from '#history/history-problem.ts';
import { isObjectId } from '#history/object-id.ts';
import { readHistory } from '#history/read-history.ts';
import { commitNamed, openRepository, type Repository } from '#history/repository.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { openIsms, type IsmsSource } from '#open-isms.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { withCarried, type CarriedLines } from './carried-evidence.ts';
import type { Context } from './context.ts';
import { rootOfApproval, type GivenTrust } from './trust-option.ts';

/** The clone cannot decide about a pack: an instruction says what to do. */
export class Undecidable extends Error {}

/** A clone at the commit that a pack was made from. */
export interface OpenedClone {
  readonly repository: Repository;
  readonly history: History;
  readonly tree: Tree;
  /** Judged with the evidence of the clone and the pack, or of the pack alone. */
  readonly judged: (evidence: 'both' | 'pack') => Promise<AssessedIsms>;
  /** As `both`, from the root of approval that the verifier gave. */
  readonly judgedFrom: (trust: GivenTrust) => Promise<AssessedIsms>;
  readonly close: () => Promise<void>;
}

const openRepositoryAt = async (context: Context, clone: string): Promise<Repository> => {
  const repository = await openRepository(resolve(context.folder, clone), context.environment);
  if (repository.type === 'repository') return repository;
  throw new UnreadableInput(`\`${clone}\` is not in a git repository`, {
    hint: 'give the folder of a clone that holds the ISMS',
  });
};

const requireCommit = async (repository: Repository, commit: string): Promise<void> => {
  // An id of another length or form could be a name that git resolves.
  if (isObjectId(commit) && (await commitNamed(repository.git, commit)) === commit) return;
  throw new Undecidable('the clone does not hold the commit of the pack: fetch it, then try again');
};

const orUndecidable = async <T>(run: Promise<T>): Promise<T> => {
  try {
    return await run;
  } catch (error) {
    if (!(error instanceof HistoryProblem)) throw error;
    throw new Undecidable(`${error.message}: ${error.hint ?? 'clone again'}`);
  }
};

const decided = async (source: IsmsSource): Promise<AssessedIsms> => {
  const isms = await orUndecidable(openIsms(source));
  const { undecidable } = isms.proof;
  if (undecidable === undefined) return isms;
  throw new Undecidable(`${undecidable.message}: ${undecidable.hint ?? 'clone again'}`);
};

/** Which line of the clone holds a commit: that of `HEAD`, or the main branch here or at the origin. */
export const lineWith = async (
  repository: Repository,
  commit: string,
  main: string,
): Promise<string | undefined> => {
  for (const name of ['HEAD', `refs/heads/${main}`, `refs/remotes/origin/${main}`]) {
    const tip = await commitNamed(repository.git, name);
    if (tip === undefined) continue;
    if (tip === commit) return name;
    const { line, close } = await orUndecidable(readHistory(repository, tip));
    await close();
    if (line.positionOf(commit) !== undefined) return name;
  }
  return undefined;
};

/** The day that a pack was made for, where it is one and not after today; else that of the commit. */
const dayOf = (context: Context, history: History, claimed: string | undefined): string => {
  const { day } = history.line.at(history.line.length - 1);
  const known = claimed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(claimed) ? claimed : day;
  return known < context.day ? known : context.day;
};

/** What a pack says of itself that a clone is opened for. */
export interface PackOrigin {
  readonly commit: string;
  /** ISO day that its rules judged for, as it claims. */
  readonly today?: string;
  readonly carried: CarriedLines;
}

/**
 * Opens a clone at the commit of a pack, as the pack was made. Throws `Undecidable` where the clone
 * lacks the commit or older ones, `UnreadableInput` where it is none.
 */
export const openClone = async (
  context: Context,
  clone: string,
  origin: PackOrigin,
): Promise<OpenedClone> => {
  const { commit, carried } = origin;
  const repository = await openRepositoryAt(context, clone);
  await requireCommit(repository, commit);
  const history = await orUndecidable(readHistory(repository, commit));
  const tree = commitTree(repository, commit);
  const today = dayOf(context, history, origin.today);
  const both = withCarried(history, carried, 'clone');
  return {
    repository,
    history: both,
    tree,
    judged: (evidence) =>
      decided({
        tree,
        history: evidence === 'both' ? both : withCarried(history, carried, 'nothing'),
        today,
      }),
    judgedFrom: async (trust) =>
      decided({
        tree,
        history: both,
        today,
        ...(await rootOfApproval(context, trust, repository, both)),
      }),
    close: async () => {
      await Promise.all([history.close(), tree.close()]);
    },
  };
};
