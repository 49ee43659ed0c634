import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** Who made a commit, and when: seconds since 1970, always UTC. */
export interface Signatory {
  readonly name: string;
  readonly email: string;
  readonly time: number;
}

/** A commit to be written; `parents` are marks of commits written before. */
export interface NewCommit {
  readonly branch: string;
  readonly mark: number;
  readonly author: Signatory;
  readonly message: string;
  readonly parents: readonly number[];
  /** The files that differ from the first parent, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const data = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);

/** Who and when, as git writes it. */
export const signatory = ({ name, email, time }: Signatory): string =>
  `${name} <${email}> ${time} +0000`;

const commitLines = (commit: NewCommit): readonly Uint8Array[] => {
  const [first, ...others] = commit.parents;
  return [
    Buffer.from(
      `commit refs/heads/${commit.branch}\nmark :${commit.mark}\n` +
        `author ${signatory(commit.author)}\ncommitter ${signatory(commit.author)}\n`,
    ),
    data(Buffer.from(commit.message)),
    Buffer.from(
      (first === undefined ? '' : `from :${first}\n`) +
        others.map((mark) => `merge :${mark}\n`).join(''),
    ),
    ...[...commit.files].flatMap(([path, bytes]) => [
      Buffer.from(`M 100644 inline ${path}\n`),
      data(bytes),
    ]),
    Buffer.from('\n'),
  ];
};

/** Runs git for a new repository; throws `UnreadableInput` where it fails. */
export const runGit = async (
  folder: string,
  environment: NodeJS.ProcessEnv,
  args: readonly string[],
  input?: Uint8Array,
): Promise<void> => {
  const child = spawn('git', args, {
    cwd: folder,
    // Only what git needs: no configuration of the user may sign, hook or rewrite these commits.
    env: {
      PATH: environment['PATH'],
      HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C',
    },
    stdio: [input ? 'pipe' : 'ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  const [code] = (await Promise.race([
    once(child, 'close'),
    once(child, 'error').then(([error]) => Promise.reject(error as Error)),
  ])) as [number];
  if (code !== 0) {
    throw new UnreadableInput(`Git could not write the repository: ${complaint.split('\n')[0]}`);
  }
};

/** Makes an empty git repository, with `main` as its branch, in an existing folder. */
export const initialiseRepository = (
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> => runGit(folder, environment, ['init', '--quiet', '--initial-branch=main', '.']);

const marksIn = (text: string): ReadonlyMap<number, string> =>
  new Map(
    [...text.matchAll(/^:(\d+) ([0-9a-f]+)$/gm)].map(([, mark, id]) => [Number(mark), id ?? '']),
  );

/**
 * Makes a git repository in an existing, empty folder and writes commits into it with one
 * `git fast-import`, then checks out `main`. The same commits have the same ids everywhere.
 * Gives the ids by mark.
 */
export const writeRepository = async (
  folder: string,
  commits: readonly NewCommit[],
  environment: NodeJS.ProcessEnv,
): Promise<ReadonlyMap<number, string>> => {
  const run = (args: readonly string[], input?: Uint8Array): Promise<void> =>
    runGit(folder, environment, args, input);
  await initialiseRepository(folder, environment);
  const marks = join(folder, '.git', 'demo-marks');
  const input = Buffer.concat(commits.flatMap(commitLines));
  await run(['fast-import', '--quiet', `--export-marks=${marks}`], input);
  await run(['reset', '--quiet', '--hard', 'main']);
  const ids = marksIn(await readFile(marks, 'utf8'));
  await rm(marks);
  return ids;
};
