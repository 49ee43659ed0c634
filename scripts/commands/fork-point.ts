import { UnreadableInput } from '#findings/unreadable-input.ts';
import { mergeBase } from '#history/merge-base.ts';
import { openRepository } from '#history/repository.ts';
import type { Repository } from '#history/repository.ts';
import { resolveRevision } from '#history/revision.ts';
import type { Context } from './context.ts';

/** The repository around a folder. Throws `UnreadableInput` where there is none. */
export const repositoryAround = async (context: Context, root: string): Promise<Repository> => {
  const repository = await openRepository(root, context.environment);
  if (repository.type === 'repository') return repository;
  throw new UnreadableInput('Cannot find a git repository, expected one to compare commits of', {
    hint: 'run it in a clone of the ISMS, or name its folder with `--root`',
  });
};

/**
 * The commit (full id) at which `head` left `since`: what others did there in the meantime is no
 * change of `head`. Throws `UnreadableInput` where one is unknown or they share no history.
 */
export const forkPoint = async (
  repository: Repository,
  { since, head }: { readonly since: string; readonly head: string },
): Promise<string> => {
  const old = await resolveRevision(repository, since);
  const fork = await mergeBase(repository, old, await resolveRevision(repository, head));
  if (fork !== undefined) return fork;
  throw new UnreadableInput(
    `Cannot find where \`${head}\` left \`${since}\`, they share no history`,
    {
      hint: 'fetch the whole history (`git fetch --unshallow`)',
    },
  );
};
