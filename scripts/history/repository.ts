import { realpath } from 'node:fs/promises';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { GitFailure, gitIn, type Git } from './git.ts';
import { isObjectId, type ObjectFormat } from './object-id.ts';

/** A git repository around the root of an ISMS. */
export interface Repository {
  readonly type: 'repository';
  readonly git: Git;
  readonly format: ObjectFormat;
  /** Path of the root inside the repository: empty, or ending with `/`. */
  readonly prefix: string;
  /** The clone was made with `--depth`. */
  readonly shallow: boolean;
  readonly bare: boolean;
  /** Full id of the commit that `HEAD` names; absent before the first commit. */
  readonly head?: string;
}

/** The root does not lie in a git repository. */
export interface NoRepository {
  readonly type: 'no-repository';
}

const dubious = (failure: GitFailure): UnreadableInput => {
  const hint = /git config --global --add safe\.directory \S.*/.exec(failure.message)?.[0];
  return new UnreadableInput('Git does not trust the owner of this repository', {
    hint: `if you do, run \`${hint ?? 'git config --global --add safe.directory <folder>'}\``,
    cause: failure,
  });
};

const unreadable = (failure: GitFailure): UnreadableInput =>
  new UnreadableInput(`Git cannot open this repository: ${failure.message.split('\n')[0] ?? ''}`, {
    hint: 'run `git status` in this folder and follow what it says, or clone again',
    cause: failure,
  });

const describe = async (git: Git): Promise<string | undefined> => {
  try {
    return await git.text(
      'rev-parse',
      '--is-shallow-repository',
      '--is-bare-repository',
      '--show-object-format',
      '--show-prefix',
    );
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (error.message.includes('not a git repository (or any')) return undefined;
    throw error.message.includes('dubious ownership') ? dubious(error) : unreadable(error);
  }
};

/** The commit that a revision names, as a full id; `undefined` where it names none. */
export const commitNamed = async (git: Git, revision: string): Promise<string | undefined> => {
  try {
    const found = await git.text(
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${revision}^{commit}`,
    );
    // `^HEAD` names all but a commit.
    const id = found.trim();
    return /^[0-9a-f]+$/.test(id) ? id : undefined;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
};

/** What a name stands for although it cannot be read as a commit: reading it then says why. */
const objectNamed = async (git: Git, name: string): Promise<string | undefined> => {
  try {
    const id = (
      await git.text('rev-parse', '--verify', '--quiet', '--end-of-options', name)
    ).trim();
    return isObjectId(id) ? id : undefined;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
};

/**
 * Opens the git repository in which `root` lies, as its top folder or below it.
 * `environment` is the caller's; git inherits only PATH and HOME of it.
 * Throws `UnreadableInput` where git is not installed, distrusts the owner or cannot open it.
 */
export const openRepository = async (
  root: string,
  environment: NodeJS.ProcessEnv,
): Promise<Repository | NoRepository> => {
  const git = gitIn(await folderAt(root), environment);
  const description = await describe(git);
  if (description == null) return { type: 'no-repository' };
  const [shallow, bare, format, ...prefix] = description.split('\n');
  if (format !== 'sha1' && format !== 'sha256') {
    throw new UnreadableInput(`Unexpected object format \`${format}\`, expected sha1 or sha256`);
  }
  const head = (await commitNamed(git, 'HEAD')) ?? (await objectNamed(git, 'HEAD'));
  return {
    type: 'repository',
    git,
    format,
    prefix: prefix.join('\n').replace(/\n$/, ''),
    shallow: shallow === 'true',
    bare: bare === 'true',
    ...(head == null ? {} : { head }),
  };
};

const folderAt = async (root: string): Promise<string> => {
  try {
    return await realpath(root);
  } catch (cause) {
    throw new UnreadableInput(`Cannot find the folder \`${root}\``, { cause });
  }
};
