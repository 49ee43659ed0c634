import { describe, expect, test } from 'vitest';
import { openForge } from '#commands/approve/forge.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** The address that is asked for the pull requests of a commit. */
const askedAt = async (remote: string, environment: NodeJS.ProcessEnv = {}): Promise<string> => {
  const asked: string[] = [];
  const reader = openForge({
    environment,
    remote,
    signal: new AbortController().signal,
    fetch: (url) => {
      asked.push(String(url instanceof Request ? url.url : url));
      return Promise.resolve(
        new Response('[]', { headers: { 'Content-Type': 'application/json' } }),
      );
    },
  });
  await reader.requestsOf('c0ffee', 'main').catch(() => []);
  return asked[0]?.split('?')[0] ?? '';
};

describe('the forge of a remote is told by the name of its host', () => {
  test.each([
    ['git@github.com:o/n.git', 'https://api.github.com/repos/o/n/commits/c0ffee/pulls'],
    ['github.com:o/n.git', 'https://api.github.com/repos/o/n/commits/c0ffee/pulls'],
    [
      'https://github.example.com/o/n',
      'https://github.example.com/api/v3/repos/o/n/commits/c0ffee/pulls',
    ],
    [
      'https://git-gitlab.example.com/o/n',
      'https://git-gitlab.example.com/api/v4/projects/o%2Fn/repository/commits/c0ffee/merge_requests',
    ],
    ['https://codeberg.org/o/n', 'https://codeberg.org/api/v1/repos/o/n/commits/c0ffee/pull'],
    [
      'https://forgejo.example.com/o/n',
      'https://forgejo.example.com/api/v1/repos/o/n/commits/c0ffee/pull',
    ],
    [
      'ssh://git@gitea.example.com/o/n.git',
      'https://gitea.example.com/api/v1/repos/o/n/commits/c0ffee/pull',
    ],
  ])('%s', async (remote, address) => {
    expect(await askedAt(remote)).toBe(address);
  });

  test('what its CI says comes first', async () => {
    const remote = 'https://github.example.com/o/n';
    expect(await askedAt(remote, { GITEA_ACTIONS: 'true' })).toBe(
      'https://github.example.com/api/v1/repos/o/n/commits/c0ffee/pull',
    );
  });

  test.each(['https://git.example.com/o/n', '/srv/github/n.git', 'file:///srv/gitlab/n.git'])(
    '%s names none',
    async (remote) => {
      await expect(askedAt(remote)).rejects.toThrow(UnreadableInput);
    },
  );
});
