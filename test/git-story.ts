import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** Who makes a commit and when. */
export interface CommitOptions {
  /** `Name <e-mail>`. */
  readonly author?: string;
  /** ISO day (noon, UTC) or a git date such as `2026-01-05T09:00:00Z`. */
  readonly date?: string;
  /** Where it differs from the author's. */
  readonly committer?: string;
  readonly committerDate?: string;
  /** Commits what was staged by `git(…)` instead of all that changed. */
  readonly staged?: boolean;
}

/** A real repository in a temporary folder, told step by step. */
export interface GitStory {
  readonly folder: string;
  /** An environment in which git finds no configuration of this machine. */
  readonly environment: NodeJS.ProcessEnv;
  readonly write: (path: string, text: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly link: (path: string, target: string) => void;
  /** Commits all that changed, and gives the commit's id. */
  readonly commit: (message: string, options?: CommitOptions) => string;
  /** Starts a branch here, or goes to one that exists. */
  readonly branch: (name: string) => void;
  /** Merges branches with a merge commit, and gives its id. */
  readonly merge: (
    branches: string | readonly string[],
    options?: CommitOptions & { readonly message?: string; readonly resolve?: () => void },
  ) => string;
  /** Runs git and gives what it printed, trimmed. */
  readonly git: (...command: readonly string[]) => string;
  readonly head: () => string;
  readonly discard: () => void;
}

const identity = (author: string): { name: string; email: string } => {
  const [, name = author, email = ''] = /^(.*?) *<(.*)>$/.exec(author) ?? [];
  return { name, email };
};

const gitDate = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date;

const environmentFor = (options: CommitOptions): NodeJS.ProcessEnv => {
  const author = identity(options.author ?? 'Ines Author <ines@example.com>');
  const committer = options.committer == null ? author : identity(options.committer);
  const date = gitDate(options.date ?? '2026-01-01');
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: gitDate(options.committerDate ?? date),
  };
};

/** The environment of a machine without any git configuration, for tests of every kind. */
export const plainEnvironment = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
});

/** Opens a story in a folder that is a repository already. */
export const storyIn = (folder: string, home: string): GitStory => {
  const environment = plainEnvironment(home);
  const run = (command: readonly string[], extra: NodeJS.ProcessEnv = {}): string =>
    execFileSync('git', command, {
      cwd: folder,
      env: { ...environment, ...extra },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const place = (path: string): string => {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  const head = (): string => run(['rev-parse', 'HEAD']);
  return {
    folder,
    environment,
    write: (path, text) => {
      writeFileSync(place(path), text);
    },
    remove: (path) => {
      rmSync(join(folder, path), { recursive: true });
    },
    rename: (from, to) => {
      place(to);
      run(['mv', from, to]);
    },
    link: (path, target) => {
      symlinkSync(target, place(path));
    },
    commit: (message, options = {}) => {
      if (options.staged !== true) run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '-m', message], environmentFor(options));
      return head();
    },
    branch: (name) => {
      const exists = run(['branch', '--list', name]) !== '';
      run(exists ? ['checkout', '--quiet', name] : ['checkout', '--quiet', '-b', name]);
    },
    merge: (branches, options = {}) => {
      const names = typeof branches === 'string' ? [branches] : branches;
      const message = options.message ?? `Merge ${names.join(', ')}`;
      const env = environmentFor(options);
      try {
        run(['merge', '--quiet', '--no-ff', '--no-commit', ...names], env);
      } catch (error) {
        // A conflict that the story resolves itself.
        if (options.resolve == null) throw error;
      }
      options.resolve?.();
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-m', message], env);
      return head();
    },
    git: (...command) => run(command),
    head,
    discard: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Begins a repository with the branch `main`; remove it with `discard` when the test is over. */
export const tellStory = (options: { readonly format?: 'sha1' | 'sha256' } = {}): GitStory => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isms-story-')));
  const story = storyIn(folder, folder);
  story.git(
    'init',
    '--quiet',
    '--initial-branch=main',
    `--object-format=${options.format ?? 'sha1'}`,
  );
  return story;
};

/** A clone of a story's repository as another machine makes one; gone after the test. */
export const cloneOfStory = (repo: GitStory, ...options: readonly string[]): GitStory => {
  const folder = join(temporaryFolder(), 'clone');
  repo.git('clone', '--quiet', ...options, `file://${repo.folder}`, folder);
  return storyIn(folder, repo.folder);
};
