import { execFileSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import type { Graph } from '#history/graph.ts';
import { readGraph, type Announce } from '#history/read-graph.ts';
import { opened } from '../approvals/exemplar.ts';
import { tellStory, type GitStory } from '../git-story.ts';

const commit = (ref: string, mark: number, parents: readonly number[]): string => {
  const [first, ...others] = parents;
  return [
    `commit refs/heads/${ref}\nmark :${mark}\n`,
    `committer Ines <ines@example.com> ${1_700_000_000 + mark} +0000\ndata 2\nx\n`,
    first == null ? '' : `from :${first}\n`,
    ...others.map((other) => `merge :${other}\n`),
    '\n',
  ].join('');
};

/** One commit, a branch of so many off it, and the merge of that branch. */
const withBranch = (length: number, format: 'sha1' | 'sha256' = 'sha1'): GitStory => {
  const repo = tellStory({ format });
  onTestFinished(repo.discard);
  const branch = Array.from({ length }, (_, index) => commit('side', index + 2, [index + 1]));
  const merge = commit('main', length + 2, [1, length + 1]);
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: repo.folder,
    env: repo.environment,
    input: [commit('main', 1, []), ...branch, merge].join(''),
  });
  return repo;
};

const read = async (repo: GitStory, announce?: Announce): Promise<Graph> => {
  const { git, format } = await opened(repo);
  return readGraph(git, format, [repo.head()], announce);
};

/** Each commit with its parents, as `rev-list --parents` prints them, sorted. */
const linesOf = ({ ids, parents }: Graph): readonly string[] =>
  ids.map((id, at) => [id, ...parents[at]!.map((parent) => ids[parent]!)].join(' ')).sort();

const expected = (repo: GitStory): readonly string[] =>
  repo.git('rev-list', '--parents', 'HEAD').split('\n').sort();

const nothing: Announce = () => Promise.resolve();

test('the graph holds every commit with its parents, whether or not they were announced', async () => {
  const repo = withBranch(3);
  expect(linesOf(await read(repo))).toEqual(expected(repo));
  expect(linesOf(await read(repo, nothing))).toEqual(expected(repo));
});

test('a long branch that nothing announces is read to its end', async () => {
  const repo = withBranch(1_000);
  const graph = await read(repo, nothing);
  expect(graph.ids).toHaveLength(1_002);
  expect(linesOf(graph)).toEqual(expected(repo));
});

test('a graph of SHA-256 is read the same', async () => {
  const repo = withBranch(300, 'sha256');
  expect(linesOf(await read(repo, nothing))).toEqual(expected(repo));
});

test('an announced commit that does not exist ends the reading', async () => {
  const repo = withBranch(1);
  const announce: Announce = (expectId) => {
    expectId('1'.repeat(40));
    return Promise.resolve();
  };
  await expect(read(repo, announce)).rejects.toMatchObject({ code: 'history-incomplete' });
});

test('what fails while commits are announced is thrown', async () => {
  const repo = withBranch(1);
  await expect(read(repo, () => Promise.reject(new Error('no list')))).rejects.toThrow('no list');
});
