import { describe, expect, test } from 'vitest';
import type { ForgeChange } from '#forges/forge-change.ts';
import { readForgejoChange } from '#forges/forgejo.ts';
import { readGitHubChange } from '#forges/github.ts';
import { mergedGitLabRequests, readGitLabChange } from '#forges/gitlab.ts';
import { mergedRequests } from '#forges/pull-request.ts';
import { refusalOf } from '../refusal.ts';
import { answer, recorded } from './fixtures.ts';

const { first, head, merge } = recorded;

const github = (changed: Record<string, unknown> = {}): ForgeChange =>
  readGitHubChange({
    pull: answer('github/pull'),
    reviews: answer('github/reviews'),
    commits: answer('github/commits'),
    ...changed,
  });

const forgejo = (changed: Record<string, unknown> = {}): ForgeChange =>
  readForgejoChange({
    pull: answer('forgejo/pull'),
    reviews: answer('forgejo/reviews'),
    commits: answer('forgejo/commits'),
    ...changed,
  });

const gitlab = (changed: Record<string, unknown> = {}): ForgeChange =>
  readGitLabChange({
    request: answer('gitlab/merge-request'),
    approvals: answer('gitlab/approvals'),
    commits: answer('gitlab/commits'),
    settings: answer('gitlab/project-approvals'),
    ...changed,
  });

const pull = (changes: Record<string, unknown>): unknown => ({
  ...(answer('github/pull') as object),
  ...changes,
});

describe('GitHub', () => {
  test('tells the last decision of each reviewer, with the commit', () => {
    expect(github().reviews).toEqual([
      { login: 'clara', id: 1002, decision: 'approved', commit: head, at: '2026-01-09T09:00:00Z' },
      { login: 'omar', id: 1003, decision: 'dismissed', commit: head, at: '2026-01-09T10:00:00Z' },
      {
        login: 'isms-bot[bot]',
        id: 1900,
        decision: 'approved',
        commit: head,
        at: '2026-01-09T11:00:00Z',
      },
    ]);
  });

  test('tells the pull request and how it was merged', () => {
    expect({ ...github(), reviews: [], commits: [] }).toEqual({
      forge: 'https://github.com/example/isms',
      request: 42,
      target: 'main',
      head,
      author: { login: 'ines', id: 1001 },
      writers: [],
      commits: [],
      reviews: [],
      merge: { by: { login: 'clara', id: 1002 }, commit: merge },
    });
  });

  test('names authors by account, by linked address, by address alone', () => {
    expect(github().commits.map(({ authors }) => authors)).toEqual([
      [{ login: 'ines', id: 1001 }],
      [
        { login: 'ines', id: 1001 },
        { login: 'olga', id: 1077 },
        { login: 'lee@example.org', email: 'lee@example.org' },
      ],
    ]);
  });

  test('an approval after changes were asked for anew does not count again', () => {
    const [asked, , approved] = answer('github/reviews') as Record<string, unknown>[];
    const reviews = [{ ...asked, submitted_at: '2026-01-09T12:00:00Z' }, approved];
    expect(github({ reviews }).reviews).toEqual([
      expect.objectContaining({ login: 'clara', decision: 'changes_requested' }),
    ]);
  });

  test('an account that was removed is a ghost, and a state that nobody knows approves nothing', () => {
    const [, , approved] = answer('github/reviews') as Record<string, unknown>[];
    const change = github({
      pull: pull({ user: null, merged_by: null }),
      reviews: [approved, { ...approved, state: 'WITHDRAWN' }, { ...approved, user: null }],
    });
    expect([change.author, change.merge?.by]).toEqual([{ login: 'ghost' }, { login: 'ghost' }]);
    expect(change.reviews.map(({ decision }) => decision)).toEqual(['withdrawn']);
  });

  test('an open pull request is not merged, although a trial merge has an id', () => {
    expect(github({ pull: pull({ merged: false, merged_by: null }) })).not.toHaveProperty('merge');
  });

  test('a pull request whose commits are not all listed is refused', async () => {
    expect(await refusalOf(() => github({ pull: pull({ commits: 300 }) }))).toMatchInlineSnapshot(
      `"The forge names 2 of the 300 commits of #42, so not all of its writers are known -- have each approver sign: \`isms approve sign ID --key FILE\`"`,
    );
  });

  test('which pull requests of a commit were merged into the branch', () => {
    const [mention] = answer('github/commit-pulls') as Record<string, unknown>[];
    const list = [
      { ...mention, number: 50, merged_at: null },
      { ...mention, number: 51, base: { ref: 'next' } },
      mention,
      { ...mention, number: 7 },
    ];
    expect(mergedRequests(list, 'main')).toEqual([7, 42]);
  });
});

describe('Forgejo', () => {
  test('tells the last decision of each reviewer; a stale one stays bound to its commit', () => {
    expect(forgejo().reviews).toEqual([
      { login: 'clara', id: 1002, decision: 'approved', commit: head, at: '2026-01-09T09:00:00Z' },
      { login: 'omar', id: 1003, decision: 'approved', commit: first, at: '2026-01-08T16:00:00Z' },
      {
        login: 'bianca',
        id: 1004,
        decision: 'dismissed',
        commit: head,
        at: '2026-01-08T17:00:00Z',
      },
    ]);
  });

  test('tells pull request, merge and writers', () => {
    const { forge, author, merge: merged, commits } = forgejo();
    expect([forge, author, merged]).toEqual([
      'https://code.example.org/example/isms',
      { login: 'ines', id: 1001 },
      { by: { login: 'clara', id: 1002 }, commit: merge },
    ]);
    expect(commits.map(({ authors }) => authors.map(({ login }) => login))).toEqual([
      ['lee@example.org'],
      ['ines'],
    ]);
  });

  test('an account with a number below zero has none', () => {
    const change = forgejo({
      pull: { ...(answer('forgejo/pull') as object), user: { id: -1, login: 'Ghost' } },
    });
    expect(change.author).toEqual({ login: 'Ghost' });
  });
});

describe('GitLab', () => {
  test('approvals are of the head where a push would have dropped them', () => {
    expect(gitlab().reviews).toEqual([
      {
        login: 'clara',
        id: 1002,
        decision: 'approved',
        commit: head,
        at: '2026-01-09T09:00:00.000Z',
      },
      {
        login: 'omar',
        id: 1003,
        decision: 'approved',
        commit: head,
        at: '2026-01-10T10:00:00.000Z',
      },
    ]);
  });

  test.each([
    ['are kept on push', { reset_approvals_on_push: false }],
    ['are not told about', undefined],
    ['are told about in garbage', 'yes'],
  ])('approvals name no commit where they %s', (_, settings) => {
    const { reviews } = gitlab({ settings });
    expect(reviews).toHaveLength(2);
    expect(reviews.some((review) => 'commit' in review)).toBe(false);
  });

  test('finds the commit on the branch after a squash, a merge and a fast-forward', () => {
    const merged = (changes: object): string | undefined =>
      gitlab({ request: { ...(answer('gitlab/merge-request') as object), ...changes } }).merge
        ?.commit;
    expect(merged({})).toBe(merge);
    expect(merged({ merge_commit_sha: first })).toBe(first);
    expect(merged({ squash_commit_sha: null })).toBe(head);
    expect(merged({ state: 'opened' })).toBeUndefined();
  });

  test('tells the address of the repository and the writers', () => {
    const { forge, author, commits } = gitlab();
    expect([forge, author]).toEqual([
      'https://gitlab.example.org/example/isms',
      { login: 'ines', id: 1001 },
    ]);
    expect(commits.flatMap(({ authors }) => authors)).toEqual([
      { login: 'lee@example.org', email: 'lee@example.org' },
      { login: 'ines@example.com', email: 'ines@example.com' },
    ]);
    expect(commits[1]?.author.time).toBe(Date.parse('2026-01-08T08:00:00Z') / 1000);
  });

  test('which merge requests of a commit were merged into the branch', () => {
    const request = answer('gitlab/merge-request') as object;
    expect(
      mergedGitLabRequests(
        [
          request,
          { ...request, iid: 3, state: 'closed' },
          { ...request, iid: 4, target_branch: 'x' },
        ],
        'main',
      ),
    ).toEqual([42]);
  });
});

test('garbage gets one sentence that names the field', async () => {
  const [review] = answer('github/reviews') as Record<string, unknown>[];
  expect([
    await refusalOf(() => github({ pull: null })),
    await refusalOf(() => github({ pull: { message: 'Not Found' } })),
    await refusalOf(() => github({ pull: pull({ head: { sha: '--upload-pack=x' } }) })),
    await refusalOf(() => github({ pull: pull({ number: '42' }) })),
    await refusalOf(() => github({ reviews: { message: 'Bad credentials' } })),
    await refusalOf(() => github({ reviews: [{ ...review, submitted_at: 'soon' }] })),
    await refusalOf(() => github({ commits: [{ sha: head }] })),
    await refusalOf(() => gitlab({ request: [] })),
    await refusalOf(() => gitlab({ approvals: { approved_by: [{}] } })),
    await refusalOf(() => forgejo({ commits: 'x' })),
    await refusalOf(() => mergedRequests({}, 'main')),
  ]).toMatchInlineSnapshot(`
    [
      "Cannot understand what the forge says of the pull request: Unexpected nothing, expected a map with \`number\`, \`merged\`, \`head\`, \`base\` -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the pull request: Cannot find \`number\` -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the pull request: Unexpected \`--upload-pack=x\` at \`head.sha\`, expected a full commit id -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the pull request: Unexpected \`42\` at \`number\`, expected a whole number -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the reviews of #42: Unexpected a map, expected a list -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the reviews of #42: Unexpected \`soon\` at \`[0].submitted_at\`, expected a time with its zone such as \`2026-03-31T09:00:00Z\` -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the commits of #42: Cannot find \`[0].commit\` -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the merge request: Unexpected a list, expected a map with \`iid\`, \`state\`, \`web_url\`, \`target_branch\`, \`sha\` -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the approvals of !42: Cannot find \`approved_by[0].user\` -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the commits of #42: Unexpected \`x\`, expected a list -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
      "Cannot understand what the forge says of the pull requests of a commit: Unexpected a map, expected a list -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
    ]
  `);
});

test('answers with prototypes as keys or without end change nothing', async () => {
  const hostile = JSON.parse(
    `{"__proto__": {"merged": false}, "constructor": {}, "x": ${'['.repeat(5000)}${']'.repeat(5000)}}`,
  ) as object;
  expect(github({ pull: { ...(answer('github/pull') as object), ...hostile } })).toEqual(github());
  expect(await refusalOf(() => github({ pull: hostile }))).toContain('Cannot find `number`');
});
