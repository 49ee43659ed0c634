import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Person } from './people.ts';

/** How a stream names a commit: `:7` for the seventh that it wrote, else by its full id. */
export type CommitName = string;

export interface NewCommit {
  readonly ref: string;
  readonly author: Person;
  readonly committer: Person;
  /** Seconds since 1970. */
  readonly time: number;
  readonly message: string;
  /** Commits written before. */
  readonly parents: readonly CommitName[];
  /** Texts by path, `undefined` for a file that goes. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** One `git fast-import` at work. */
export interface ImportStream {
  readonly commit: (commit: NewCommit) => Promise<CommitName>;
  readonly tag: (
    name: string,
    target: CommitName,
    tagger: string,
    message: string,
  ) => Promise<void>;
  readonly idOf: (commit: CommitName) => Promise<string>;
  readonly treeOf: (commit: CommitName) => Promise<string>;
  /** Points a ref at a commit that was written beside the stream. */
  readonly point: (ref: string, commit: CommitName) => Promise<void>;
  readonly drop: (ref: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

export const signatureLine = ({ name, email }: Person, time: number): string =>
  `${name} <${email}> ${time} +0000`;

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

const commitText = (mark: CommitName, commit: NewCommit): string => {
  const [first, ...others] = commit.parents;
  const files = [...commit.files].map(([path, text]) =>
    text == null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
  );
  return [
    `commit ${commit.ref}\nmark ${mark}\n`,
    `author ${signatureLine(commit.author, commit.time)}\n`,
    `committer ${signatureLine(commit.committer, commit.time)}\n`,
    data(commit.message),
    first == null ? '' : `from ${first}\n`,
    ...others.map((other) => `merge ${other}\n`),
    ...files,
    '\n',
  ].join('');
};

/** Starts `git fast-import` in a repository. */
export const startImport = (folder: string): ImportStream => {
  const child = spawn('git', ['fast-import', '--quiet', '--force'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let marks = 0;
  const write = async (text: string): Promise<void> => {
    if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  };
  const ask = async (question: string): Promise<string> => {
    await write(question);
    const answer = await answers.next();
    if (answer.done === true) throw new Error('git fast-import ended early');
    return answer.value;
  };
  return {
    commit: async (commit) => {
      marks += 1;
      await write(commitText(`:${marks}`, commit));
      return `:${marks}`;
    },
    tag: (name, target, tagger, message) =>
      write(`tag ${name}\nfrom ${target}\ntagger ${tagger}\n${data(message)}`),
    idOf: async (commit) => (commit.startsWith(':') ? ask(`get-mark ${commit}\n`) : commit),
    treeOf: async (commit) => (await ask(`ls ${commit} ""\n`)).slice('040000 tree '.length).trim(),
    point: (ref, commit) => write(`reset ${ref}\nfrom ${commit}\n\n`),
    drop: (ref) => write(`reset ${ref}\nfrom ${'0'.repeat(40)}\n\n`),
    end: async () => {
      child.stdin.end();
      const [code] = (await once(child, 'close')) as [number | null];
      if (code !== 0) throw new Error(`git fast-import ended with ${code ?? 'a signal'}`);
    },
  };
};
